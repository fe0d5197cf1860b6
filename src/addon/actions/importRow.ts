import { messages } from '../messages';
import { dayOf } from '../workbook/cell';
import type { PreviewKey } from '../workbook/previewTab';
import type { TableRow } from '../workbook/table';
import { rowKind } from '../workbook/trackerColumns';
import type { TrackerRow } from '../workbook/trackerTab';
import { cellsOf, type PlanCells } from './importChanges';

type Line = TableRow<PreviewKey>;

/**
 * A line of the preview as a row of the tracker, with what the office put right in it.
 * @param unitOf the unit that a name of the preview stands for, undefined where it stands for none
 * @returns the row and its cells, or what is wrong in the line
 */
export function rowOfLine(
  line: Line,
  unitOf: (name: string) => string | undefined,
): { ok: true; row: TrackerRow; cells: PlanCells } | { ok: false; problems: string[] } {
  const at = line.row;
  const { problem } = messages.importing;
  const kind = kindOf(line.text('kind'));
  const isItem = kind === rowKind.item;
  const deadline = dayOf(line.value('deadline'));
  const target = line.value('target');
  const unit = unitOf(line.text('unit'));
  const words = isItem ? line.text('item') : line.text('task');
  const problems = [
    ...(kind === undefined ? [problem.action(at, line.text('action'))] : []),
    ...(words === '' ? [problem.noWords(at)] : []),
    ...(deadline === undefined && line.text('deadline') !== '' ? [problem.deadline(at)] : []),
    ...(target !== '' && !(typeof target === 'number' && target >= 0) ? [problem.target(at)] : []),
    ...(unit === undefined ? [problem.unit(at, line.text('unit'))] : []),
  ];
  if (problems.length > 0 || kind === undefined || unit === undefined) return { ok: false, problems };
  const eventDays = line.value('eventDays');
  const event = line.text('event');
  const row: TrackerRow = {
    kind,
    code: line.text('code'),
    tt: line.text('tt'),
    title: isItem ? line.text('group') : words,
    detail: isItem ? words : '',
    time: line.text('time'),
    product: line.text('product'),
    unitText: line.text('unitText'),
    note: line.text('note'),
    unit,
    inCharge: line.text('inCharge'),
    event,
    eventDays: event !== '' && typeof eventDays === 'number' ? eventDays : undefined,
    source: line.text('source'),
    start: dayOf(line.value('start')),
    deadline,
    target: typeof target === 'number' ? target : undefined,
    quantityUnit: line.text('quantityUnit'),
  };
  return { ok: true, row, cells: cellsOf(row) };
}

function kindOf(word: string): TrackerRow['kind'] | undefined {
  return [rowKind.section, rowKind.task, rowKind.indicator, rowKind.item].find((kind) => kind === word);
}
