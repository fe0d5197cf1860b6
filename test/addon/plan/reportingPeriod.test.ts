import fc from 'fast-check';
import { addDays, isWeekend } from '../../../src/addon/plan/isoDate';
import {
  cutOffsSince,
  lastCutOff,
  monthPeriodOf,
  periodsEndingOn,
  sendingDayOf,
} from '../../../src/addon/plan/reportingPeriod';

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days));
const firstDay = fc.integer({ min: 1, max: 28 });

describe('reporting periods', () => {
  test.each([
    ['2024-09-14', ['Tháng 9/2024 2024-08-15', 'Quý III/2024 2024-06-15', '9 tháng đầu năm 2024 2023-12-15']],
    ['2024-06-14', ['Tháng 6/2024 2024-05-15', 'Quý II/2024 2024-03-15', '6 tháng đầu năm 2024 2023-12-15']],
    ['2024-12-14', ['Tháng 12/2024 2024-11-15', 'Quý IV/2024 2024-09-15', 'Năm 2024 2023-12-15']],
    ['2024-01-14', ['Tháng 1/2024 2023-12-15']],
    ['2024-01-15', []],
  ])('the legal periods that end on %s', (cutOff, expected) => {
    expect(periodsEndingOn(cutOff, 15).map(({ name, from }) => `${name} ${from}`)).toEqual(expected);
  });

  test.each([
    ['2024-02-29', ['Tháng 2/2024 2024-02-01']],
    ['2024-12-31', ['Tháng 12/2024 2024-12-01', 'Quý IV/2024 2024-10-01', 'Năm 2024 2024-01-01']],
  ])('the calendar’s periods that end on %s', (cutOff, expected) => {
    expect(periodsEndingOn(cutOff, 1).map(({ name, from }) => `${name} ${from}`)).toEqual(expected);
  });

  test('every day falls in one monthly period, and the periods follow one upon the other', () => {
    fc.assert(
      fc.property(day, firstDay, (today, first) => {
        const period = monthPeriodOf(today, first);
        expect(period.from <= today && today <= period.to).toBe(true);
        expect(lastCutOff(today, first)).toBe(addDays(period.from, -1));
        expect(monthPeriodOf(addDays(period.to, 1), first).from).toBe(addDays(period.to, 1));
      }),
    );
  });

  test('a year has twelve cut-offs', () => {
    fc.assert(
      fc.property(firstDay, (first) => {
        const cutOffs = cutOffsSince('2024-01-01', '2025-01-01', first);
        expect(cutOffs).toHaveLength(12);
        expect(cutOffs.flatMap((one) => periodsEndingOn(one, first))).toHaveLength(12 + 4 + 1 + 1 + 1);
      }),
    );
  });

  test.each([
    ['2024-08-14', 16, '2024-08-16'],
    ['2024-09-14', 16, '2024-09-17'],
    ['2024-06-14', 15, '2024-06-18'],
    ['2024-01-31', 5, '2024-02-05'],
    ['2024-12-14', 10, '2025-01-10'],
  ])('the report of the period to %s, sent on the %dth, goes out on %s', (cutOff, dayOfMonth, expected) => {
    expect(sendingDayOf(cutOff, dayOfMonth)).toBe(expected);
  });

  test('a working day always lies between cut-off and sending', () => {
    fc.assert(
      fc.property(day, firstDay, fc.integer({ min: 1, max: 28 }), (today, first, dayOfMonth) => {
        const { to } = monthPeriodOf(today, first);
        const sending = sendingDayOf(to, dayOfMonth);
        const between: string[] = [];
        for (let one = addDays(to, 1); one < sending; one = addDays(one, 1)) between.push(one);
        expect(between.some((one) => !isWeekend(one))).toBe(true);
        expect(between.length).toBeLessThan(32);
      }),
    );
  });
});
