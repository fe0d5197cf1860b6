import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { Ui } from '../ui/ui';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { DataValidationBuilder } from './dataValidationBuilder';
import { SPREADSHEET_ENUMS } from './enums';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

/** SpreadsheetApp: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
export class SpreadsheetApp extends ServiceObject {
  readonly type = serviceType('SpreadsheetApp', {
    getActive: '',
    getActiveSpreadsheet: '',
    getActiveSheet: '',
    getActiveRange: '',
    getUi: '',
    flush: '',
    newDataValidation: '',
    newConditionalFormatRule: '',
    openById: 's',
    openByUrl: 's',
    create: 's | s n n',
  });
  override readonly members = SPREADSHEET_ENUMS;
  private readonly spreadsheet: Spreadsheet;

  constructor(private readonly execution: Execution) {
    super();
    this.spreadsheet = new Spreadsheet(execution);
  }

  getActive(): Spreadsheet {
    return this.spreadsheet;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.spreadsheet;
  }

  getActiveSheet(): Sheet {
    return this.spreadsheet.getActiveSheet();
  }

  getActiveRange(): Range {
    return this.spreadsheet.getActiveRange();
  }

  /** There is no Ui where nobody sits at the keyboard. */
  getUi(): Ui {
    if (this.execution.who.atKeyboard === null) {
      throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new Ui(this.execution);
  }

  /** Results are computed when they are read; flushing makes the computing happen now. */
  flush(): void {
    this.execution.book.engine.settle();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, null);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, null, null);
  }
}
