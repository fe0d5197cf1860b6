import type { ChartTypeName } from '../../book/chart';
import { Position } from '../charts/chartEnums';
import type { Execution } from '../execution';
import { type ServiceObject, type ServiceType, serviceType } from '../serviceObject';
import { CHART_BUILDER, ChartBuilderBase, type ChartDraft } from './chartBuilderBase';
import { readColor } from './rangeLooks';

/** sheet.newChart(), chart.modify() */
export class EmbeddedChartBuilder extends ChartBuilderBase {
  readonly type: ServiceType = TYPE;

  asColumnChart = (): TypedChartBuilder => this.typed('COLUMN');
  asBarChart = (): TypedChartBuilder => this.typed('BAR');
  asLineChart = (): TypedChartBuilder => this.typed('LINE');
  asAreaChart = (): TypedChartBuilder => this.typed('AREA');
  asComboChart = (): TypedChartBuilder => this.typed('COMBO');
  asPieChart = (): TypedChartBuilder => this.typed('PIE');

  protected override general(draft: ChartDraft): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, draft);
  }

  private typed(chartType: ChartTypeName): TypedChartBuilder {
    return new TypedChartBuilder(this.execution, this.as(chartType), chartType);
  }
}

/**
 * The builder of one type, which has methods for its titles and colours:
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-column-chart-builder and its like. What they
 * set are options by their names in https://developers.google.com/apps-script/chart-configuration-options
 */
export class TypedChartBuilder extends EmbeddedChartBuilder {
  override readonly type: ServiceType;

  constructor(
    execution: Execution,
    draft: ChartDraft,
    private readonly chartType: ChartTypeName,
  ) {
    super(execution, draft);
    this.type = TYPED[chartType];
  }

  setTitle = (title: string): this => this.setOption('title', title);
  setBackgroundColor = (color: string): this => this.setOption('backgroundColor', readColor(color));
  setColors = (colors: unknown[]): this =>
    this.setOption(
      'colors',
      colors.map((color) => readColor(String(color))),
    );
  setLegendPosition = (position: ServiceObject): this =>
    this.setOption('legend.position', (Position.labelOf(position) ?? 'RIGHT').toLowerCase());
  setStacked = (): this => this.setOption('isStacked', true);
  /** The horizontal axis, which holds the values of a bar chart. */
  setXAxisTitle = (title: string): this => this.setOption('hAxis.title', title);
  setYAxisTitle = (title: string): this => this.setOption('vAxis.title', title);
  setRange(start: number, end: number): this {
    const axis = this.chartType === 'BAR' ? 'hAxis' : 'vAxis';
    return this.setOption(`${axis}.viewWindow.min`, start).setOption(`${axis}.viewWindow.max`, end);
  }
}

const TYPE = serviceType('SpreadsheetApp.EmbeddedChartBuilder', CHART_BUILDER, { builder: true });

const ANY = {
  ...CHART_BUILDER,
  setTitle: 's',
  setBackgroundColor: 's',
  setColors: 'a',
  setLegendPosition: 'Position',
};
const WITH_AXES = { ...ANY, setXAxisTitle: 's', setYAxisTitle: 's', setRange: 'n n' };
const STACKABLE = { ...WITH_AXES, setStacked: '' };

function typedBuilder(name: string, signatures: Record<string, string>): ServiceType {
  return serviceType(`SpreadsheetApp.Embedded${name}ChartBuilder`, signatures, { builder: true });
}

const TYPED: Record<ChartTypeName, ServiceType> = {
  COLUMN: typedBuilder('Column', STACKABLE),
  BAR: typedBuilder('Bar', STACKABLE),
  LINE: typedBuilder('Line', WITH_AXES),
  AREA: typedBuilder('Area', STACKABLE),
  COMBO: typedBuilder('Combo', STACKABLE),
  PIE: typedBuilder('Pie', ANY),
};
