import { messages } from '../messages';
import { type Block, joined, singleCell } from '../workbook/blocks';
import { type CellContent, contentOfReading } from '../workbook/cell';
import type { TableRow } from '../workbook/table';
import type { TrackerKey } from '../workbook/trackerColumns';
import { type FieldValue, UPDATE_KEYS, type UpdateKey } from './panelTypes';
import { contentOfField, headerOf } from './updateFacts';
import type { WorkbookState } from './workbookState';

/** Inputs are neighbours, so that however many of them change at most two spans are written. */
const MOST_INPUT_SPANS = 2;

/** The cells to write for one row, as few blocks; a cell between two changed ones is written as it was read. */
export function saveBlocks(
  row: TableRow<TrackerKey>,
  { tracker }: WorkbookState,
  changes: readonly { key: UpdateKey; value: FieldValue }[],
  stamps: readonly { key: TrackerKey; content: CellContent }[],
): { ok: true; value: Block<CellContent>[] } | { ok: false; message: string } {
  const at = (key: TrackerKey) => tracker.table.columnOf(key);
  const cells = [
    ...changes.map(({ key, value }) => ({ key, content: contentOfField(key, value) })),
    ...stamps,
  ];
  const lost = cells.filter(({ key }) => at(key) === undefined);
  if (lost.length > 0)
    return { ok: false, message: messages.update.columnGone(lost.map(({ key }) => headerOf(key))) };
  const place = (key: TrackerKey, content: CellContent) => singleCell(row.row, at(key) ?? 0, content);
  const inputs = changes.map(({ key, value }) => place(key, contentOfField(key, value)));
  const kept = UPDATE_KEYS.filter(
    (key) => !changes.some((one) => one.key === key) && at(key) !== undefined,
  ).map((key) => ({ column: at(key) ?? 0, block: place(key, contentOfReading(row.value(key))) }));
  let spans = joined(inputs);
  while (spans.length > MOST_INPUT_SPANS) {
    const gap = narrowestGap(spans);
    const between = kept.filter(({ column }) => column >= gap.from && column < gap.to);
    if (between.length < gap.to - gap.from) break;
    spans = joined([...spans, ...between.map(({ block }) => block)]);
  }
  return { ok: true, value: [...spans, ...joined(stamps.map(({ key, content }) => place(key, content)))] };
}

function narrowestGap(spans: readonly Block<CellContent>[]): { from: number; to: number } {
  const gaps = spans.slice(1).map(({ area }, index) => {
    const left = spans[index]?.area ?? area;
    return { from: left.column + left.columns, to: area.column };
  });
  return gaps.reduce((best, gap) => (gap.to - gap.from < best.to - best.from ? gap : best));
}
