import type { ChartContent, OptionTree, OptionValue } from '../../book/chart';
import { optionOf } from '../../book/chartOptions';
import { ServiceObject, serviceType } from '../serviceObject';

/** Where a chart stands: https://developers.google.com/apps-script/reference/spreadsheet/container-info */
export class ContainerInfo extends ServiceObject {
  readonly type = CONTAINER;

  constructor(private readonly position: ChartContent['position']) {
    super();
  }

  getAnchorRow = (): number => this.position.row;
  getAnchorColumn = (): number => this.position.column;
  getOffsetX = (): number => this.position.offsetX;
  getOffsetY = (): number => this.position.offsetY;
}

const CONTAINER = serviceType('SpreadsheetApp.ContainerInfo', {
  getAnchorRow: '',
  getAnchorColumn: '',
  getOffsetX: '',
  getOffsetY: '',
});

/** The options of a chart, not to be changed: https://developers.google.com/apps-script/reference/charts/chart-options */
export class ChartOptions extends ServiceObject {
  readonly type = OPTIONS;

  constructor(private readonly options: OptionTree) {
    super();
  }

  /** null for an option that was not set. */
  get(name: string): OptionValue {
    return optionOf(this.options, name);
  }
}

const OPTIONS = serviceType('Charts.ChartOptions', { get: 's' }, { builder: true });
