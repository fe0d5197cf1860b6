import { amendmentKind, amendmentState } from '../plan/amendment';
import type { Decision, Proposal } from '../plan/officialReport/facts';
import { type AmendmentKey, findAmendments } from '../workbook/amendmentsTab';
import { dayOf } from '../workbook/cell';
import { readRows, type TableRow } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import type { WorkbookPort } from './ports';

/**
 * The changes of the plan that were decided and carried out, and those that wait for a decision, as the tab Kiến nghị
 * tells them; none where an older workbook has no such tab. One read.
 */
export function planChanges(book: Pick<WorkbookPort, 'read'>): {
  decisions: Decision[];
  proposals: Proposal[];
} {
  const grid = book.read(tabName.amendments, 'values');
  const layout = grid && findAmendments(grid);
  if (!layout) return { decisions: [], proposals: [] };
  const rows = readRows(layout, grid).filter((row) => row.text('id') !== '');
  return {
    decisions: rows
      .filter((row) => row.text('appliedAt') !== '' && row.text('decided') !== '')
      .map(decisionOf),
    proposals: rows.filter((row) => row.text('state') === amendmentState.open).map(proposalOf),
  };
}

type Row = TableRow<AmendmentKey>;

/** What is added had no value before. */
const before = (row: Row): string => (row.text('kind') === amendmentKind.add ? '' : row.text('before'));

const decisionOf = (row: Row): Decision => ({
  code: row.text('code'),
  kind: row.text('kind'),
  from: before(row),
  to: row.text('decided'),
  document: row.text('document'),
  documentDate: dayOf(row.value('documentDate')),
});

const proposalOf = (row: Row): Proposal => ({
  unit: row.text('unit'),
  words: row.text('words'),
  kind: row.text('kind'),
  from: before(row),
  to: row.text('proposed'),
  reason: row.text('reason'),
});
