import type { ICommandService, IRange } from '@univerjs/core';
import type { GridContext } from './clipboard';
import { replaceCommand } from './drawing';
import { repeatedTexts } from './repeat';

interface FillParams {
  sourceRange: IRange;
  targetRange: IRange;
}

/**
 * Dragging a cell's corner copies texts. Formulas are not copied: their references would have to move along, and
 * the grid knows nothing of formulas.
 */
export function takeOverFill(commands: ICommandService, { book, actions, selection }: GridContext): void {
  replaceCommand<FillParams>(commands, 'sheet.command.auto-fill', (params) => {
    if (!params) return;
    const { sheet } = selection();
    const source = blockOf(params.sourceRange);
    const texts = Array.from({ length: source.rows }, (_, i) =>
      Array.from({ length: source.columns }, (_, j) =>
        book.editText(sheet, source.row + i, source.column + j),
      ),
    );
    if (texts.flat().some((text) => text.startsWith('='))) {
      actions.tell('Chưa kéo chép được công thức. Hãy nhập công thức vào từng ô.');
      return;
    }
    const cells = repeatedTexts({ ...source, texts }, blockOf(params.targetRange));
    if (cells.length > 0) actions.edit(sheet, cells);
  });
}

function blockOf({ startRow, endRow, startColumn, endColumn }: IRange) {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
