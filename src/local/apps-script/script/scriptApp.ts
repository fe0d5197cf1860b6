import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { SCRIPT_ENUMS } from './scriptEnums';
import { Trigger } from './trigger';
import { TriggerBuilder } from './triggerBuilder';

/** ScriptApp: https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends ServiceObject {
  readonly type = serviceType('ScriptApp', {
    newTrigger: 's',
    getProjectTriggers: '',
    getUserTriggers: 'Spreadsheet',
    deleteTrigger: 'Trigger',
    getScriptId: '',
  });
  override readonly members = SCRIPT_ENUMS;

  constructor(private readonly execution: Execution) {
    super();
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, functionName);
  }

  /** Only the person's own: nobody sees what another installed (reference). */
  getProjectTriggers(): Trigger[] {
    const { book, who } = this.execution;
    return book.triggers.filter(({ creator }) => creator === who.runsAs).map((record) => new Trigger(record));
  }

  getUserTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: Trigger): void {
    const { book, who } = this.execution;
    const at = book.triggers.findIndex(
      ({ id, creator }) => id === trigger.record.id && creator === who.runsAs,
    );
    if (at < 0) throw new GoogleError('Unexpected error while getting the method or property deleteTrigger.');
    book.triggers.splice(at, 1);
  }

  getScriptId(): string {
    return 'tien-ich-tren-may';
  }
}
