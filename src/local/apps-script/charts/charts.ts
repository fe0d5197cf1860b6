import { ServiceObject, serviceType } from '../serviceObject';
import { CHART_ENUMS } from './chartEnums';

/**
 * Charts: https://developers.google.com/apps-script/reference/charts/charts. Only its enums, which the charts of a sheet
 * need; charts as pictures are not made here.
 */
export class Charts extends ServiceObject {
  readonly type = serviceType('Charts', {}, { builder: true });
  override readonly members = CHART_ENUMS;
}
