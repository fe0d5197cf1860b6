import {
  CanceledError,
  CommandType,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IRange,
} from '@univerjs/core';
import { isFromWorkbook } from './drawing';
import { sheetIdOf } from './ids';
import { typedText } from './typedText';

export interface EditedCell {
  row: number;
  column: number;
  text: string;
}

/** What people do in the grid, to be sent to the workbook. The grid itself changes only when the workbook says so. */
export interface GateKeeper {
  /** `typed`: the texts come out of the cell editor. */
  edit(sheet: number, cells: EditedCell[], typed: boolean): void;
  rows(sheet: number, action: 'insert' | 'delete', range: IRange): void;
  columnWidth(sheet: number, range: IRange, width: number): void;
  undo(): void;
  redo(): void;
  /** Something the page cannot do. */
  unsupported(): void;
  /** Whether a cell editor is open: its own undo works inside it. */
  isEditing(): boolean;
}

interface SheetParams {
  subUnitId: string;
}

const SET_VALUES = 'sheet.command.set-range-values';

/** Heights follow from what is drawn; freezing by hand stays on this page. */
const LOCAL = new Set(['sheet.mutation.set-worksheet-row-auto-height', 'sheet.mutation.set-frozen']);

/** Stops every change of the sheet that the workbook did not order, and turns it into a request. */
export function closeGate(commands: ICommandService, keeper: GateKeeper): void {
  let typed = false;
  commands.beforeCommandExecuted((info, options) => {
    if (info.id === 'univer.command.undo' || info.id === 'univer.command.redo') {
      if (keeper.isEditing()) return;
      if (info.id === 'univer.command.undo') keeper.undo();
      else keeper.redo();
      cancel(commands, info);
    }
    if (info.id === SET_VALUES) {
      typed = isTyped(info.params);
      if (!typed && isSameChoice(info.params)) cancel(commands, info);
    }
    if (info.type !== CommandType.MUTATION || isFromWorkbook(options) || LOCAL.has(info.id)) return;
    if (!/^(sheet|data-validation)\.mutation\./.test(info.id)) return;
    translate(info, keeper, typed);
    cancel(commands, info);
  });
}

function translate({ id, params }: Readonly<ICommandInfo>, keeper: GateKeeper, typed: boolean): void {
  if (id === 'sheet.mutation.set-range-values' && isSetValues(params)) {
    const cells = editedCells(params.cellValue);
    const fromEditor = typed && params.trigger === SET_VALUES;
    if (cells.length > 0) keeper.edit(sheetIdOf(params.subUnitId), cells, fromEditor);
    else keeper.unsupported();
  } else if (id === 'sheet.mutation.insert-row' && isRowChange(params)) {
    keeper.rows(sheetIdOf(params.subUnitId), 'insert', params.range);
  } else if (id === 'sheet.mutation.remove-rows' && isRowChange(params)) {
    keeper.rows(sheetIdOf(params.subUnitId), 'delete', params.range);
  } else if (id === 'sheet.mutation.set-worksheet-col-width' && isWidthChange(params)) {
    for (const range of params.ranges) {
      const width =
        typeof params.colWidth === 'number' ? params.colWidth : params.colWidth[range.startColumn];
      if (width) keeper.columnWidth(sheetIdOf(params.subUnitId), range, width);
    }
  } else {
    keeper.unsupported();
  }
}

/** Cells whose text was changed; a change of the style only is none. */
function editedCells(values: Record<number, Record<number, ICellData | null>>): EditedCell[] {
  return Object.entries(values).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) => {
      const text = typedText(cell);
      return text === undefined ? [] : [{ row: Number(row), column: Number(column), text }];
    }),
  );
}

/**
 * Univer keeps a canceled command on its stack of running commands for ever; it is taken off here, or that stack grows
 * with every keystroke of the day.
 */
function cancel(commands: ICommandService, info: Readonly<ICommandInfo>): never {
  const running: unknown = Reflect.get(commands, '_commandExecutionStack');
  if (Array.isArray(running)) {
    const place = running.indexOf(info);
    if (place >= 0) running.splice(place, 1);
  }
  throw new CanceledError();
}

/** Only the cell editor gives its edits a name to undo them by. */
function isTyped(params: object | undefined): boolean {
  return params !== undefined && 'redoUndoId' in params;
}

/**
 * Choosing the item of a dropdown that is chosen already empties the cell in Univer; nobody means that. Beside the
 * editor only a dropdown writes an empty text together with an empty formula id.
 */
function isSameChoice(params: object | undefined): boolean {
  if (!params || !('value' in params)) return false;
  const { value } = params;
  return typeof value === 'object' && value !== null && 'si' in value && 'v' in value && value.v === '';
}

function isSetValues(params: object | undefined): params is SheetParams & {
  cellValue: Record<number, Record<number, ICellData | null>>;
  trigger?: string;
} {
  return params !== undefined && 'cellValue' in params && 'subUnitId' in params;
}

function isRowChange(params: object | undefined): params is SheetParams & { range: IRange } {
  return params !== undefined && 'range' in params && 'subUnitId' in params;
}

function isWidthChange(params: object | undefined): params is SheetParams & {
  ranges: IRange[];
  colWidth: number | Record<number, number>;
} {
  return params !== undefined && 'ranges' in params && 'colWidth' in params && 'subUnitId' in params;
}
