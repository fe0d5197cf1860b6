import { findLocale } from '../../../src/local/engine/locale';
import { displayText } from '../../../src/local/engine/numberFormat/display';
import { isDatePattern } from '../../../src/local/engine/numberFormat/pattern';

const MOMENT = 45_535.756_25; // 31 August 2024, 18:09

function show(value: Parameters<typeof displayText>[0], format?: string, name = 'vi_VN'): string {
  const locale = findLocale(name);
  if (!locale) throw new Error(name);
  return displayText(value, format, locale);
}

test.each<[number, string | undefined, string]>([
  [1234.5, undefined, '1234,5'],
  [0.1 + 0.2, undefined, '0,3'],
  [1 / 3, undefined, '0,3333333333'],
  [1e20, undefined, '1E+20'],
  [1234567.891, '#,##0', '1.234.568'],
  [1234567.891, '#,##0.00', '1.234.567,89'],
  [-1234.5, '#,##0.0', '-1.234,5'],
  [0.125, '0%', '13%'],
  [0.125, '0.0%', '12,5%'],
  [1.005, '0.00', '1,01'],
  [5, '000', '005'],
  [0.5, '0.##', '0,5'],
  [1500000, '#,##0 "₫"', '1.500.000 ₫'],
  [-3, '0;(0)', '(3)'],
  [0, '0;-0;"–"', '–'],
  [-0.001, '0.0', '0,0'],
  [45535, '0.00E+00', '4,55E+04'],
  [120, '[>=100]"nhiều";"ít"', 'nhiều'],
  [20, '[>=100]"nhiều";"ít"', 'ít'],
])('%d as %s', (value, format, text) => {
  expect(show(value, format)).toBe(text);
});

test.each([
  ['dd/MM/yyyy', '31/08/2024'],
  ['d/m/yy', '31/8/24'],
  ['yyyy-mm-dd', '2024-08-31'],
  ['dd/MM/yyyy HH:mm', '31/08/2024 18:09'],
  ['hh:mm:ss', '18:09:00'],
  ['h:mm am/pm', '6:09 CH'],
  ['dddd', 'Thứ Bảy'],
  ['mmmm yyyy', 'Tháng 8 2024'],
  ['"Ngày "d" tháng "m', 'Ngày 31 tháng 8'],
  ['[h]:mm', '1092858:09'],
])('a moment as %s', (format, text) => {
  expect(show(MOMENT, format)).toBe(text);
});

test('the locale decides on separators and names', () => {
  expect(show(1234567.5, '#,##0.0', 'en_US')).toBe('1,234,567.5');
  expect(show(MOMENT, 'dddd, mmm d', 'en_US')).toBe('Saturday, Aug 31');
});

test('texts, booleans, errors and nothing', () => {
  expect(show('a', '0.00')).toBe('a');
  expect(show('a', '0;0;0;"<"@">"')).toBe('<a>');
  expect(show(true)).toBe('TRUE');
  expect(show({ error: '#N/A' })).toBe('#N/A');
  expect(show(null)).toBe('');
});

test('which formats hold dates', () => {
  expect(['dd/MM/yyyy', 'h:mm', 'mmm'].map(isDatePattern)).toEqual([true, true, true]);
  expect(['0.00', '#,##0 "đ"', '@', '"ngày"0'].map(isDatePattern)).toEqual([false, false, false, false]);
});
