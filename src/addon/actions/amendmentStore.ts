import { messages } from '../messages';
import type { Amendment, Decision } from '../plan/amendment';
import { readAmendment, readDecision } from '../plan/amendmentData';
import { type AmendmentsLayout, findAmendments, readAmendments } from '../workbook/amendmentsTab';
import { tabName } from '../workbook/tabNames';
import type { WorkbookPort } from './ports';
import type { Read } from './workbookState';

/**
 * Proposals and decisions wait with the document until a pass with the office's rights writes them into the tab: whoever
 * makes them has no right to write there. What waits lies over what the tab says, but a line that has been decided or
 * withdrawn is final.
 */

const PREFIX = 'kn:';
const DECISION = ':quyetDinh';
const WITHDRAWAL = ':rut';
const UNDER_WAY = ':apDung';

/** Letters, of up to 3 bytes: Google keeps 500 KB with a document (https://developers.google.com/apps-script/guides/services/quotas). */
const MOST_WAITING = 150_000;

/** The keys under which a proposal, its withdrawal and its decision wait; and what is noted while it is carried out. */
export const keysOf = (id: string) => ({
  proposal: `${PREFIX}${id}`,
  withdrawal: `${PREFIX}${id}${WITHDRAWAL}`,
  decision: `${PREFIX}${id}${DECISION}`,
  underWay: `${PREFIX}${id}${UNDER_WAY}`,
});

export const keptProposal = (amendment: Amendment): Record<string, string> => ({
  [keysOf(amendment.id).proposal]: JSON.stringify(amendment),
});
export const keptWithdrawal = (id: string, at: string): Record<string, string> => ({
  [keysOf(id).withdrawal]: at,
});
export const keptDecision = (id: string, decision: Decision): Record<string, string> => ({
  [keysOf(id).decision]: JSON.stringify(decision),
});

/** The ids of which anything waits. */
export function waitingIds(kept: Readonly<Record<string, string>>): Set<string> {
  return new Set(
    Object.keys(kept)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length).split(':')[0] ?? ''),
  );
}

/** Whether no more may wait until the office's next pass. */
export const isFull = (kept: Readonly<Record<string, string>>): boolean =>
  Object.entries(kept)
    .filter(([key]) => key.startsWith(PREFIX))
    .reduce((sum, [key, value]) => sum + key.length + value.length, 0) > MOST_WAITING;

/** All proposals with what waits laid over the tab. */
export interface AmendmentsNow {
  layout: AmendmentsLayout;
  /** In the order of their numbers. */
  amendments: Amendment[];
  /** What the tab says, by id. */
  written: ReadonlyMap<string, Amendment>;
  /** Row in the tab by id, damaged lines among them; what only waits has none. */
  rows: ReadonlyMap<string, number>;
  /** Ids of damaged lines. */
  unreadable: string[];
}

/** Reads the tab. One read. */
export function readAllAmendments(
  book: Pick<WorkbookPort, 'read'>,
  kept: Readonly<Record<string, string>>,
): Read<AmendmentsNow> {
  const grid = book.read(tabName.amendments, 'values');
  const layout = grid && findAmendments(grid);
  if (!grid || !layout) return { ok: false, message: messages.tabUnreadable(tabName.amendments) };
  const lines = readAmendments(layout, grid);
  const written = new Map(lines.flatMap(({ amendment }) => (amendment ? [[amendment.id, amendment]] : [])));
  const rows = new Map(lines.map(({ id, row }) => [id, row]));
  const unreadable = lines.filter(({ amendment }) => !amendment).map(({ id }) => id);
  const all = new Map(written);
  for (const id of waitingIds(kept)) {
    const proposal = written.get(id) ?? readAmendment(kept[keysOf(id).proposal] ?? '');
    if (proposal && !unreadable.includes(id)) all.set(id, overlaid(proposal, kept));
  }
  const amendments = [...all.values()].sort((one, other) => numberOf(one.id) - numberOf(other.id));
  return { ok: true, value: { layout, amendments, written, rows, unreadable } };
}

function overlaid(amendment: Amendment, kept: Readonly<Record<string, string>>): Amendment {
  if (amendment.withdrawnAt !== undefined || amendment.decision) return amendment;
  const keys = keysOf(amendment.id);
  const withdrawnAt = kept[keys.withdrawal];
  const decision = readDecision(kept[keys.decision] ?? '');
  return { ...amendment, ...(withdrawnAt !== undefined && { withdrawnAt }), ...(decision && { decision }) };
}

const numberOf = (id: string): number => Number(id.slice('KN-'.length));
