import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  formatDate,
  formatShortDate,
  fromSerial,
  isIsoDate,
  isoDate,
  isWeekend,
  isWorkingDay,
  lastDayOfMonth,
  partsOf,
  quarterOf,
  toSerial,
} from '../../../src/addon/plan/isoDate';

const serials = fc.integer({ min: 0, max: 80_000 });
const dates = serials.map((serial) => fromSerial(serial) ?? '');

describe('calendar days', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2000, 2, 29, '2000-02-29'],
    [2024, 4, 31, undefined],
    [2024, 13, 1, undefined],
    [2024, 0, 1, undefined],
    [2024, 1, 0, undefined],
    [50, 1, 2, '0050-01-02'],
    [0, 1, 1, undefined],
    [10_000, 1, 1, undefined],
    [2024, 1.5, 1, undefined],
    [Number.NaN, 1, 1, undefined],
  ])('isoDate(%p, %p, %p) is %p', (year, month, day, expected) => {
    expect(isoDate(year, month, day)).toBe(expected);
  });

  test.each([
    '2024-02-30',
    '2024-2-3',
    '20240203',
    '2024-02-03T00:00',
    '2024-00-10',
    '',
    'Quý II',
    45_000,
    null,
    new Date(),
  ])('%p is no ISO date', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  test('a text that is no day is refused by name', () => {
    expect(() => partsOf('2024-02-30')).toThrow("'2024-02-30' không phải là ngày dạng YYYY-MM-DD.");
    expect(() => addDays('mai', 1)).toThrow(RangeError);
    expect(() => addDays('2024-01-01', 0.5)).toThrow('Số ngày phải là số nguyên');
    expect(() => addDays('9999-12-31', 1)).toThrow('nằm ngoài lịch');
    expect(() => lastDayOfMonth(2024, 13)).toThrow('Tháng 13/2024');
  });

  test('parts put together give the day back', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { year, month, day } = partsOf(date);
        expect(isIsoDate(date)).toBe(true);
        expect(isoDate(year, month, day)).toBe(date);
      }),
    );
  });
});

describe('months and quarters', () => {
  test.each([
    [2024, 2, '2024-02-29'],
    [2023, 2, '2023-02-28'],
    [2024, 12, '2024-12-31'],
    [2024, 6, '2024-06-30'],
  ])('the last day of %p-%p is %p', (year, month, expected) => {
    expect(lastDayOfMonth(year, month)).toBe(expected);
  });

  test('the day after the last day of a month is the first of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(partsOf(addDays(lastDayOfMonth(year, month), 1)).day).toBe(1);
        expect(partsOf(lastDayOfMonth(year, month)).day).toBe(daysInMonth(year, month));
      }),
    );
  });

  test('quarters follow the months', () => {
    const quarters = Array.from({ length: 12 }, (_, index) => quarterOf(lastDayOfMonth(2024, index + 1)));
    expect(quarters).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 2, '2024-03-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-11-30', 15, '2026-02-28'],
    ['2024-05-05', 0, '2024-05-05'],
    ['2024-12-31', 12, '2025-12-31'],
  ])('%p plus %p months is %p', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-06-01', 365, '2025-06-01'],
  ])('%p plus %p days is %p', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('daysBetween undoes addDays, and text order is time order', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        const other = addDays(addDays(date, 9000), days);
        expect(daysBetween(date, other)).toBe(9000 + days);
        expect(other > date).toBe(days > -9000);
      }),
    );
  });

  test.each([
    ['2024-06-28', 1, '2024-07-01'],
    ['2024-06-29', 1, '2024-07-01'],
    ['2024-07-01', -1, '2024-06-28'],
    ['2024-06-03', 5, '2024-06-10'],
    ['2024-06-29', 0, '2024-06-29'],
  ])('%p plus %p working days is %p', (date, days, expected) => {
    expect(addWorkingDays(date, days)).toBe(expected);
  });

  test('holidays are no working days', () => {
    const holidays = new Set(['2024-09-02', '2024-09-03']);
    expect(isWorkingDay('2024-09-02')).toBe(true);
    expect(isWorkingDay('2024-09-02', holidays)).toBe(false);
    expect(addWorkingDays('2024-08-30', 1, holidays)).toBe('2024-09-04');
    expect(() => addWorkingDays('2024-08-30', 1.5)).toThrow('Số ngày làm việc phải là số nguyên');
  });

  test('weekends come every seven days', () => {
    expect(['2024-06-28', '2024-06-29', '2024-06-30', '2024-07-01'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    fc.assert(fc.property(dates, (date) => isWeekend(date) === isWeekend(addDays(date, 7))));
  });
});

describe('as people and spreadsheets write days', () => {
  test('formats', () => {
    expect(formatDate('2024-06-05')).toBe('05/06/2024');
    expect(formatShortDate('2024-09-20')).toBe('20/9/2024');
    expect(() => formatDate('2024-6-5')).toThrow(RangeError);
  });

  test.each([
    [0, '1899-12-30'],
    [1, '1899-12-31'],
    [45_292, '2024-01-01'],
    [45_473, '2024-06-30'],
    [45_473.75, '2024-06-30'],
  ])('serial %p is %p', (serial, expected) => {
    expect(fromSerial(serial)).toBe(expected);
    expect(toSerial(expected)).toBe(Math.floor(serial));
  });

  test('what is no serial number gives no day', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, 1e12, -1e12].map(fromSerial)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
