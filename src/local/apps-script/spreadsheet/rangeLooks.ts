import type { BorderSide, CellStyle, StylePatch } from '../../engine/style';
import { patcher } from '../../engine/style';
import { GoogleError } from '../errors';
import { CSS_COLORS } from './cssColors';
import { requireShape } from './editing';
import { BorderStyle, WrapStrategy } from './enums';
import { RangeValues } from './rangeValues';

type Read = (style: CellStyle) => unknown;
type Write = (value: unknown) => StylePatch;

/** Formats of a block. Conditional formats do not show in what the getters return, as on Google. */
export abstract class RangeLooks extends RangeValues {
  getBackground = (): unknown => this.one(READ.background);
  getBackgrounds = (): unknown[][] => this.all(READ.background);
  getFontColor = (): unknown => this.one(READ.color);
  getFontColors = (): unknown[][] => this.all(READ.color);
  getFontWeight = (): unknown => this.one(READ.weight);
  getFontWeights = (): unknown[][] => this.all(READ.weight);
  getFontStyle = (): unknown => this.one(READ.italic);
  getFontStyles = (): unknown[][] => this.all(READ.italic);
  getFontLine = (): unknown => this.one(READ.line);
  getFontLines = (): unknown[][] => this.all(READ.line);
  getFontSize = (): unknown => this.one(READ.size);
  getFontSizes = (): unknown[][] => this.all(READ.size);
  getFontFamily = (): unknown => this.one(READ.family);
  getFontFamilies = (): unknown[][] => this.all(READ.family);
  getHorizontalAlignment = (): unknown => this.one(READ.horizontal);
  getHorizontalAlignments = (): unknown[][] => this.all(READ.horizontal);
  getVerticalAlignment = (): unknown => this.one(READ.vertical);
  getVerticalAlignments = (): unknown[][] => this.all(READ.vertical);
  getWrap = (): unknown => this.one(READ.wraps);
  getWraps = (): unknown[][] => this.all(READ.wraps);
  getWrapStrategy = (): unknown => this.one(READ.wrap);
  getWrapStrategies = (): unknown[][] => this.all(READ.wrap);
  setBackground = (value: unknown): this => this.every(WRITE.background, value);
  setBackgrounds = (values: unknown[]): this => this.various(WRITE.background, values);
  setFontColor = (value: unknown): this => this.every(WRITE.color, value);
  setFontColors = (values: unknown[]): this => this.various(WRITE.color, values);
  setFontWeight = (value: unknown): this => this.every(WRITE.weight, value);
  setFontWeights = (values: unknown[]): this => this.various(WRITE.weight, values);
  setFontStyle = (value: unknown): this => this.every(WRITE.italic, value);
  setFontStyles = (values: unknown[]): this => this.various(WRITE.italic, values);
  setFontLine = (value: unknown): this => this.every(WRITE.line, value);
  setFontLines = (values: unknown[]): this => this.various(WRITE.line, values);
  setFontSize = (value: unknown): this => this.every(WRITE.size, value);
  setFontSizes = (values: unknown[]): this => this.various(WRITE.size, values);
  setFontFamily = (value: unknown): this => this.every(WRITE.family, value);
  setFontFamilies = (values: unknown[]): this => this.various(WRITE.family, values);
  setHorizontalAlignment = (value: unknown): this => this.every(WRITE.horizontal, value);
  setHorizontalAlignments = (values: unknown[]): this => this.various(WRITE.horizontal, values);
  setVerticalAlignment = (value: unknown): this => this.every(WRITE.vertical, value);
  setVerticalAlignments = (values: unknown[]): this => this.various(WRITE.vertical, values);
  setWrap = (value: unknown): this => this.every(WRITE.wraps, value);
  setWraps = (values: unknown[]): this => this.various(WRITE.wraps, values);
  setWrapStrategy = (value: unknown): this => this.every(WRITE.wrap, value);
  setWrapStrategies = (values: unknown[]): this => this.various(WRITE.wrap, values);

  /** The format in force; a cell of automatic format that holds a number answers with Google's general pattern. */
  getNumberFormat(): string {
    return this.sheet.numberFormat(this.block.row, this.block.column) ?? AUTOMATIC;
  }

  getNumberFormats(): string[][] {
    return this.perCell((row, column) => this.sheet.numberFormat(row, column) ?? AUTOMATIC);
  }

  setNumberFormat(format: string): this {
    return this.every(WRITE.numberFormat, format);
  }

  setNumberFormats(formats: unknown[]): this {
    return this.various(WRITE.numberFormat, formats);
  }

  private one(read: Read): unknown {
    return read(this.sheet.style(this.block.row, this.block.column));
  }

  private all(read: Read): unknown[][] {
    return this.perCell((row, column) => read(this.sheet.style(row, column)));
  }

  private every(write: Write, value: unknown): this {
    this.mayEdit();
    this.sheet.restyle(this.block, write(value));
    return this;
  }

  private various(write: Write, values: readonly unknown[]): this {
    requireShape(values, this.block);
    this.mayEdit();
    const appliers = new Map<unknown, ReturnType<typeof patcher>>();
    this.each(values, (row, column, value) => {
      const apply = appliers.get(value) ?? patcher(write(value));
      appliers.set(value, apply);
      this.sheet.setStyle(row, column, apply(this.sheet.style(row, column)));
    });
    return this;
  }

  setBorder(...args: unknown[]): this {
    this.mayEdit();
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    const side: BorderSide = {
      color: typeof color === 'string' ? readColor(color) : '#000000',
      style: BorderStyle.labelOf(style) ?? 'SOLID',
    };
    const lastRow = this.getLastRow();
    const lastColumn = this.getLastColumn();
    // true draws, false removes, null leaves as it is.
    const draw = (wanted: unknown) =>
      wanted === true ? { is: side } : wanted === false ? { is: undefined } : null;
    this.each(
      this.perCell(() => null),
      (row, column) => {
        const patch: StylePatch = {};
        const set = (name: 'top' | 'left' | 'bottom' | 'right', wanted: unknown) => {
          const change = draw(wanted);
          if (change) patch[name] = change.is;
        };
        set('top', row === this.block.row ? top : horizontal);
        set('bottom', row === lastRow ? bottom : horizontal);
        set('left', column === this.block.column ? left : vertical);
        set('right', column === lastColumn ? right : vertical);
        this.sheet.setStyle(row, column, patcher(patch)(this.sheet.style(row, column)));
      },
    );
    return this;
  }
}

/** What Google answers for a cell whose format nobody set. */
const AUTOMATIC = '0.###############';

const READ = {
  background: (style: CellStyle) => style.background ?? '#ffffff',
  color: (style: CellStyle) => style.color ?? '#000000',
  weight: (style: CellStyle) => (style.bold ? 'bold' : 'normal'),
  italic: (style: CellStyle) => (style.italic ? 'italic' : 'normal'),
  line: (style: CellStyle) => (style.underline ? 'underline' : style.strike ? 'line-through' : 'none'),
  size: (style: CellStyle) => style.size ?? 10,
  family: (style: CellStyle) => style.family ?? 'Arial',
  horizontal: (style: CellStyle) => style.horizontal ?? 'general',
  vertical: (style: CellStyle) => style.vertical ?? 'bottom',
  // A cell whose wrapping nobody set says true here and OVERFLOW below (issuetracker.google.com/issues/427134600).
  wraps: (style: CellStyle) => style.wrap === undefined || style.wrap === 'WRAP',
  wrap: (style: CellStyle) => WrapStrategy.of(style.wrap ?? 'OVERFLOW'),
} satisfies Record<string, Read>;

const WRITE = {
  background: (value) => ({ background: colorOrNone(value, '#ffffff') }),
  color: (value) => ({ color: colorOrNone(value, '#000000') }),
  weight: (value) => ({ bold: choice(value, ['normal', 'bold'], 'font weight') === 'bold' }),
  italic: (value) => ({ italic: choice(value, ['normal', 'italic'], 'font style') === 'italic' }),
  line: (value) => {
    const line = choice(value, ['none', 'underline', 'line-through'], 'font line');
    return { underline: line === 'underline', strike: line === 'line-through' };
  },
  size: (value) => ({ size: typeof value === 'number' ? value : undefined }),
  family: (value) => ({ family: typeof value === 'string' && value !== 'Arial' ? value : undefined }),
  horizontal: (value) => {
    const names = ['normal', 'general', 'left', 'center', 'right'] as const;
    const name = choice(value, names, 'horizontal alignment');
    return { horizontal: name === 'normal' || name === 'general' ? undefined : name };
  },
  vertical: (value) => ({
    vertical: choice(value, ['bottom', 'top', 'middle'] as const, 'vertical alignment'),
  }),
  wraps: (value) => ({ wrap: value === true ? 'WRAP' : 'OVERFLOW' }),
  wrap: (value) => ({ wrap: WrapStrategy.labelOf(value) ?? undefined }),
  numberFormat: (value) => {
    const format = String(value);
    return { numberFormat: /^general$/i.test(format) || format === '' ? undefined : format };
  },
} satisfies Record<string, Write>;

/** null resets to the first of the names. */
function choice<Name extends string>(value: unknown, names: readonly Name[], what: string): Name {
  const wanted = value ?? names[0];
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new GoogleError(`Invalid ${what}: ${String(value)}`);
  return found;
}

function colorOrNone(value: unknown, plain: string): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const color = readColor(String(value));
  return color === plain ? undefined : color;
}

/** A CSS colour as Google keeps it: '#rrggbb' in small letters. */
export function readColor(text: string): string {
  const color = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{3}$/.test(color)) return `#${[...color.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = CSS_COLORS.get(color);
  if (!named) throw new GoogleError(`Invalid color: ${text}`);
  return named;
}

const TEXTS = ['Background', 'FontColor', 'FontWeight', 'FontStyle', 'FontLine', 'FontFamily'];
const PLURALS: [string, string, string][] = [
  ...TEXTS.map((name): [string, string, string] => [name, name.replace(/y$/, 'ie'), 's?']),
  ['FontSize', 'FontSize', 'n'],
  ['HorizontalAlignment', 'HorizontalAlignment', 's?'],
  ['VerticalAlignment', 'VerticalAlignment', 's?'],
  ['Wrap', 'Wrap', 'b'],
  ['WrapStrategy', 'WrapStrategie', 'WrapStrategy?'],
  ['NumberFormat', 'NumberFormat', 's'],
];

export const RANGE_LOOKS: Record<string, string> = {
  ...Object.fromEntries(
    PLURALS.flatMap(([one, many, kind]) => [
      [`get${one}`, ''],
      [`get${many}s`, ''],
      [`set${one}`, kind],
      [`set${many}s`, 'a'],
    ]),
  ),
  setBorder: 'b? b? b? b? b? b? | b? b? b? b? b? b? s? BorderStyle?',
};
