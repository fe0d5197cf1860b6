import type { ICommandService } from '@univerjs/core';
import type { Area } from '../../server/protocol';
import type { Book } from '../book';
import { replaceCommand } from './drawing';
import type { GridActions } from './grid';
import { parseTabSeparated } from './tabSeparated';

export interface GridContext {
  book: Book;
  actions: GridActions;
  selection(): Area;
  /** Whether a cell editor is open. */
  isEditing(): boolean;
}

/** Cells that were cut: they are emptied when their texts are pasted, once. */
interface Cut {
  area: Area;
  texts: string[][];
}

/**
 * Pastes texts as they are: Univer would read numbers and dates by American rules first.
 * @param unmark takes the moving border off cells that were cut
 */
export function takeOverClipboard(commands: ICommandService, context: GridContext, unmark: () => void): void {
  let cut: Cut | null = null;
  commands.onCommandExecuted(({ id }) => {
    if (context.isEditing()) return;
    if (id === 'univer.command.cut') cut = cutAt(context.selection(), context.book);
    else if (id === 'univer.command.copy') cut = null;
  });
  replaceCommand<{ textContent?: string }>(commands, 'sheet.command.paste-by-short-key', (params) => {
    const text = params?.textContent ?? '';
    if (text === '') return;
    const block = parseTabSeparated(text);
    const area = context.selection();
    const source = cut && JSON.stringify(cut.texts) === JSON.stringify(block) ? cut.area : undefined;
    const texts = source ? block : tiled(block, area);
    context.actions.paste(area.sheet, area.row, area.column, texts, source);
    if (source) unmark();
    cut = null;
  });
}

/** A selection that is a whole number of blocks high and wide is filled with them, as spreadsheets do. */
export function tiled(block: string[][], { rows, columns }: Pick<Area, 'rows' | 'columns'>): string[][] {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  if (width === 0 || rows % height !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => block[i % height]?.[j % width] ?? ''),
  );
}

function cutAt(area: Area, book: Book): Cut {
  const texts = Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (_, j) => book.cell(area.sheet, area.row + i, area.column + j)?.v ?? '',
    ),
  );
  return { area, texts };
}
