import { messages } from '../messages';
import { way } from '../workbook/journalTab';
import { findLists } from '../workbook/listsLayout';
import { tabName } from '../workbook/tabNames';
import { FIRST_VERSION, JOURNAL_VERSION, WORKBOOK_VERSION } from '../workbook/version';
import { saidHint } from './hints';
import { MIGRATIONS } from './migrations';
import { type MigrationNeeds, readTracker } from './migrations/migration';
import type { Alone } from './ports';
import { reconcile } from './reconcile';
import type { Read } from './workbookState';

/** Begins the key under which it is kept when the journal was told of a step, or that it is still to be told. */
const STEP = 'nangCap:';
const TO_TELL = 'chờ ghi';

/**
 * Brings a workbook of an older version to the present one, step by step; the version is noted after each, so that a run
 * that is cut off is finished by the next. A spreadsheet without a tracker is left alone. Needs the office's rights; to be
 * called outside the lock.
 * @param known the version as it was read in this execution
 * @returns what was done, a line for each step; none where there was nothing to do
 */
export function migrate(
  needs: MigrationNeeds & { alone: Alone },
  known: number | undefined,
): Read<readonly string[]> {
  const { book, alone } = needs;
  if ((known ?? 0) >= WORKBOOK_VERSION || book.tabId(tabName.tracker) === undefined)
    return { ok: true, value: [] };
  const outcome = alone(() => steps(needs));
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

function steps(needs: MigrationNeeds): Read<readonly string[]> {
  const { book, memory } = needs;
  const version = book.version() ?? unversioned(book);
  const due = MIGRATIONS.filter(({ to }) => to > version);
  const lists = due.length > 0 ? book.read(tabName.lists, 'values') : undefined;
  if (due.length > 0 && !(lists && findLists(lists) && readTracker(book)))
    return { ok: false, message: messages.upgrade.listsGone };
  const lines: string[] = [];
  for (const { to, says, run } of due) {
    run(needs);
    book.flush();
    if (memory.get(`${STEP}${to}`) === undefined) memory.set(`${STEP}${to}`, TO_TELL);
    if (to === WORKBOOK_VERSION) {
      // The first state is noted before anything is told, since the pass that notes it takes no lines.
      const noted = reconcile({ ...needs, alone: (work) => ({ done: work() }) });
      if (!noted.ok) return noted;
      tell(needs);
    }
    book.setVersion(to);
    lines.push(says);
  }
  return { ok: true, value: lines };
}

/** Versions came after the workbooks that have a journal, which are of the second form. */
const unversioned = (book: MigrationNeeds['book']): number =>
  book.tabId(tabName.journal) === undefined ? FIRST_VERSION : JOURNAL_VERSION;

/** Leaves a line for the journal for each step that it was not told of yet. */
function tell({ memory, clock }: Pick<MigrationNeeds, 'memory' | 'clock'>): void {
  const kept = memory.all();
  for (const { to, says } of MIGRATIONS) {
    if (kept[`${STEP}${to}`] !== TO_TELL) continue;
    memory.setAll({
      [`${STEP}${to}`]: clock.now(),
      ...saidHint(clock, { who: '', header: messages.upgrade.title, words: says, way: way.upgraded }),
    });
  }
}
