import { messages } from '../messages';
import { type Plan, parsePlan } from '../plan/template';
import { unitRole } from '../workbook/listsColumns';
import { findLists, readUnits } from '../workbook/listsLayout';
import { planListsTab } from '../workbook/listsTab';
import { tabName } from '../workbook/tabNames';
import { planTrackerTab } from '../workbook/trackerTab';
import { listsContentOf, trackerRowsOf } from './planContent';
import type { Dialogue, Memory, SetupPort } from './ports';
import { repairSummary } from './repairSummary';
import { repairLists, repairTracker } from './repairTabs';

/** The plans that can be chosen; the data of one is JSON text, read only when it is needed. */
export interface PlanShelf {
  offers: readonly { id: string; name: string }[];
  json(id: string): string;
}

export interface SetUpNeeds {
  book: SetupPort;
  memory: Memory;
  dialogue: Pick<Dialogue, 'ask'>;
  plans: PlanShelf;
  /** Makes the triggers and says what was done; see keepTriggers. */
  keepTriggers: () => string[];
}

export type SetUpResult = { done: true; lines: string[] } | { done: false; message: string };

/** Where the id of the chosen plan is kept with the document. */
const CHOSEN_PLAN = 'keHoach';
const LOCALE = 'vi_VN';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Sets the workbook up, or puts right what is broken in it. What people typed is never touched; a second run in a
 * row changes nothing.
 * @returns what was done, line by line, or why nothing was done
 */
export function setUp(needs: SetUpNeeds): SetUpResult {
  const { book } = needs;
  if (!book.mayMaintain()) return { done: false, message: messages.officeOnly };
  const present = book.tabs();
  const lines: string[] = [];
  let plan: Plan | undefined;
  if (!present.includes(tabName.lists) || !present.includes(tabName.tracker)) {
    const chosen = choosePlan(needs);
    if ('message' in chosen) return { done: false, message: chosen.message };
    plan = chosen.plan;
  }
  book.pinLocale(LOCALE, TIME_ZONE);
  if (plan && !present.includes(tabName.tracker)) {
    if (present.includes(tabName.lists)) lines.push(messages.setUp.planLost);
    book.createTab(planTrackerTab('', trackerRowsOf(plan)), 0);
    lines.push(messages.setUp.created(tabName.tracker));
  }
  if (plan && !present.includes(tabName.lists)) {
    book.createTab(planListsTab(listsContentOf(plan)), 1);
    lines.push(messages.setUp.created(tabName.lists));
  }
  const editors = officeAddresses(book);
  const repairs = [
    { tab: tabName.lists, lines: repairLists(book, editors) },
    { tab: tabName.tracker, lines: repairTracker(book, editors) },
    { tab: tabName.summary, lines: repairSummary(book, editors) },
  ];
  for (const repair of repairs) {
    const fresh = !present.includes(repair.tab) && repair.tab !== tabName.summary;
    if (!fresh) lines.push(...repair.lines);
  }
  book.removeEmptyTabs(Object.values(tabName));
  lines.push(...needs.keepTriggers());
  book.flush();
  return { done: true, lines };
}

function officeAddresses(book: SetupPort): string[] {
  const grid = book.read(tabName.lists, 'values');
  const layout = grid && findLists(grid);
  if (!grid || !layout) return [];
  return readUnits(layout, grid)
    .filter((unit) => unit.role === unitRole.office)
    .flatMap((unit) => unit.emails);
}

/** The plan that was chosen before, or the one that the person chooses now. */
function choosePlan({ plans, memory, dialogue }: SetUpNeeds): { plan: Plan } | { message: string } {
  const remembered = plans.offers.find((offer) => offer.id === memory.get(CHOSEN_PLAN));
  let offer = remembered;
  if (!offer) {
    const answer = dialogue.ask(
      messages.setUp.title,
      messages.setUp.choosePlan(plans.offers.map((one) => one.name)),
    );
    if (answer === undefined) return { message: messages.setUp.cancelled };
    const wanted = answer.trim();
    offer = plans.offers.find((one, index) => one.id === wanted || String(index + 1) === wanted);
    if (!offer) return { message: messages.setUp.noSuchPlan(answer, plans.offers.length) };
  }
  const parsed = parsePlan(JSON.parse(plans.json(offer.id)), `${offer.id}.json`);
  if (!parsed.ok) return { message: messages.setUp.planBroken(parsed.errors) };
  memory.set(CHOSEN_PLAN, offer.id);
  return { plan: parsed.plan };
}
