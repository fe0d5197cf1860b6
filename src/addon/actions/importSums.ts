import { checksum } from '../workbook/cellFacts';
import { placedRows } from '../workbook/planRows';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { PLAN_KEYS } from './importChanges';

/** What was pasted, as one word; trailing blanks of rows do not matter. */
export function pasteSum(pasted: readonly (readonly string[])[]): string {
  const lines = pasted.map((row) =>
    row
      .map((cell) => cell.trim())
      .join('\t')
      .trimEnd(),
  );
  return `p${checksum(lines.join('\n').trimEnd())}`;
}

/** What the tracker says of the plan, as one word: what units enter is not in it. */
export function trackerSum(layout: TrackerLayout): string {
  const rows = placedRows(layout).map(({ row, code, kind }) =>
    [code, kind, ...PLAN_KEYS.map((key) => row.text(key))].join('\t'),
  );
  return `t${checksum(rows.join('\n'))}`;
}

/** The two parts of a preview's fingerprint. */
export const pasteOf = (fingerprint: string): string => fingerprint.split('_')[0] ?? '';
export const trackerOf = (fingerprint: string): string => fingerprint.split('_')[1] ?? '';
