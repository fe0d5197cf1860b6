import fc from 'fast-check';
import { readTyped, type Typed } from '../../../src/local/book/typedText';
import { findLocale } from '../../../src/local/engine/locale';
import { displayText } from '../../../src/local/engine/numberFormat/display';

const vi = locale('vi_VN');
const en = locale('en_US');
const AUGUST_31_2024 = 45_535;

function locale(name: string) {
  const found = findLocale(name);
  if (!found) throw new Error(name);
  return found;
}

const typed = (text: string, where = vi, numberFormat?: string): Typed =>
  readTyped(text, { locale: where, year: 2024, numberFormat });

const number = (value: number, format?: string): Typed =>
  format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };

describe('text typed into a Vietnamese sheet', () => {
  test.each<[string, Typed]>([
    ['', { kind: 'empty' }],
    ['Phòng QLKH', { kind: 'text', text: 'Phòng QLKH', quoted: false }],
    ['31/8/2024', number(AUGUST_31_2024, 'dd/MM/yyyy')],
    ['31/08/24', number(AUGUST_31_2024, 'dd/MM/yyyy')],
    ['31-8-2024', number(AUGUST_31_2024, 'dd/MM/yyyy')],
    ['31/8', number(AUGUST_31_2024, 'dd/MM/yyyy')],
    ['8/2024', number(AUGUST_31_2024 - 30, 'dd/MM/yyyy')],
    ['2024-08-31', number(AUGUST_31_2024, 'yyyy-MM-dd')],
    ['31/8/2024 10:30', number(AUGUST_31_2024 + 10.5 / 24, 'dd/MM/yyyy HH:mm')],
    ['10:30', number(10.5 / 24, 'HH:mm')],
    ['1.234,5', number(1234.5, '#,##0.00')],
    ['1.234', number(1234, '#,##0')],
    ['1,5', number(1.5)],
    ['-5', number(-5)],
    ['+5', number(5)],
    ['007', number(7)],
    ['12,5%', number(0.125, '0.00%')],
    ['7%', number(0.07, '0%')],
    ['true', { kind: 'boolean', value: true }],
    ['FALSE', { kind: 'boolean', value: false }],
    ["'007", { kind: 'text', text: '007', quoted: true }],
    ["'=A1", { kind: 'text', text: '=A1', quoted: true }],
    ['=A1+1', { kind: 'formula', formula: '=A1+1' }],
    ['+A1', { kind: 'formula', formula: '=+A1' }],
    ['=', { kind: 'text', text: '=', quoted: false }],
  ])('%s', (text, meaning) => {
    expect(typed(text)).toEqual(meaning);
  });

  test.each([
    '8/31/2024',
    '31/2/2024',
    '32/1',
    '25:00',
    '1.5',
    '1,234.5',
    '1.23.4',
    '03 doanh nghiệp',
    '1/2/3/4',
  ])('%s stays text', (text) => {
    expect(typed(text)).toEqual({ kind: 'text', text, quoted: false });
  });
});

test('an American sheet reads the month first and a decimal point', () => {
  expect(typed('8/31/2024', en)).toEqual(number(AUGUST_31_2024, 'M/d/yyyy'));
  expect(typed('31/8/2024', en).kind).toBe('text');
  expect(typed('1,234.5', en)).toEqual(number(1234.5, '#,##0.00'));
  expect(typed('1,5', en).kind).toBe('text');
});

test('a cell formatted as text keeps what is typed, but for a formula', () => {
  for (const text of ['007', '31/8/2024', '12%', 'TRUE', '+84912345678']) {
    expect(typed(text, vi, '@')).toEqual({ kind: 'text', text, quoted: false });
  }
  expect(typed('=1+1', vi, '@').kind).toBe('formula');
});

test('a number written by the sheet is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
      for (const where of [vi, en]) {
        expect(typed(displayText(value, '#,##0.00', where), where)).toMatchObject({ kind: 'number', value });
      }
    }),
  );
});

test('every day written dd/MM/yyyy is read back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 60_000 }), (serial) => {
      expect(typed(displayText(serial, 'dd/MM/yyyy', vi))).toEqual(number(serial, 'dd/MM/yyyy'));
    }),
  );
});
