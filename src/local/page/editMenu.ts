import type { Area } from '../server/protocol';
import type { MenuEntry } from './chrome/menu';
import type { Work } from './work';

/** The page's own menu, for what spreadsheets offer in theirs. */
export function editMenu(work: Work, selection: () => Area): MenuEntry {
  const rows = (action: 'insert' | 'delete', below = false) => {
    const { sheet, row, rows: count } = selection();
    void work.changeRows(sheet, action, below ? row + count : row, count);
  };
  return {
    label: 'Sửa',
    items: [
      { label: 'Hoàn tác', shortcut: 'Ctrl+Z', run: () => void work.undo() },
      { label: 'Làm lại', shortcut: 'Ctrl+Y', run: () => void work.redo() },
      { label: '', separator: true },
      { label: 'Chèn dòng phía trên', run: () => rows('insert') },
      { label: 'Chèn dòng phía dưới', run: () => rows('insert', true) },
      { label: 'Xóa các dòng đang chọn', run: () => rows('delete') },
    ],
  };
}
