import type * as executionTime from '../../../src/local/apps-script/executionTime';
import { OWNER, scratch, TAB } from './support/scratch';

/** Six minutes are too long for a test; every limit is this much shorter here. */
const mockShorter = 500;

jest.mock('../../../src/local/apps-script/executionTime', () => {
  const real = jest.requireActual<typeof executionTime>('../../../src/local/apps-script/executionTime');
  return {
    ...real,
    within: (milliseconds: number, action: () => unknown) => real.within(milliseconds / mockShorter, action),
  };
});

test('a nightly execution that never comes back is ended, and the next night is as ever', () => {
  const { script, workbook } = scratch({
    code: `
  function nightly() {
    var properties = PropertiesService.getScriptProperties();
    if (properties.getProperty('đêm')) return 'xong';
    properties.setProperty('đêm', '1');
    LockService.getScriptLock().waitLock(1);
    try { while (true) {} } catch (e) {} finally { properties.setProperty('đêm', '2'); }
  }`,
  });
  script("ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(6).create()");
  const runs = workbook.moveClock('2024-09-22T08:00');
  expect(runs.map(({ run }) => run)).toMatchObject([
    { ok: false, error: 'Exceeded maximum execution time' },
    { ok: true, value: 'xong' },
  ]);
  expect(
    script(
      "return [PropertiesService.getScriptProperties().getProperty('đêm'), LockService.getScriptLock().tryLock(1)]",
    ),
  ).toEqual(['1', true]);
});

test('an edit trigger that never comes back is ended, and the workbook stays in use', () => {
  const { workbook } = scratch({ code: 'function onEdit(e) { while (e.value === "mãi") {} }' });
  const person = workbook.as(OWNER);
  expect(person.type(TAB, 'A1', 'mãi').runs).toMatchObject([
    { ok: false, error: 'Exceeded maximum execution time' },
  ]);
  expect(person.type(TAB, 'A2', 'thôi').runs).toMatchObject([{ ok: true }]);
});
