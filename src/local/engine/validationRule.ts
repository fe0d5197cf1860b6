/** The criteria of a validation rule, by Google's names (SpreadsheetApp.DataValidationCriteria). */
export type CriteriaName =
  | 'CHECKBOX'
  | 'CUSTOM_FORMULA'
  | 'DATE_AFTER'
  | 'DATE_BEFORE'
  | 'DATE_BETWEEN'
  | 'DATE_EQUAL_TO'
  | 'DATE_IS_VALID_DATE'
  | 'DATE_NOT_BETWEEN'
  | 'DATE_ON_OR_AFTER'
  | 'DATE_ON_OR_BEFORE'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_EQUAL_TO'
  | 'NUMBER_GREATER_THAN'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_LESS_THAN'
  | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
  | 'NUMBER_NOT_BETWEEN'
  | 'NUMBER_NOT_EQUAL_TO'
  | 'TEXT_CONTAINS'
  | 'TEXT_DOES_NOT_CONTAIN'
  | 'TEXT_EQUAL_TO'
  | 'TEXT_IS_VALID_EMAIL'
  | 'TEXT_IS_VALID_URL'
  | 'VALUE_IN_LIST'
  | 'VALUE_IN_RANGE';

/** A block on a named sheet; the sheet is meant by its id, so renaming does not break it. */
export interface SheetBlock {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A validation rule as data. Cells of one setDataValidation call share one object. */
export interface ValidationRule {
  criteria: CriteriaName;
  /** Numbers; dates as serials; texts; the formula; list values. Nothing for a checkbox without own values. */
  values: (string | number | boolean)[];
  /** VALUE_IN_RANGE only. */
  source?: SheetBlock;
  showDropdown?: boolean;
  allowInvalid: boolean;
  helpText?: string;
  /** CUSTOM_FORMULA only: the cell its relative references are written for. */
  anchor?: { row: number; column: number };
}
