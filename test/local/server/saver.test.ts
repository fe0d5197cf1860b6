import { Saver } from '../../../src/local/server/saver';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A save that takes so long by the clock. */
const costing = (ms: () => number) => jest.fn(() => jest.setSystemTime(Date.now() + ms()));

test('while saving is cheap every change is saved at once', () => {
  const save = costing(() => 10);
  const saver = new Saver(save, () => undefined);
  saver.changed();
  saver.changed();
  expect(save).toHaveBeenCalledTimes(2);
});

test('costly saves wait until nothing has changed for 300 ms', () => {
  const save = costing(() => 80);
  const saver = new Saver(save, () => undefined);
  saver.changed();
  saver.changed();
  jest.advanceTimersByTime(200);
  saver.changed();
  jest.advanceTimersByTime(299);
  expect(save).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(1);
  expect(save).toHaveBeenCalledTimes(2);
});

test('costly saves are done every two seconds however busy the workbook is, and the wait is told once each time', () => {
  const save = costing(() => 80);
  const putOff = jest.fn();
  const saver = new Saver(save, () => undefined, putOff);
  saver.changed();
  for (let at = 0; at < 1_900; at += 100) {
    saver.changed();
    jest.advanceTimersByTime(100);
  }
  expect(save).toHaveBeenCalledTimes(1);
  expect(putOff).toHaveBeenCalledTimes(1);
  saver.changed();
  jest.advanceTimersByTime(100);
  expect(save).toHaveBeenCalledTimes(2);
  saver.changed();
  expect(putOff).toHaveBeenCalledTimes(2);
});

test('a thread that sleeps through its timers saves when it looks up after the pause', () => {
  const save = costing(() => 80);
  const saver = new Saver(save, () => undefined);
  saver.changed();
  saver.changed();
  jest.setSystemTime(Date.now() + 200);
  saver.saveIfQuiet();
  expect(save).toHaveBeenCalledTimes(1);
  jest.setSystemTime(Date.now() + 100);
  saver.saveIfQuiet();
  expect(save).toHaveBeenCalledTimes(2);
});

test('a save that fails is reported and tried again, and nothing counts as saved meanwhile', () => {
  let full = true;
  const save = jest.fn(() => {
    if (full) throw new Error('đĩa đầy');
  });
  const report = jest.fn();
  const saver = new Saver(save, report);
  saver.changed();
  expect(report).toHaveBeenLastCalledWith('đĩa đầy');
  expect(saver.saveNow()).toBe('đĩa đầy');
  full = false;
  jest.advanceTimersByTime(5_000);
  expect(report).toHaveBeenLastCalledWith();
  expect(saver.saveNow()).toBeUndefined();
  expect(save).toHaveBeenCalledTimes(3);
});
