import { messages } from '../messages';
import { importAction, type PreviewNow, previewKind } from '../workbook/previewTab';
import { rowKind } from '../workbook/trackerColumns';
import type { ImportLines } from './importLines';
import type { ImportOrder } from './importOrder';

/** The counts of a plan as it was read. */
export function summaryOf({ items, doubtful, byAction, newUnits }: Omit<ImportLines, 'lines'>): string {
  const { counts } = messages.importing;
  const of = (word: string) => byAction.get(word) ?? 0;
  return joinedCounts(messages.importing.items(items), [
    [of(importAction.add), counts.add],
    [of(importAction.change), counts.change],
    [of(importAction.keep), counts.keep],
    [of(importAction.missing), counts.missing],
    [doubtful, counts.doubtful],
    [newUnits, counts.newUnits],
  ]);
}

/** The counts of a preview as its cells stand now. */
export function countsOf({ lines }: PreviewNow): string {
  const { counts } = messages.importing;
  const items = lines.filter((line) => line.text('kind') === rowKind.item);
  const of = (word: string) => items.filter((line) => line.text('action') === word).length;
  const units = lines.filter(
    (line) => line.text('kind') === previewKind.unit && line.text('unit') === line.text('unitText'),
  );
  return joinedCounts(
    messages.importing.items(items.length - of(importAction.missing) - of(importAction.remove)),
    [
      [of(importAction.add), counts.add],
      [of(importAction.change), counts.change],
      [of(importAction.keep), counts.keep],
      [of(importAction.skip), counts.skip],
      [of(importAction.missing), counts.missing],
      [of(importAction.remove), counts.remove],
      [units.length, counts.newUnits],
    ],
  );
}

/** The counts of what an import does. */
export function orderWords({ counts: done, units, events }: ImportOrder): string {
  const { counts } = messages.importing;
  const items = done.add + done.change + done.keep + done.skip;
  return joinedCounts(messages.importing.items(items), [
    [done.add, counts.add],
    [done.change, counts.change],
    [done.keep, counts.keep],
    [done.skip, counts.skip],
    [done.missing, counts.missing],
    [done.remove, counts.remove],
    [done.headings, counts.headings],
    [units.length, counts.newUnits],
    [events.length, counts.newEvents],
  ]);
}

function joinedCounts(head: string, counts: readonly [number, (count: number) => string][]): string {
  const told = counts.flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
  return told.length > 0 ? `${head}: ${told.join('; ')}` : head;
}
