import type { ChartContent, ChartRecord } from '../../book/chart';
import { GoogleError } from '../errors';
import { type ChartDraft, newDraft } from './chartBuilderBase';
import { requireReshape } from './editing';
import { EmbeddedChart } from './embeddedChart';
import { EmbeddedChartBuilder } from './embeddedChartBuilder';
import { SHEET_FILTER, SheetFilter } from './sheetFilter';

/** The charts that lie on a sheet: https://developers.google.com/apps-script/reference/spreadsheet/sheet#getcharts */
export abstract class SheetCharts extends SheetFilter {
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, newDraft());
  }

  getCharts(): EmbeddedChart[] {
    const edit = (draft: ChartDraft) => new EmbeddedChartBuilder(this.execution, draft);
    return this.charts.map(
      ({ id, sheetId: _, ...content }) => new EmbeddedChart(this.execution, content, id, edit),
    );
  }

  /** The object that was handed in stays one without an id; getCharts gives the one on the sheet. */
  insertChart({ content }: EmbeddedChart): void {
    this.mayPlace(content);
    const { book } = this.execution;
    const id = book.nextNumber();
    this.keep([...book.charts, { ...content, id, sheetId: this.sheet.id }]);
  }

  /** @throws GoogleError when the chart is not, or no longer, on this sheet. */
  updateChart(chart: EmbeddedChart): void {
    this.mayPlace(chart.content);
    const { id } = this.present(chart);
    const record = { ...chart.content, id, sheetId: this.sheet.id };
    this.keep(this.execution.book.charts.map((other) => (other.id === id ? record : other)));
  }

  /** @throws GoogleError when the chart is not, or no longer, on this sheet. */
  removeChart(chart: EmbeddedChart): void {
    requireReshape(this.execution, this.sheet);
    const { id } = this.present(chart);
    this.keep(this.execution.book.charts.filter((other) => other.id !== id));
  }

  private get charts(): ChartRecord[] {
    return this.execution.book.charts.filter(({ sheetId }) => sheetId === this.sheet.id);
  }

  /** Google's own words for a chart that is not there are not known. */
  private present({ id }: EmbeddedChart): ChartRecord {
    const record = this.charts.find((chart) => chart.id === id);
    if (!record) throw new GoogleError('The chart does not exist on this sheet.');
    return record;
  }

  private mayPlace({ position }: ChartContent): void {
    requireReshape(this.execution, this.sheet);
    if (position.row > this.getMaxRows() || position.column > this.getMaxColumns()) {
      throw new GoogleError('Those rows or columns are out of bounds.');
    }
  }

  private keep(charts: ChartRecord[]): void {
    this.sheet.reshape(() => {
      this.execution.book.charts = charts;
    });
  }
}

export const SHEET_CHARTS = {
  ...SHEET_FILTER,
  newChart: '',
  getCharts: '',
  insertChart: 'EmbeddedChart',
  updateChart: 'EmbeddedChart',
  removeChart: 'EmbeddedChart',
};
