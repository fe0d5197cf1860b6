import { CHART_TYPES, type ChartContent, type ChartRange, type ChartTypeName } from '../../book/chart';
import { isOptionValue, withOption } from '../../book/chartOptions';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from '../charts/chartEnums';
import { GoogleError, NotImplementedError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject } from '../serviceObject';
import { ContainerInfo } from './chartParts';
import { EmbeddedChart, rangesOf } from './embeddedChart';
import type { Range } from './range';

/** A chart being built; builders for one type that come from another build the same chart. */
export interface ChartDraft {
  content: ChartContent;
  id: number | null;
}

/** What a new chart starts from: the defaults of the enums' pages; headers are found out. */
export function newDraft(): ChartDraft {
  return {
    id: null,
    content: {
      chartType: null,
      ranges: [],
      position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
      options: {},
      numHeaders: -1,
      mergeStrategy: 'MERGE_COLUMNS',
      hiddenDimensions: 'IGNORE_BOTH',
      transposed: false,
    },
  };
}

/**
 * What every builder of charts has: https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
 * Each method returns the builder that it was called on, so that the methods of one type can follow those of all.
 */
export abstract class ChartBuilderBase extends ServiceObject {
  constructor(
    protected readonly execution: Execution,
    protected readonly draft: ChartDraft,
  ) {
    super();
  }

  /** @throws NotImplementedError without a type or a range: nothing is known of what Google makes of such a chart. */
  build(): EmbeddedChart {
    const { content, id } = this.draft;
    if (!content.chartType) throw new NotImplementedError('EmbeddedChartBuilder.build without a chart type');
    if (content.ranges.length === 0)
      throw new NotImplementedError('EmbeddedChartBuilder.build without a range');
    return new EmbeddedChart(this.execution, { ...content }, id, (draft) => this.general(draft));
  }

  /** Adds nothing when the range is there already (reference). */
  addRange(range: Range): this {
    const added = chartRange(range);
    const { ranges } = this.draft.content;
    return ranges.some((known) => sameRange(known, added))
      ? this
      : this.change({ ranges: [...ranges, added] });
  }

  removeRange(range: Range): this {
    const gone = chartRange(range);
    return this.change({ ranges: this.draft.content.ranges.filter((known) => !sameRange(known, gone)) });
  }

  clearRanges(): this {
    return this.change({ ranges: [] });
  }

  getRanges(): Range[] {
    return rangesOf(this.execution, this.draft.content);
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.draft.content.position);
  }

  getChartType(): ServiceObject | null {
    const { chartType } = this.draft.content;
    return chartType && ChartType.of(chartType);
  }

  setChartType(type: ServiceObject): this {
    const label = ChartType.labelOf(type);
    const known = CHART_TYPES.find((name) => name === label);
    if (!known) throw new NotImplementedError(`EmbeddedChartBuilder.setChartType(${label})`);
    return this.change({ chartType: known });
  }

  /** @param row of the cell to which the chart is anchored, from 1; so `column`. Offsets are pixels from its corner. */
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (![row, column].every((line) => Number.isInteger(line) && line >= 1)) {
      throw new GoogleError('Those rows or columns are out of bounds.');
    }
    return this.change({ position: { row, column, offsetX, offsetY } });
  }

  setOption(name: string, value: unknown): this {
    if (!isOptionValue(value)) throw new GoogleError(`The value of the chart option ${name} is not valid.`);
    return this.change({ options: withOption(this.draft.content.options, name, value) });
  }

  /** Negative = Google finds them out (reference). */
  setNumHeaders(numHeaders: number): this {
    return this.change({ numHeaders });
  }

  setMergeStrategy(strategy: ServiceObject): this {
    const mergeStrategy = ChartMergeStrategy.labelOf(strategy);
    return mergeStrategy ? this.change({ mergeStrategy }) : this;
  }

  setHiddenDimensionStrategy(strategy: ServiceObject): this {
    const hiddenDimensions = ChartHiddenDimensionStrategy.labelOf(strategy);
    return hiddenDimensions ? this.change({ hiddenDimensions }) : this;
  }

  setTransposeRowsAndColumns(transposed: boolean): this {
    return this.change({ transposed });
  }

  /** A builder of no type in particular. */
  protected abstract general(draft: ChartDraft): ServiceObject;

  /** The draft itself with another type, for a builder of that type. */
  protected as(chartType: ChartTypeName): ChartDraft {
    this.change({ chartType });
    return this.draft;
  }

  private change(part: Partial<ChartContent>): this {
    this.draft.content = { ...this.draft.content, ...part };
    return this;
  }
}

function chartRange({ sheet, block }: Range): ChartRange {
  const { row, column, rows, columns } = block;
  return { sheetId: sheet.id, row, column, rows, columns };
}

function sameRange(a: ChartRange, b: ChartRange): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}

export const CHART_BUILDER = {
  build: '',
  addRange: 'Range',
  removeRange: 'Range',
  clearRanges: '',
  getRanges: '',
  getContainer: '',
  getChartType: '',
  setChartType: 'ChartType',
  setPosition: 'n n n n',
  setOption: 's s? | s n | s b | s a | s o',
  setNumHeaders: 'n',
  setMergeStrategy: 'ChartMergeStrategy',
  setHiddenDimensionStrategy: 'ChartHiddenDimensionStrategy',
  setTransposeRowsAndColumns: 'b',
  asColumnChart: '',
  asBarChart: '',
  asLineChart: '',
  asAreaChart: '',
  asComboChart: '',
  asPieChart: '',
};
