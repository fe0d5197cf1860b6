import type { FormulaStyle } from './formulaText';

/** What a spreadsheet locale means for reading and writing cells. */
export interface SheetLocale {
  name: string;
  /** The engine has no vi; its es writes numbers and formulas as a Vietnamese sheet does. */
  engine: 'es' | 'en';
  formula: FormulaStyle;
  decimal: ',' | '.';
  thousands: '.' | ',';
  /** Order of a date typed with slashes. */
  dayFirst: boolean;
  /** What a typed date looks like in a cell of automatic format. */
  dateFormat: string;
  months: (month: number) => string;
  shortMonths: (month: number) => string;
  /** 0 = Sunday. */
  weekdays: (day: number) => string;
  shortWeekdays: (day: number) => string;
  amPm: readonly [string, string];
}

const VIETNAMESE_DAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const VIETNAMESE_SHORT_DAYS = ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'];
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

const LOCALES: Record<string, SheetLocale> = {
  vi_VN: {
    name: 'vi_VN',
    engine: 'es',
    formula: 'comma-decimal',
    decimal: ',',
    thousands: '.',
    dayFirst: true,
    dateFormat: 'dd/MM/yyyy',
    months: (month) => `Tháng ${month}`,
    shortMonths: (month) => `thg ${month}`,
    weekdays: (day) => VIETNAMESE_DAYS[day] ?? '',
    shortWeekdays: (day) => VIETNAMESE_SHORT_DAYS[day] ?? '',
    amPm: ['SA', 'CH'],
  },
  en_US: {
    name: 'en_US',
    engine: 'en',
    formula: 'point-decimal',
    decimal: '.',
    thousands: ',',
    dayFirst: false,
    dateFormat: 'M/d/yyyy',
    months: (month) => ENGLISH_MONTHS[month - 1] ?? '',
    shortMonths: (month) => (ENGLISH_MONTHS[month - 1] ?? '').slice(0, 3),
    weekdays: (day) => ENGLISH_DAYS[day] ?? '',
    shortWeekdays: (day) => (ENGLISH_DAYS[day] ?? '').slice(0, 3),
    amPm: ['AM', 'PM'],
  },
};

/** The locales the stand-in knows; null for any other. */
export function findLocale(name: string): SheetLocale | null {
  return LOCALES[name === 'vi' ? 'vi_VN' : name === 'en' ? 'en_US' : name] ?? null;
}
