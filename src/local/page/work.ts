import type { TriggerRun } from '../localWorkbook';
import { cellName } from '../server/a1';
import type { Area, EditOutcome, Replies, RequestBody, RequestKind, ScriptOutcome } from '../server/protocol';
import type { PanelHost } from './chrome/panels';
import { errorToast, toast } from './chrome/toasts';
import type { GridActions } from './grid/grid';
import { RequestFailed, type Session } from './session';

const SELECTION_PAUSE_MS = 100;

/** What the person at this page does: sends it, and shows what the workbook had against it. */
export class Work {
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly moveTo: (area: Area) => void,
    private readonly selection: () => Area,
  ) {}

  gridActions(): Omit<GridActions, 'selected'> {
    return {
      edit: (sheet, cells) => void this.edit('edit', { sheet, cells }),
      paste: (sheet, row, column, texts, from) => void this.paste({ sheet, row, column, texts }, from),
      rows: (sheet, action, row, count) => void this.changeRows(sheet, action, row, count),
      columnWidth: (sheet, column, count, width) =>
        void this.attempt('columnWidth', { sheet, column, count, width: Math.round(width) }),
      undo: () => void this.undo(),
      redo: () => void this.redo(),
      tell: (message) => toast(message),
    };
  }

  panelHost(): PanelHost {
    return {
      call: async (name, args) => {
        const outcome = await this.session.ask('call', { name, args, selection: this.selection() }, name);
        this.follow(outcome);
        if (!outcome.ok) throw new Error(outcome.error);
        return outcome.value;
      },
      focusSheet: () => window.focus(),
    };
  }

  async undo(): Promise<void> {
    await this.edit('undo', {});
  }

  async redo(): Promise<void> {
    await this.edit('redo', {});
  }

  async changeRows(sheet: number, action: 'insert' | 'delete', row: number, count: number): Promise<void> {
    await this.attempt('rows', { sheet, action, row, count }, action === 'insert' ? 'chèn dòng' : 'xóa dòng');
  }

  /** Runs a menu item of the add-on. */
  async menu(path: string[]): Promise<void> {
    const label = path.at(-1) ?? '';
    const outcome = await this.attempt('menu', { path, selection: this.selection() }, label);
    if (!outcome) return;
    this.follow(outcome);
    if (!outcome.ok) errorToast(outcome.error, `Không chạy được “${label}”`);
  }

  async moveClock(to: string): Promise<TriggerRun[]> {
    const { runs } = await this.session.ask('moveClock', { to }, 'chuyển ngày');
    return runs;
  }

  /** Lets scripts know where the person is, once they have stopped moving. */
  selected(area: Area): void {
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => {
      // Losing this costs nothing: a menu item takes the selection along.
      this.session.ask('select', area).catch((error: unknown) => console.warn(error));
    }, SELECTION_PAUSE_MS);
  }

  /** Sends a request; a refusal is shown and gives undefined. */
  async attempt<K extends RequestKind>(
    kind: K,
    body: RequestBody<K>,
    label?: string,
  ): Promise<Replies[K] | undefined> {
    try {
      return await this.session.ask(kind, body, label);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      errorToast(error.message);
      return undefined;
    }
  }

  /** Cells that were cut keep their texts unless all of them arrived. */
  private async paste(block: RequestBody<'paste'>, movedFrom: Area | undefined): Promise<void> {
    const outcome = await this.edit('paste', block);
    if (!movedFrom || !outcome || outcome.refused.length > 0) return;
    const cells = cellsLeft(movedFrom, block);
    if (cells.length > 0) await this.edit('edit', { sheet: movedFrom.sheet, cells });
  }

  private async edit<K extends 'edit' | 'paste' | 'undo' | 'redo'>(
    kind: K,
    body: RequestBody<K>,
  ): Promise<EditOutcome | undefined> {
    const outcome: EditOutcome | undefined = await this.attempt(kind, body, 'ghi thay đổi');
    if (!outcome) return undefined;
    const [first, ...others] = outcome.refused;
    if (first) {
      const more = others.length > 0 ? ` (và ${others.length} ô khác)` : '';
      errorToast(`${first.message}${more}`, `Ô ${cellName(first.row, first.column)} giữ giá trị cũ`);
    }
    for (const { functionName, error } of outcome.failedScripts) {
      errorToast(error, `Lỗi khi chạy ${functionName}`);
    }
    if ((kind === 'undo' || kind === 'redo') && outcome.applied === 0 && !first) {
      toast(kind === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
    }
    return outcome;
  }

  private follow({ active }: ScriptOutcome): void {
    if (active) this.moveTo(active);
  }
}

/** The emptied cells of a move: those of the source that the pasted block does not cover. */
function cellsLeft(source: Area, { sheet, row, column, texts }: RequestBody<'paste'>) {
  const width = texts[0]?.length ?? 0;
  const isCovered = (r: number, c: number): boolean =>
    sheet === source.sheet && r >= row && r < row + texts.length && c >= column && c < column + width;
  const cells: { row: number; column: number; text: string }[] = [];
  for (let r = source.row; r < source.row + source.rows; r += 1) {
    for (let c = source.column; c < source.column + source.columns; c += 1) {
      if (!isCovered(r, c)) cells.push({ row: r, column: c, text: '' });
    }
  }
  return cells;
}
