import { ServiceObject, serviceType } from '../serviceObject';
import type { Range } from './range';

const LIST_TYPE = serviceType('SpreadsheetApp.RangeList', {
  getRanges: '',
  setValue: '*',
  setBackground: 's?',
  setFontColor: 's?',
  setFontWeight: 's?',
  setNumberFormat: 's',
  setFontSize: 'n',
  setFontStyle: 's?',
  setHorizontalAlignment: 's?',
  setWrap: 'b?',
  clearContent: '',
});

/** Several ranges that take one value or format in one call. */
export class RangeList extends ServiceObject {
  readonly type = LIST_TYPE;

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  setValue = (value: unknown): this => this.each((range) => range.setValue(value));
  setBackground = (color: string | null): this => this.each((range) => range.setBackground(color));
  setFontColor = (color: string | null): this => this.each((range) => range.setFontColor(color));
  setFontWeight = (weight: string | null): this => this.each((range) => range.setFontWeight(weight));
  setNumberFormat = (format: string): this => this.each((range) => range.setNumberFormat(format));
  setFontSize = (points: number): this => this.each((range) => range.setFontSize(points));
  setFontStyle = (style: string | null): this => this.each((range) => range.setFontStyle(style));
  setHorizontalAlignment = (alignment: string | null): this =>
    this.each((range) => range.setHorizontalAlignment(alignment));
  setWrap = (wraps: boolean | null): this => this.each((range) => range.setWrap(wraps));
  clearContent = (): this => this.each((range) => range.clearContent());

  private each(change: (range: Range) => void): this {
    for (const range of this.ranges) change(range);
    return this;
  }
}
