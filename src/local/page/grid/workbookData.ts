import type {
  ICellData,
  IDataValidationRule,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { CellView, RuleView, SheetView, StyleView } from '../../view';
import { sheetKey, UNIT } from './ids';
import { univerStyle } from './styles';

const TEXT = 1;
const ON = 1;
const OFF = 0;
/** Height of a row with one line, in pixels, as in Google Sheets. */
const ROW_HEIGHT = 21;

export type Block = RuleView['ranges'][number];
export type StyleTable = ReadonlyMap<string, StyleView>;

/** The whole workbook as Univer takes it at the start. */
export function workbookData(sheets: readonly SheetView[], styles: StyleTable): Partial<IWorkbookData> {
  const rules = Object.fromEntries(sheets.map((sheet) => [sheetKey(sheet.id), univerRules(sheet)]));
  return {
    id: UNIT,
    defaultStyle: { ff: 'Arial', fs: 10 },
    styles: styleTable(styles),
    sheetOrder: sheets.map((sheet) => sheetKey(sheet.id)),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheetKey(sheet.id), sheetData(sheet)])),
    resources: [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(rules) }],
  };
}

export function styleTable(styles: StyleTable): Record<string, IStyleData> {
  return Object.fromEntries([...styles].map(([key, style]) => [key, univerStyle(style)]));
}

/** One sheet as Univer takes it; cells name their style by its key in the workbook's table. */
export function sheetData(sheet: SheetView): Partial<IWorksheetData> {
  return {
    id: sheetKey(sheet.id),
    name: sheet.name,
    hidden: sheet.hidden ? ON : OFF,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultRowHeight: ROW_HEIGHT,
    tabColor: sheet.tabColor ?? '',
    showGridlines: sheet.gridlines ? ON : OFF,
    freeze: freeze(sheet),
    mergeData: sheet.merges.map(univerRange),
    cellData: cellData(sheet),
    rowData: rowData(sheet),
    columnData: Object.fromEntries(
      sheet.columnWidths.map((w, column) => [
        column,
        { w, hd: sheet.hiddenColumns.includes(column) ? ON : OFF },
      ]),
    ),
  };
}

/**
 * Texts only, so that Univer computes and formats nothing; `custom.e` is what an editor starts from. Univer knows a
 * ticked box by '1' and an empty one by '0'.
 */
export function univerCell({ v, e }: CellView, s: ICellData['s'], isCheckbox: boolean): ICellData {
  const shown = isCheckbox ? (BOX_STATES[v] ?? v) : v;
  const edited = e ?? (shown === v ? undefined : v);
  return {
    s: s ?? null,
    ...(shown === '' ? {} : { v: shown, t: TEXT }),
    ...(edited === undefined ? {} : { custom: { e: edited } }),
  };
}

const BOX_STATES: Record<string, string> = { TRUE: '1', FALSE: '0' };

/** Tells whether a cell of this sheet is a box to tick. */
export function checkboxTest({ rules }: SheetView): (row: number, column: number) => boolean {
  const areas = rules.flatMap((rule) => (rule.kind === 'checkbox' ? rule.ranges : []));
  if (areas.length === 0) return () => false;
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
}

function cellData(sheet: SheetView): Record<number, Record<number, ICellData>> {
  const isCheckbox = checkboxTest(sheet);
  return Object.fromEntries(
    Object.entries(sheet.cells).map(([row, columns]) => [
      row,
      Object.fromEntries(
        Object.entries(columns).map(([column, cell]) => [
          column,
          univerCell(cell, cell.s, isCheckbox(Number(row), Number(column))),
        ]),
      ),
    ]),
  );
}

export function univerRange({ row, column, rows, columns }: Block): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function freeze({ frozenRows, frozenColumns }: SheetView) {
  return {
    startRow: frozenRows || -1,
    startColumn: frozenColumns || -1,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  };
}

/** Dropdowns and checkboxes. Other rules need no drawing: the workbook refuses what they forbid. */
export function univerRules(sheet: SheetView): IDataValidationRule[] {
  return sheet.rules.flatMap((rule, n): IDataValidationRule[] => {
    const shared = {
      uid: `rule-${sheet.id}-${n}`,
      ranges: rule.ranges.map(univerRange),
      allowBlank: true,
      showErrorMessage: false,
    };
    if (rule.kind === 'list') {
      return [{ ...shared, type: 'list', formula1: JSON.stringify(rule.values ?? []), renderMode: ON }];
    }
    return rule.kind === 'checkbox'
      ? [{ ...shared, type: 'checkbox', formula1: 'TRUE', formula2: 'FALSE' }]
      : [];
  });
}

function rowData(sheet: SheetView): Record<number, { h?: number; ia: 0 | 1; hd: 0 | 1 }> {
  const hidden = new Set(sheet.hiddenRows);
  return Object.fromEntries(
    Array.from({ length: sheet.rows }, (_, row) => {
      const h = sheet.rowHeights[row];
      return [
        row,
        { ...(h === undefined ? {} : { h }), ia: h === undefined ? ON : OFF, hd: hidden.has(row) ? ON : OFF },
      ];
    }),
  );
}
