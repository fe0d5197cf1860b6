/** What a pasted row says and the plan does not. */
import type { TableRow } from './outline';
import { say } from './say';
import { wordsOf } from './text';

/**
 * One sentence for every cell some of whose words stand nowhere in what was made of its row.
 * @param placed the texts of the plan that come from each row
 */
export function lostWords(
  rows: readonly TableRow[],
  placed: ReadonlyMap<number, readonly string[]>,
): { row: number; words: string }[] {
  return rows.flatMap(({ row, cells }) => {
    const texts = placed.get(row) ?? [];
    const whole = new Set(texts);
    const rest = cells.filter((cell) => cell !== '' && !whole.has(cell));
    if (rest.length === 0) return [];
    const found = new Set(texts.flatMap(wordsOf));
    return rest
      .filter((cell) => wordsOf(cell).some((word) => !found.has(word)))
      .map((cell) => ({ row, words: say.lostWhole(cell) }));
  });
}
