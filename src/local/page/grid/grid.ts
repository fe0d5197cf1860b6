import {
  type ICommandService,
  type Injector,
  type IRange,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  IMarkSelectionService,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../server/protocol';
import type { Book, BookChange, PatchedCell } from '../book';
import { ChartLayer } from './chartLayer';
import { type GridContext, takeOverClipboard } from './clipboard';
import { draw } from './drawing';
import { asEdited } from './editedCell';
import { takeOverFill } from './fill';
import { closeGate, type EditedCell } from './gate';
import { sheetIdOf, sheetKey, UNIT } from './ids';
import { markNotes } from './noteMarks';
import { OpenEditor } from './openEditor';
import { cellMutations, changedCells, shapeMutations } from './redraw';
import { RowHeights } from './rowHeights';
import { startUniver } from './univer';
import { sheetData, styleTable, workbookData } from './workbookData';

/** What people do in the grid. */
export interface GridActions {
  edit(sheet: number, cells: EditedCell[]): void;
  /** `movedFrom`: the cells that the texts were cut from, to be emptied when all could be pasted. */
  paste(sheet: number, row: number, column: number, texts: string[][], movedFrom?: Area): void;
  rows(sheet: number, action: 'insert' | 'delete', row: number, count: number): void;
  columnWidth(sheet: number, column: number, count: number, width: number): void;
  undo(): void;
  redo(): void;
  selected(area: Area): void;
  tell(message: string): void;
}

type Workbook = ReturnType<FUniver['createWorkbook']>;
const RENDERED = 2;
const STEADY = 3;

/** The grid: draws what the workbook says, and turns what people do into requests. It computes and keeps nothing. */
export class Grid {
  private readonly workbook: Workbook;
  private readonly heights: RowHeights;
  private readonly editor: OpenEditor;
  private readonly charts: ChartLayer;

  private constructor(
    private readonly api: FUniver,
    private readonly commands: ICommandService,
    private readonly injector: Injector,
    private readonly book: Book,
    private readonly actions: GridActions,
  ) {
    this.editor = new OpenEditor(api, book, (sheet, cells) => this.drawCells(sheet, cells));
    this.heights = new RowHeights(injector, commands, (id) => book.sheet(id));
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => this.entered(stage));
    this.workbook = api.createWorkbook(workbookData(book.sheets, book.styles));
    this.charts = new ChartLayer(api, injector, () => book.sheet(this.activeSheet));
    this.editAsTyped();
    markNotes(injector, book);
    closeGate(commands, {
      edit: (sheet, cells, typed) => this.edit(sheet, cells, typed),
      rows: (sheet, action, range) => actions.rows(sheet, action, range.startRow, height(range)),
      columnWidth: (sheet, range, width) =>
        actions.columnWidth(sheet, range.startColumn, range.endColumn - range.startColumn + 1, width),
      undo: () => actions.undo(),
      redo: () => actions.redo(),
      unsupported: () => actions.tell('Thao tác này không dùng được ở đây: hình thức của sổ do sổ tự đặt.'),
      isEditing: () => this.editor.isOpen,
    });
    this.follow();
  }

  /** Draws the workbook inside the element with this id. */
  static open(container: string, book: Book, actions: GridActions): Grid {
    const { api, commands, injector } = startUniver(container);
    return new Grid(api, commands, injector, book, actions);
  }

  get activeSheet(): number {
    return sheetIdOf(this.workbook.getActiveSheet().getSheetId());
  }

  showSheet(id: number): void {
    this.workbook.setActiveSheet(sheetKey(id));
  }

  selection(): Area {
    const range = this.workbook.getActiveSheet().getActiveRange();
    return {
      sheet: this.activeSheet,
      row: range?.getRow() ?? 0,
      column: range?.getColumn() ?? 0,
      rows: range?.getHeight() ?? 1,
      columns: range?.getWidth() ?? 1,
    };
  }

  /** Puts the selection there and brings it into view. */
  select({ sheet, row, column, rows, columns }: Area): void {
    if (this.activeSheet !== sheet) this.showSheet(sheet);
    const worksheet = this.workbook.getActiveSheet();
    worksheet.setActiveRange(worksheet.getRange(row, column, rows, columns));
    worksheet.scrollToCell(row, column);
  }

  /** Draws what a diff changed. */
  draw(change: BookChange): void {
    for (const sheet of change.added) this.insertSheet(sheet.id);
    for (const { before, after } of change.redrawn) {
      draw(this.commands, shapeMutations(before, after));
      this.drawCells(after.id, changedCells(before, after));
      this.heights.fit(after.id, rowsThatGrew(before.rows, after.rows));
    }
    for (const [sheet, cells] of change.patched) this.drawCells(sheet, cells);
    this.removeSheets(change.removed);
    const shown = this.activeSheet;
    if (change.charted?.includes(shown) || change.redrawn.some(({ after }) => after.id === shown))
      this.charts.draw();
  }

  private drawCells(sheet: number, cells: readonly PatchedCell[]): void {
    const free = this.editor.keepBack(sheet, cells);
    const shown = this.book.sheet(sheet);
    if (free.length === 0 || !shown) return;
    draw(this.commands, cellMutations(shown, free, this.book.styles));
    this.heights.fit(
      sheet,
      free.map((cell) => cell.row),
    );
  }

  private insertSheet(id: number): void {
    const sheet = this.book.sheet(id);
    if (!sheet) return;
    const index = this.book.sheets.indexOf(sheet);
    const styles = styleTable(this.book.styles);
    const params = {
      unitId: UNIT,
      index,
      sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet)),
      styles,
    };
    draw(this.commands, [{ id: 'sheet.mutation.insert-sheet', params }]);
    this.heights.fitAll(sheet);
  }

  private removeSheets(ids: readonly number[]): void {
    const [next] = this.book.sheets.filter((sheet) => !sheet.hidden);
    if (next && ids.includes(this.activeSheet)) this.showSheet(next.id);
    for (const id of ids) {
      const params = { unitId: UNIT, subUnitId: sheetKey(id), subUnitName: '' };
      draw(this.commands, [{ id: 'sheet.mutation.remove-sheet', params }]);
    }
  }

  /** Some of Univer's parts come to life only after the first drawing, copying and pasting some seconds after it. */
  private entered(stage: number): void {
    if (stage === RENDERED) {
      takeOverFill(this.commands, this.context());
      setTimeout(() => this.fitAll(), 0);
      this.charts.start();
    } else if (stage === STEADY) {
      takeOverClipboard(this.commands, this.context(), () =>
        this.injector.get(IMarkSelectionService).removeAllShapes(),
      );
      this.actions.selected(this.selection());
    }
  }

  private context(): GridContext {
    return {
      book: this.book,
      actions: this.actions,
      selection: () => this.selection(),
      isEditing: () => this.editor.isOpen,
    };
  }

  /** The sheet in view first. */
  private fitAll(): void {
    const active = this.book.sheet(this.activeSheet);
    if (active) this.heights.fitAll(active);
    for (const sheet of this.book.sheets) if (sheet !== active) this.heights.fitAll(sheet);
  }

  /** Editors start from what the workbook gives to edit, and hand over the text as it was typed. */
  private editAsTyped(): void {
    const { writeCellInterceptor } = this.injector.get(SheetInterceptorService);
    const FIRST = 10_000;
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, _, next) => next(asEdited(cell)),
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: FIRST, handler: (cell) => cell });
  }

  /** An editor that was opened and closed again must not write back its text over a newer one. */
  private edit(sheet: number, cells: EditedCell[], typed: boolean): void {
    const changed = cells.filter((cell) => {
      if (typed && this.editor.isUntouched(sheet, cell)) return false;
      return cell.text !== this.book.editText(sheet, cell.row, cell.column);
    });
    if (changed.length > 0) this.actions.edit(sheet, changed);
  }

  private follow(): void {
    const { api } = this;
    api.addEvent(api.Event.SelectionChanged, () => this.actions.selected(this.selection()));
    api.addEvent(api.Event.ActiveSheetChanged, () => {
      this.actions.selected(this.selection());
      this.charts.draw();
    });
  }
}

function height(range: IRange): number {
  return range.endRow - range.startRow + 1;
}

function rowsThatGrew(before: number, after: number): number[] {
  return Array.from({ length: Math.max(0, after - before) }, (_, i) => before + i);
}
