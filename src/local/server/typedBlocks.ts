export interface TypedCell {
  row: number;
  column: number;
  text: string;
}

export interface TypedBlock {
  row: number;
  column: number;
  texts: string[][];
}

/**
 * Groups single cells into as few pastes as are needed: one when the cells fill a rectangle, else one per unbroken
 * run within a row. A cell given twice keeps its last text.
 */
export function typedBlocks(cells: readonly TypedCell[]): TypedBlock[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const columns = rows.get(row) ?? new Map<number, string>();
    columns.set(column, text);
    rows.set(row, columns);
  }
  const runs = [...rows].sort(([a], [b]) => a - b).flatMap(([row, columns]) => runsOf(row, columns));
  return joinStacked(runs);
}

function runsOf(row: number, columns: Map<number, string>): TypedBlock[] {
  const runs: TypedBlock[] = [];
  for (const [column, text] of [...columns].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    const texts = last?.texts[0];
    if (last && texts && last.column + texts.length === column) texts.push(text);
    else runs.push({ row, column, texts: [[text]] });
  }
  return runs;
}

/** Only a single rectangle is joined: stacking parts of a scattered selection would order its edits by column. */
function joinStacked(runs: TypedBlock[]): TypedBlock[] {
  const [first] = runs;
  if (!first) return [];
  const width = first.texts[0]?.length;
  const stacked = runs.every(
    (run, i) => run.row === first.row + i && run.column === first.column && run.texts[0]?.length === width,
  );
  return stacked ? [{ row: first.row, column: first.column, texts: runs.flatMap((run) => run.texts) }] : runs;
}
