import type { TriggerRecord } from '../../book/records';
import type { EnumValue } from '../enumeration';
import { ServiceObject, serviceType } from '../serviceObject';
import { SCRIPT_ENUMS } from './scriptEnums';

const TRIGGER_TYPE = serviceType('ScriptApp.Trigger', {
  getHandlerFunction: '',
  getEventType: '',
  getTriggerSource: '',
  getUniqueId: '',
});

/** An installed trigger. When it fires cannot be read back, on Google either. */
export class Trigger extends ServiceObject {
  readonly type = TRIGGER_TYPE;

  constructor(readonly record: TriggerRecord) {
    super();
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getEventType(): EnumValue {
    return SCRIPT_ENUMS.EventType.of(this.record.event);
  }

  getTriggerSource(): EnumValue {
    return SCRIPT_ENUMS.TriggerSource.of(this.record.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }

  getUniqueId(): string {
    return this.record.id;
  }
}
