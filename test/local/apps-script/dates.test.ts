import { scratch } from './support/scratch';

describe('Date inside the add-on', () => {
  const { script, workbook } = scratch();

  test('follows the workbook’s clock', () => {
    expect(
      script('return [new Date().toISOString(), Date.now() === new Date().getTime(), typeof Date()]'),
    ).toEqual(['2024-09-20T01:00:00.000Z', true, 'string']);
    workbook.moveClock('2024-12-31T23:30');
    expect(
      script('return new Date().getFullYear() + " " + new Date().getDate() + " " + new Date().getHours()'),
    ).toBe('2024 31 23');
  });

  test.each([
    ['new Date(2024, 7, 31).toISOString()', '2024-08-30T17:00:00.000Z'],
    ['new Date(2024, 12, 0).toISOString()', '2024-12-30T17:00:00.000Z'],
    ["new Date('2024-08-31').toISOString()", '2024-08-31T00:00:00.000Z'],
    ["new Date('2024-08-31T10:00').toISOString()", '2024-08-31T03:00:00.000Z'],
    ["new Date('2024-08-31T10:00Z').toISOString()", '2024-08-31T10:00:00.000Z'],
    ["new Date('2024/08/31').toISOString()", '2024-08-30T17:00:00.000Z'],
    ['new Date(2024, 7, 31, 18, 5).getTimezoneOffset()', -420],
    ['new Date(2024, 7, 31, 18, 5).toString()', 'Sat Aug 31 2024 18:05:00 GMT+0700'],
    ['new Date(2024, 7, 31).getDay()', 6],
    [
      '(function () { var d = new Date(2024, 0, 31); d.setMonth(1); return d.getDate() + "/" + (d.getMonth() + 1); })()',
      '2/3',
    ],
    [
      '(function () { var d = new Date(2024, 0, 1); d.setHours(25); return d.getDate() + " " + d.getHours(); })()',
      '2 1',
    ],
    ["new Date('vô lý').getTime()", null],
    ['new Date(new Date(5)).getTime()', 5],
  ])('%s in the script’s zone, wherever the machine is', (source, value) => {
    const result = script(`return ${source}`);
    expect(Number.isNaN(result) ? null : result).toBe(value);
  });

  test('the manifest’s zone decides, and zones with summer time work', () => {
    const paris = scratch({ manifest: { timeZone: 'Europe/Paris' } });
    expect(
      paris.script('return [new Date(2024, 0, 1).toISOString(), new Date(2024, 6, 1).toISOString()]'),
    ).toEqual(['2023-12-31T23:00:00.000Z', '2024-06-30T22:00:00.000Z']);
  });
});
