import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook, OpenOptions, Person, ReadBlock, Run } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from './bareBundle';

export const OWNER = 'vanphong@so.example';
export const EDITOR = 'quanlykhoahoc@so.example';

/** The tracker of 2024 as the built add-on sets it up, with nobody's updates in it. */
export function openTracker(
  options: Pick<OpenOptions, 'id' | 'others'> & {
    today?: string;
    addon?: string;
    plan?: string;
    sample?: boolean;
  } = {},
): LocalWorkbook {
  const workbook = openWorkbook({
    addon: options.addon ?? DIST,
    today: options.today ?? '2024-09-20T08:00',
    owner: OWNER,
    editors: [EDITOR],
    ...(options.id !== undefined && { id: options.id }),
    ...(options.others && { others: options.others }),
  });
  firstRun(workbook, { plan: options.plan ?? 'bac-giang-2024', sample: options.sample ?? false });
  return workbook;
}

/** What a run gave back; fails the test when it threw. */
export function outcomeOf(run: Run): unknown {
  if (!run.ok) throw new Error(`${run.functionName} failed: ${run.error}\n${run.stack ?? ''}`);
  return run.value;
}

export const setUpAgain = (person: Person): unknown => outcomeOf(person.menu('Sổ theo dõi', 'Thiết lập sổ'));

/** A tab's used area with its headers, so that tests name columns by header and rows by code as people do. */
export interface TabReading {
  block: ReadBlock;
  headerRow: number;
  /** A1 address of a cell. */
  at(code: string, header: string): string;
  display(code: string, header: string): string;
  formula(code: string, header: string): string;
  style(code: string, header: string): ReadBlock['styles'][number][number];
  codes(): string[];
}

const TRACKER_AREA = 'A1:AG70';

export function readTracker(person: Person, area = TRACKER_AREA): TabReading {
  const block = person.read('Theo dõi', area);
  const headerRow = block.display.findIndex((row) => row.includes('Mã') && row.includes('Trạng thái'));
  const headers = block.display[headerRow] ?? [];
  const columnOf = (header: string): number => {
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`No column "${header}".`);
    return column;
  };
  const rowOf = (code: string): number => {
    const row = block.display.findIndex((line, index) => index > headerRow && line[columnOf('Mã')] === code);
    if (row < 0) throw new Error(`No row with code ${code}.`);
    return row;
  };
  return {
    block,
    headerRow,
    at: (code, header) => `${letters(columnOf(header))}${rowOf(code) + 1}`,
    display: (code, header) => block.display[rowOf(code)]?.[columnOf(header)] ?? '',
    formula: (code, header) => block.formulas[rowOf(code)]?.[columnOf(header)] ?? '',
    style: (code, header) => {
      const style = block.styles[rowOf(code)]?.[columnOf(header)];
      if (!style) throw new Error(`No style at ${code} ${header}.`);
      return style;
    },
    codes: () =>
      block.display
        .slice(headerRow + 1)
        .filter((row) => row[columnOf('Loại dòng')] === 'Việc')
        .map((row) => row[columnOf('Mã')] ?? ''),
  };
}

function letters(column: number): string {
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
    String.fromCharCode(65 + (column % 26))
  );
}

/** The summary's figure beside a label in its first column (signs in front of the label do not matter). */
export function summaryFigure(person: Person, label: string, column = 1): string {
  const rows = person.read('Tổng hợp', 'A1:M90').display;
  const row = rows.find((line) => (line[0] ?? '').replace(/^[^\p{L}]+/u, '') === label);
  if (!row) throw new Error(`The summary has no line "${label}".`);
  return row[column] ?? '';
}

export const stateLine = (person: Person): string => person.read('Tổng hợp', 'A2').display[0]?.[0] ?? '';

/** The few calls of SpreadsheetApp by which tests disturb a workbook as people and other scripts do. */
interface TestRange {
  clearDataValidations(): unknown;
  setValue(value: unknown): TestRange;
  getNote(): string;
  setNote(note: string): unknown;
}
interface TestSheet {
  getRange(a1: string): TestRange;
  insertColumnBefore(column: number): unknown;
  insertRowsBefore(row: number, count: number): unknown;
  deleteColumn(column: number): unknown;
  clearConditionalFormatRules(): unknown;
}

/** The spreadsheet as code that is not the add-on sees it, with the owner's rights. */
export function spreadsheetOf(workbook: LocalWorkbook) {
  const { SpreadsheetApp } = workbook.globals() as {
    SpreadsheetApp: {
      getActiveSpreadsheet(): {
        getSheetByName(name: string): TestSheet | null;
        deleteSheet(sheet: TestSheet): void;
      };
    };
  };
  const book = SpreadsheetApp.getActiveSpreadsheet();
  return {
    tab(name: string): TestSheet {
      const found = book.getSheetByName(name);
      if (!found) throw new Error(`No tab ${name}.`);
      return found;
    },
    deleteTab(name: string): void {
      book.deleteSheet(this.tab(name));
    },
  };
}
