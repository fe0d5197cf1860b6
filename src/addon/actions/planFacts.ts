import type { AppendixLine, Heading, OfficialItem, ReportFacts } from '../plan/officialReport/facts';
import { isDone, type ReportItem } from '../plan/report';
import { dayOf } from '../workbook/cell';
import type { TableRow } from '../workbook/table';
import { rowKind, type TrackerKey } from '../workbook/trackerColumns';
import type { TrackerLayout } from '../workbook/trackerLayout';
import { inherited } from './reportItems';

/** An item and what became different of it in the period, not yet placed in the plan. */
export type ToldItem = ReportItem & Pick<OfficialItem, 'done' | 'fellOverdue' | 'recovered'>;

type Row = TableRow<TrackerKey>;

const isHeading = (row: Row): boolean =>
  row.text('kind') === rowKind.task || row.text('kind') === rowKind.indicator;

/**
 * Places items under the plan's headings, and gives the plan's appendix as the tracker has it now. An item that is no
 * longer in the tracker keeps a heading of its own with the title of its task.
 */
export function planFacts(
  tracker: TrackerLayout,
  told: readonly ToldItem[],
): Pick<ReportFacts, 'headings' | 'items' | 'appendix'> {
  const headingOf = inherited(tracker, (row) => (isHeading(row) ? row.text('code') : ''));
  const rows = new Map(tracker.rows.map((row) => [row.text('code'), row]));
  const headings = headingsOf(tracker);
  const known = new Set(headings.map(({ code }) => code));
  const items = told.map(({ task, ...item }): OfficialItem => {
    const row = rows.get(item.code);
    const heading = headingOf(item.code);
    const place = known.has(heading) ? heading : `? ${task}`;
    if (!known.has(place)) {
      known.add(place);
      headings.push({ code: place, section: '', title: task });
    }
    return {
      ...item,
      heading: place,
      product: row?.text('product') ?? '',
      evidence: row && isDone(item) ? row.text('evidence') : '',
    };
  });
  return { headings, items, appendix: appendixLines(tracker) };
}

/** Tasks, and indicators with the title of their task before their own. */
function headingsOf(tracker: TrackerLayout): Heading[] {
  const titleAbove = (kind: string) =>
    inherited(tracker, (row) => (row.text('kind') === kind ? row.text('title') : ''));
  const [section, task] = [titleAbove(rowKind.section), titleAbove(rowKind.task)];
  return tracker.rows.filter(isHeading).map((row) => {
    const code = row.text('code');
    const title = row.text('title');
    const above = row.text('kind') === rowKind.indicator ? task(code) : '';
    return { code, section: section(code), title: above === '' ? title : `${above} – ${title}` };
  });
}

const LINE_KIND: Readonly<Record<string, AppendixLine['kind']>> = {
  [rowKind.section]: 'section',
  [rowKind.task]: 'heading',
  [rowKind.indicator]: 'heading',
  [rowKind.item]: 'item',
};

function appendixLines({ rows }: TrackerLayout): AppendixLine[] {
  return rows.flatMap((row) => {
    const kind = LINE_KIND[row.text('kind')];
    if (kind === undefined) return [];
    return [
      {
        kind,
        code: row.text('code'),
        tt: row.text('tt'),
        title: row.text('title'),
        detail: row.text('detail'),
        time: row.text('time'),
        product: row.text('product'),
        unit: row.text('unitText'),
        note: row.text('note'),
        originalDeadline: dayOf(row.value('originalDeadline')),
        adjustedDeadline: dayOf(row.value('adjustedDeadline')),
      },
    ];
  });
}
