import { type Area, type CellContent, type CellReading, type Grid, isFormula } from './cell';

type Block = { area: Area; content: CellContent[][] };

/**
 * The parts of a block that differ from what the sheet says, as blocks over its full width. An empty declared cell
 * asks for nothing but that no formula stands there, so what a person typed beside ours is left alone.
 */
export function differences(block: Block, grid: Grid): Block[] {
  const parts: Block[] = [];
  let open: Block | undefined;
  let pending: CellContent[][] = [];
  block.content.forEach((line, index) => {
    const row = block.area.row + index;
    const verdicts = line.map((cell, offset) => compare(cell, grid, row, block.area.column + offset));
    if (verdicts.includes('differs')) {
      const written = line.map((cell, offset) =>
        verdicts[offset] === 'theirs' ? readBack(grid, row, block.area.column + offset) : cell,
      );
      if (open) {
        open.content.push(...pending, written);
        open.area.rows += pending.length + 1;
      } else {
        open = { area: { ...block.area, row, rows: 1 }, content: [written] };
        parts.push(open);
      }
      pending = [];
    } else if (verdicts.includes('theirs')) {
      open = undefined;
      pending = [];
    } else if (open) {
      pending.push(line);
    }
  });
  return parts;
}

function compare(cell: CellContent, grid: Grid, row: number, column: number): 'same' | 'differs' | 'theirs' {
  const formula = grid.formulas?.[row - 1]?.[column - 1] ?? '';
  const value = grid.values[row - 1]?.[column - 1] ?? '';
  if (cell === '') {
    if (formula !== '') return 'differs';
    return value === '' ? 'same' : 'theirs';
  }
  if (isFormula(cell)) return formula === cell.formula ? 'same' : 'differs';
  return formula === '' && sameValue(cell, value) ? 'same' : 'differs';
}

function sameValue(cell: CellContent, value: CellReading): boolean {
  if (typeof cell !== 'object') return cell === value;
  return 'day' in cell && typeof value === 'object' && value.day === cell.day;
}

function readBack(grid: Grid, row: number, column: number): CellContent {
  const value = grid.values[row - 1]?.[column - 1] ?? '';
  return typeof value === 'object' ? { day: value.day } : value;
}
