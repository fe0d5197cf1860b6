import type { MatchRow } from '../plan/import/matchItems';
import { STATUSES } from '../plan/status';
import type { TableRow } from './table';
import { rowKind, type TrackerKey } from './trackerColumns';
import type { TrackerLayout } from './trackerLayout';

/** A row of the plan as the tracker has it, and the row under which it stands. */
export interface PlacedRow {
  row: TableRow<TrackerKey>;
  code: string;
  kind: MatchRow['kind'];
  /** Code of the row under which it stands; '' for none. */
  parent: string;
}

const KINDS: Readonly<Record<string, { kind: MatchRow['kind']; depth: number }>> = {
  [rowKind.section]: { kind: 'section', depth: 1 },
  [rowKind.task]: { kind: 'task', depth: 2 },
  [rowKind.indicator]: { kind: 'indicator', depth: 3 },
  [rowKind.item]: { kind: 'item', depth: 9 },
};

/** The plan's rows in their order, each with the nearest heading above it; rows without a code belong to nobody. */
export function placedRows({ rows }: TrackerLayout): PlacedRow[] {
  const open: { code: string; depth: number }[] = [];
  return rows.flatMap((row): PlacedRow[] => {
    const code = row.text('code');
    const known = KINDS[row.text('kind')];
    if (!known || code === '') return [];
    while ((open[open.length - 1]?.depth ?? 0) >= known.depth) open.pop();
    const parent = open[open.length - 1]?.code ?? '';
    if (known.kind !== 'item') open.push({ code, depth: known.depth });
    return [{ row, code, kind: known.kind, parent }];
  });
}

/** Whether anybody said anything of an item beyond what it came with, or a decision changed its deadline. */
export function isEntered(row: TableRow<TrackerKey>): boolean {
  const status = row.text('status');
  const progress = row.value('progress');
  return (
    (status !== '' && status !== STATUSES[0]) ||
    (progress !== '' && progress !== 0) ||
    (['completedOn', 'evidence', 'obstacles', 'reached', 'adjustedDeadline'] as const).some(
      (key) => row.text(key) !== '',
    )
  );
}
