import { messages } from '../messages';
import { type Plan, parsePlan } from '../plan/template';
import { planAmendmentsTab } from '../workbook/amendmentsTab';
import type { Grid } from '../workbook/cell';
import { planEventsTab } from '../workbook/eventsTab';
import { planFrozenTab } from '../workbook/frozenTab';
import { planJournalTab } from '../workbook/journalTab';
import { planKnownTab } from '../workbook/knownTab';
import { settingsOf } from '../workbook/listsLayout';
import { planListsTab } from '../workbook/listsTab';
import { planPeriodsTab } from '../workbook/periodsTab';
import type { SettingValues } from '../workbook/settingValues';
import { TRIAL_TAB, tabName } from '../workbook/tabNames';
import { gridOf } from '../workbook/tabPlan';
import { planTrackerTab } from '../workbook/trackerTab';
import { WORKBOOK_VERSION } from '../workbook/version';
import { keepImportTabs } from './keepImportTabs';
import { keepLocks } from './keepLocks';
import { eventsOf, listsContentOf, trackerRowsOf } from './planContent';
import type { Dialogue, Memory, SetupPort } from './ports';
import { eventsAwaited, findEventsNow, repairEvents } from './repairEvents';
import { repairGathered } from './repairGathered';
import { repairHelp } from './repairHelp';
import { repairLogs } from './repairLogs';
import { repairSummaries } from './repairSummaries';
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
  keepTriggers: (settings: SettingValues) => string[];
}

/** What the making and mending of tabs needs, with nobody there to be asked. */
export type MakingNeeds = Omit<SetUpNeeds, 'dialogue' | 'plans'>;

/** `made`: whether the workbook was made just now, from nothing. */
export type SetUpResult = { done: true; made: boolean; lines: string[] } | { done: false; message: string };

/** Where the id of the chosen plan is kept with the document. */
const CHOSEN_PLAN = 'keHoach';
export const LOCALE = 'vi_VN';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Sets the workbook up, or puts right what is broken in it. What people typed is never touched; a second run in a
 * row changes nothing.
 * @returns what was done, line by line, or why nothing was done
 */
export function setUp(needs: SetUpNeeds): SetUpResult {
  const { book } = needs;
  if (!book.mayMaintain()) return { done: false, message: messages.officeOnly };
  const present = withoutTrialTab(book);
  let plan: Plan | undefined;
  if (!present.includes(tabName.lists) || !present.includes(tabName.tracker)) {
    const chosen = choosePlan(needs);
    if ('message' in chosen) return { done: false, message: chosen.message };
    plan = chosen.plan;
  }
  // A workbook whose tracker is made now has the present form; see migrate for one that is there already.
  if (!present.includes(tabName.tracker)) book.setVersion(WORKBOOK_VERSION);
  const made = !present.includes(tabName.lists) && !present.includes(tabName.tracker);
  return { done: true, made, lines: makeWhole(needs, present, plan) };
}

/**
 * Makes the tabs that are missing and puts all of them right.
 * @param present the tabs that are there
 * @param plan what a tracker or lists are made from, where one of them is missing
 * @returns what was done, line by line
 */
export function makeWhole(needs: MakingNeeds, present: readonly string[], plan?: Plan): string[] {
  const { book } = needs;
  const lines: string[] = [];
  let made: Grid | undefined;
  book.pinLocale(LOCALE, TIME_ZONE);
  if (plan && !present.includes(tabName.tracker)) {
    if (present.includes(tabName.lists)) lines.push(messages.setUp.planLost);
    const tracker = planTrackerTab('', trackerRowsOf(plan));
    book.createTab(tracker, 0);
    made = gridOf(tracker);
    lines.push(messages.setUp.created(tabName.tracker));
  }
  if (plan && !present.includes(tabName.lists)) {
    book.createTab(planListsTab(listsContentOf(plan)), 1);
    lines.push(messages.setUp.created(tabName.lists));
  }
  if (!present.includes(tabName.events)) {
    book.createTab(planEventsTab(plan ? eventsOf(plan) : eventsAwaited(book)), 2);
    lines.push(messages.setUp.created(tabName.events));
  }
  lines.push(...makeLogs(book, present));
  lines.push(...repairAll(needs, present, made));
  book.removeEmptyTabs(present);
  book.flush();
  return lines;
}

/** Makes the tabs below the lists that are missing, each before those that follow it in a new workbook. */
function makeLogs(book: SetupPort, present: readonly string[]): string[] {
  const logs = [planAmendmentsTab(), planPeriodsTab(), planFrozenTab(), planJournalTab(), planKnownTab()];
  const missing = logs.filter((tab) => !present.includes(tab.name));
  const now = missing.length === 0 ? [] : book.tabs();
  for (const tab of missing) {
    const following = logs.slice(logs.indexOf(tab) + 1).map(({ name }) => now.indexOf(name));
    const place = following.find((index) => index >= 0) ?? now.length;
    book.createTab(tab, place);
    now.splice(place, 0, tab.name);
  }
  return missing.filter((tab) => !tab.hidden).map((tab) => messages.setUp.created(tab.name));
}

/**
 * Puts the tabs right, one upon the other; a tab that was just made says nothing of its own first repair.
 * @param made how the tracker reads where it was made just now
 */
function repairAll(
  { book, memory, keepTriggers }: MakingNeeds,
  present: readonly string[],
  made: Grid | undefined,
): string[] {
  const told = (tab: string, lines: string[]) => (present.includes(tab) ? lines : []);
  const lists = repairLists(book);
  if (!lists.now) return lists.lines;
  const events = findEventsNow(book);
  if (!events) return [...told(tabName.lists, lists.lines), messages.tabUnreadable(tabName.events)];
  const tracker = repairTracker(book, lists.now, events.layout, made);
  if (!tracker.now) return [...told(tabName.lists, lists.lines), ...tracker.lines];
  const { layout, grid, editors } = lists.now;
  keepImportTabs(book, editors, present);
  const repaired = lists.lines.length > 0 ? book.read(tabName.lists, 'values') : undefined;
  const settings = settingsOf(layout, repaired ?? grid);
  return [
    ...told(tabName.lists, lists.lines),
    ...told(tabName.tracker, tracker.lines),
    ...told(tabName.events, repairEvents(book, events, tracker.now, lists.now)),
    ...repairSummaries(book, lists.now, tracker.now, present),
    ...repairHelp(book, lists.now, present),
    ...repairLogs(book, lists.now, present),
    ...repairGathered(book, lists.now),
    ...keepLocks({ book, memory }, true),
    ...(settings.ok ? keepTriggers(settings.values) : [messages.settingsWrong(settings.wrong)]),
  ];
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

/** The tabs that are there, once that which a self-check that was cut off left is taken away. */
function withoutTrialTab(book: SetupPort): string[] {
  const tabs = book.tabs();
  if (!tabs.includes(TRIAL_TAB)) return tabs;
  book.removeTab(TRIAL_TAB);
  return tabs.filter((tab) => tab !== TRIAL_TAB);
}
