import type { ChartContent } from '../../book/chart';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from '../charts/chartEnums';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import type { ChartDraft } from './chartBuilderBase';
import { ChartOptions, ContainerInfo } from './chartParts';
import { Range } from './range';

/**
 * A chart as it was when it was built or looked up; a sheet changes only by insertChart, updateChart and removeChart:
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart
 */
export class EmbeddedChart extends ServiceObject {
  readonly type = TYPE;

  constructor(
    private readonly execution: Execution,
    readonly content: Readonly<ChartContent>,
    /** null while it has not been found on a sheet. */
    readonly id: number | null,
    private readonly builder: (draft: ChartDraft) => ServiceObject,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.id;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.content.position);
  }

  getHiddenDimensionStrategy(): ServiceObject {
    return ChartHiddenDimensionStrategy.of(this.content.hiddenDimensions);
  }

  getMergeStrategy(): ServiceObject {
    return ChartMergeStrategy.of(this.content.mergeStrategy);
  }

  getNumHeaders(): number {
    return this.content.numHeaders;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.content.options);
  }

  getRanges(): Range[] {
    return rangesOf(this.execution, this.content);
  }

  getTransposeRowsAndColumns(): boolean {
    return this.content.transposed;
  }

  /** A builder of the general kind: one for a type comes from its as…Chart. */
  modify(): ServiceObject {
    return this.builder({ content: { ...this.content }, id: this.id });
  }
}

/** The ranges of a chart whose sheets are there. */
export function rangesOf(execution: Execution, { ranges }: ChartContent): Range[] {
  return ranges.flatMap(({ sheetId, ...block }) => {
    const sheet = execution.book.engine.sheetById(sheetId);
    return sheet ? [new Range(execution, sheet, block)] : [];
  });
}

const TYPE = serviceType('SpreadsheetApp.EmbeddedChart', {
  getChartId: '',
  getContainerInfo: '',
  getHiddenDimensionStrategy: '',
  getMergeStrategy: '',
  getNumHeaders: '',
  getOptions: '',
  getRanges: '',
  getTransposeRowsAndColumns: '',
  modify: '',
});
