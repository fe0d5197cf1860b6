import fc from 'fast-check';
import { addDays, isoDate } from '../../../src/addon/plan/isoDate';
import { daysAfter, periodAfter } from '../../../src/addon/plan/nextPeriod';
import { type PeriodKind, periodsEndingOn } from '../../../src/addon/plan/reportingPeriod';

test.each<[PeriodKind, string, number, string, string, string]>([
  ['month', '2024-09-14', 15, 'Tháng 10/2024', '2024-09-15', '2024-10-14'],
  ['month', '2024-12-31', 1, 'Tháng 1/2025', '2025-01-01', '2025-01-31'],
  ['quarter', '2024-09-14', 15, 'Quý IV/2024', '2024-09-15', '2024-12-14'],
  ['quarter', '2024-12-14', 15, 'Quý I/2025', '2024-12-15', '2025-03-14'],
  ['half', '2024-06-14', 15, '6 tháng cuối năm 2024', '2024-06-15', '2024-12-14'],
  ['half', '2024-06-30', 1, '6 tháng cuối năm 2024', '2024-07-01', '2024-12-31'],
  ['nineMonths', '2024-09-14', 15, 'Quý IV/2024', '2024-09-15', '2024-12-14'],
  ['year', '2024-12-14', 15, 'Năm 2025', '2024-12-15', '2025-12-14'],
])('after a %s to %s, months from the %i: %s', (kind, to, firstDay, name, from, end) => {
  expect(periodAfter({ kind, to }, firstDay)).toEqual({ name, from, to: end });
});

test('the next period begins the day after and ends with a cut-off, whatever the month and the first day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2020, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, firstDay) => {
        const cutOff = addDays(isoDate(year, month, firstDay) ?? '', -1);
        const periods = periodsEndingOn(cutOff, firstDay);
        expect(periods.length).toBeGreaterThan(0);
        for (const period of periods) {
          const next = periodAfter(period, firstDay);
          expect(next.from).toBe(addDays(period.to, 1));
          expect(next.to > next.from).toBe(true);
          expect(periodsEndingOn(next.to, firstDay)).not.toEqual([]);
        }
      },
    ),
  );
});

test('where no period follows, so many days', () => {
  expect(daysAfter('2024-09-20', 30)).toEqual({ name: '30 ngày tới', from: '2024-09-21', to: '2024-10-20' });
});
