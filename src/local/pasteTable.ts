import type { LocalWorkbook } from './localWorkbook';

/** The add-on's menu item that makes the tab to paste into, and that tab. */
const IMPORT = ['Sổ theo dõi', 'Kế hoạch', 'Nhập kế hoạch'] as const;
const PASTED = 'Nhập';
const FIRST_CELL = 'A3';
/** The rows of an earlier table are emptied down to here, as somebody does who empties the tab before pasting. */
const EARLIER_ROWS = 3_000;

/**
 * Does what the office does with a plan's table: lets the add-on make the tab Nhập where it is missing, and pastes.
 * @throws Error in Vietnamese when the tab cannot be made or does not take the table
 */
export function pasteTable(workbook: LocalWorkbook, table: readonly (readonly string[])[]): void {
  const owner = workbook.as(workbook.owner);
  if (!hasTab(workbook)) {
    owner.open();
    owner.willAnswer({ button: 'OK' });
    const run = owner.menu(...IMPORT);
    if (!run.ok) throw new Error(run.error);
  }
  if (!hasTab(workbook)) throw new Error(owner.asked.at(-1)?.dialog.message ?? '');
  const earlier = owner
    .read(PASTED, `A3:Z${EARLIER_ROWS}`)
    .display.findLastIndex((row) => row.some((cell) => cell !== ''));
  const width = Math.max(...table.map((row) => row.length), earlier < 0 ? 1 : 26);
  const height = Math.max(table.length, earlier + 1);
  const block = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => table[row]?.[column] ?? ''),
  );
  const { refused } = owner.type(PASTED, FIRST_CELL, block);
  const [first] = refused;
  if (first) throw new Error(first.message);
}

const hasTab = (workbook: LocalWorkbook): boolean =>
  workbook.snapshot().sheets.some(({ name }) => name === PASTED);
