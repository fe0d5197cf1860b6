import { GoogleError, NotImplementedError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { Ui } from '../ui/ui';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { DataValidationBuilder } from './dataValidationBuilder';
import { SPREADSHEET_ENUMS } from './enums';
import { FilterCriteriaBuilder } from './filterCriteriaBuilder';
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
    getCurrentCell: '',
    setActiveSheet: 'Sheet',
    setActiveRange: 'Range',
    getUi: '',
    flush: '',
    newDataValidation: '',
    newConditionalFormatRule: '',
    newFilterCriteria: '',
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

  /** Other files: Google refuses them too under the scope for the current file only. */
  openById(): never {
    throw new NotImplementedError('SpreadsheetApp.openById');
  }

  openByUrl(): never {
    throw new NotImplementedError('SpreadsheetApp.openByUrl');
  }

  create(): never {
    throw new NotImplementedError('SpreadsheetApp.create');
  }

  getCurrentCell(): Range {
    return this.spreadsheet.getCurrentCell();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.spreadsheet.setActiveSheet(sheet);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
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

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, null);
  }
}
