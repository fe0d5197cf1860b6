import { displayText } from '../engine/numberFormat/display';
import type { Book } from './book';
import type { ChartContent, OptionTree } from './chart';
import { numberOption, optionOf, textOption } from './chartOptions';
import type { SourceCell, SourceSeries } from './chartSource';

export type SeriesShape = 'columns' | 'line' | 'area';
export type LegendPlace = 'top' | 'right' | 'bottom' | 'left' | 'none';

/** How a chart looks: its options, with Google's defaults for those that are not set. Sizes are pixels. */
export interface ChartLook {
  title: string | undefined;
  background: string | undefined;
  width: number;
  height: number;
  legend: LegendPlace;
  stacked: boolean;
  categoryTitle: string | undefined;
  valueTitle: string | undefined;
  /** Of the second value axis. */
  secondTitle: string | undefined;
  /** Where the value axis begins and ends; undefined = as the values need it. */
  min: number | undefined;
  max: number | undefined;
}

/** How one series looks. */
export interface SeriesLook {
  shape: SeriesShape;
  color: string;
  /** Measured on the second value axis. */
  isSecond: boolean;
  /** Its values stand beside it. */
  isLabelled: boolean;
}

/** What a chart that nobody sized measures on a sheet of Google. */
const SIZE = { width: 600, height: 371 };

/** The colours that Google gives to series and slices, over again after the last. */
const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

/** What the options call the axis of categories, that of values, and all axes of values. */
const VALUES_UPRIGHT = ['hAxis', 'vAxis', 'vAxes'] as const;
const VALUES_ACROSS = ['vAxis', 'hAxis', 'hAxes'] as const;

const LEGENDS = ['top', 'right', 'bottom', 'left', 'none'] as const;

/** Reads the options: https://developers.google.com/apps-script/chart-configuration-options */
export function chartLook({ chartType, options }: ChartContent): ChartLook {
  const isSideways = chartType === 'BAR';
  const [category, value, values] = isSideways ? VALUES_ACROSS : VALUES_UPRIGHT;
  const stacked = optionOf(options, 'isStacked');
  return {
    title: textOption(options, 'title'),
    background: textOption(options, 'backgroundColor', 'backgroundColor.fill'),
    width: numberOption(options, 'width') ?? SIZE.width,
    height: numberOption(options, 'height') ?? SIZE.height,
    legend: legendPlace(options),
    stacked: stacked === true || stacked === 'true' || stacked === 'absolute',
    categoryTitle: textOption(options, `${category}.title`),
    valueTitle: textOption(options, `${value}.title`, `${values}.0.title`),
    secondTitle: textOption(options, `${values}.1.title`),
    min: numberOption(options, ...bounds(value, values, 'min')),
    max: numberOption(options, ...bounds(value, values, 'max')),
  };
}

function bounds(axis: string, axes: string, end: 'min' | 'max'): string[] {
  return [
    `${axis}.viewWindow.${end}`,
    `${axes}.0.viewWindow.${end}`,
    `${axis}.${end}Value`,
    `${axes}.0.${end}Value`,
  ];
}

function legendPlace(options: OptionTree): LegendPlace {
  const asked = textOption(options, 'legend.position', 'legend');
  return LEGENDS.find((place) => place === asked) ?? 'right';
}

/** @param index of the series, from 0 */
export function seriesLook({ chartType, options }: ChartContent, index: number): SeriesLook {
  const own = `series.${index}`;
  return {
    shape: seriesShape(chartType, textOption(options, `${own}.type`) ?? textOption(options, 'seriesType')),
    color: textOption(options, `${own}.color`, `colors.${index}`) ?? paletteColor(index),
    isSecond: numberOption(options, `${own}.targetAxisIndex`) === 1,
    isLabelled: textOption(options, `${own}.dataLabel`) === 'value',
  };
}

/** @param index of the slice of a pie, from 0 */
export function sliceColor({ options }: ChartContent, index: number): string {
  return textOption(options, `slices.${index}.color`, `colors.${index}`) ?? paletteColor(index);
}

function paletteColor(index: number): string {
  return PALETTE[index % PALETTE.length] ?? '#4285f4';
}

/** Only the series of a combo chart choose how they are drawn; those that do not choose are lines. */
function seriesShape(chartType: ChartContent['chartType'], asked: string | undefined): SeriesShape {
  if (chartType === 'LINE') return 'line';
  if (chartType === 'AREA') return 'area';
  if (chartType !== 'COMBO') return 'columns';
  if (asked === 'columns' || asked === 'bars') return 'columns';
  return asked === 'area' ? 'area' : 'line';
}

/** What the legend calls a series: the option for it, else its headers; '' when there are none. */
export function seriesName(
  book: Book,
  { options }: ChartContent,
  series: SourceSeries,
  index: number,
): string {
  return (
    textOption(options, `series.${index}.labelInLegend`) ??
    series.headers
      .map((cell) => cellText(book, cell))
      .join(' ')
      .trim()
  );
}

/** What a cell shows. */
export function cellText(book: Book, { sheet, row, column }: SourceCell): string {
  return displayText(sheet.value(row, column), sheet.numberFormat(row, column), book.engine.locale);
}
