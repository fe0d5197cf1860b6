import { messages } from '../../messages';
import { isOpen } from '../../plan/amendment';
import { CARRY_CHOICES, type CarryChoice, titleOfYear } from '../../plan/carryOver';
import { formatShortDate } from '../../plan/isoDate';
import { yearCutOff } from '../../plan/reportingPeriod';
import { type CarriedRows, carriedRows } from '../../workbook/carriedRows';
import { textOf } from '../../workbook/cell';
import { readAllAmendments, waitingIds } from '../amendmentStore';
import { closePeriods } from '../dailyWork';
import { hasKeeper } from '../keepTriggers';
import type { MigrationNeeds } from '../migrations/migration';
import type { Alone, Dialogue } from '../ports';
import { codeLines } from '../repairTabs';
import { digestState } from '../sendDigest';
import { settleAmendments } from '../settleAmendments';
import { type Read, readWorkbook, type WorkbookState } from '../workbookState';
import { finishNewYear } from './finish';
import { tabsOfYear } from './setAside';
import { type NewYear, newYearKept, newYearUnderWay } from './state';

export interface NewYearNeeds extends MigrationNeeds {
  alone: Alone;
  dialogue: Dialogue;
  /** Address of the person at work. */
  person: string;
}

/**
 * Goes on into the next year in the open workbook: the old year's tabs are set aside for reading, the new tracker begins
 * with what was left over. Asks first, and says exactly what will happen. Needs the office's rights.
 * @returns what to tell the person
 */
export function beginNewYear(needs: NewYearNeeds): string {
  const { book, memory, dialogue, alone, person } = needs;
  const closed = closePeriods(needs);
  if (!closed.ok) return closed.message;
  const read = readWorkbook(book);
  if (!read.ok) return read.message;
  const refused = whyNot(needs, read.value);
  if (refused !== undefined) return refused;

  const from = read.value.settings.planYear;
  const year = askYear(dialogue, from);
  if ('message' in year) return year.message;
  const { to } = year;
  const present = book.tabs();
  const aside = tabsOfYear(present, from);
  const taken = aside.filter((tab) => present.includes(tab));
  if (taken.length > 0) return messages.newYear.tabThere(taken);
  const items = askItems(dialogue, countsOf(read.value, from, to, 'all'));
  if ('message' in items) return items.message;
  const { choice } = items;
  const title = titleOfYear(read.value.settings.planTitle, from, to);
  const asked = messages.newYear.confirm(
    { from, to, title },
    countsOf(read.value, from, to, choice),
    aside,
    notesOn(needs, read.value),
  );
  if (!dialogue.confirm(messages.newYear.title, asked)) return messages.newYear.cancelled;

  const state: NewYear = { from, to, title, choice, who: person, phase: 'begun' };
  const outcome = alone(() => {
    // Somebody else may have said yes meanwhile.
    const other = newYearUnderWay(memory);
    const settled = other || waitingIds(memory.all()).size === 0 ? undefined : settleAmendments(needs);
    if (settled?.ok === false) return settled;
    if (!other) memory.setAll(newYearKept(state));
    return finishNewYear(needs, other ?? state);
  });
  if (!outcome) return messages.busy;
  return outcome.done.ok ? messages.newYear.done(to, outcome.done.value) : outcome.done.message;
}

/** What else the person should know before saying yes. */
function notesOn(needs: NewYearNeeds, state: WorkbookState): string[] {
  const proposals = readAllAmendments(needs.book, needs.memory.all());
  const open = proposals.ok ? proposals.value.amendments.filter(isOpen).map(({ id }) => id) : [];
  return [
    ...(digestLeft(needs, state) === 'unfinished' ? [messages.newYear.digestUnfinished] : []),
    ...(open.length > 0 ? [messages.newYear.undecided(open)] : []),
  ];
}

/** Goes on with a new year whose making was cut off; undefined where none was. */
export function resumeNewYear(needs: MigrationNeeds & { alone: Alone }): Read<string> | undefined {
  if (!newYearUnderWay(needs.memory)) return undefined;
  const outcome = needs.alone(() => {
    const state = newYearUnderWay(needs.memory);
    const done = state && finishNewYear(needs, state);
    if (!state || !done) return { ok: true as const, value: messages.newYear.cancelled };
    return done.ok ? { ok: true as const, value: messages.newYear.resume(state.to) } : done;
  });
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

/** What keeps the old year from being left; undefined for nothing. */
function whyNot(needs: NewYearNeeds, state: WorkbookState): string | undefined {
  const { settings, lists, listsGrid, tracker } = state;
  const { clock } = needs;
  const row = lists.settingRow('referenceDay');
  const column = lists.settings.columnOf('value');
  const referenceDay = row && column ? textOf(listsGrid.values[row - 1]?.[column - 1]) : '';
  if (referenceDay !== '') return messages.newYear.referenceDay;
  const codes = codeLines(tracker);
  if (codes.length > 0) return messages.newYear.codes(codes);
  const lastDay = yearCutOff(settings.planYear, settings.periodStartDay);
  if (clock.today() <= lastDay) return messages.newYear.tooEarly(settings.planYear, formatShortDate(lastDay));
  const digest = digestLeft(needs, state);
  return typeof digest === 'object' ? messages.newYear.digestToCome(formatShortDate(digest.day)) : undefined;
}

/** How it stands with the digest of the period closed last. A copy of the workbook has none to send: its original does. */
function digestLeft({ memory, clock }: NewYearNeeds, { settings }: WorkbookState) {
  const kept = memory.all();
  return hasKeeper(kept) ? digestState(kept, { clock }, settings) : undefined;
}

function askYear(dialogue: Dialogue, from: number): { to: number } | { message: string } {
  const answer = dialogue.ask(messages.newYear.title, messages.newYear.askYear(from + 1));
  if (answer === undefined) return { message: messages.newYear.cancelled };
  const text = answer.trim();
  const to = text === '' ? from + 1 : Number(text);
  const right = Number.isInteger(to) && to > from && to <= LAST_YEAR && (text === '' || /^\d{4}$/.test(text));
  return right ? { to } : { message: messages.newYear.badYear(answer, from) };
}

/** The last year that the setting takes. */
const LAST_YEAR = 2100;

const CHOICES: readonly CarryChoice[] = ['all', 'unfinished', 'standing', 'none'];

function askItems(
  dialogue: Dialogue,
  counts: CarriedRows['counts'],
): { choice: CarryChoice } | { message: string } {
  const answer = dialogue.ask(messages.newYear.title, messages.newYear.askItems(counts));
  if (answer === undefined) return { message: messages.newYear.cancelled };
  const choice = CHOICES[answer.trim() === '' ? 0 : Number(answer.trim()) - 1];
  return choice === undefined ? { message: messages.newYear.badItems(answer) } : { choice };
}

function countsOf(
  { tracker }: WorkbookState,
  from: number,
  to: number,
  choice: CarryChoice,
): CarriedRows['counts'] {
  const words = { section: '', source: () => '' };
  return carriedRows(tracker, { from, to, wanted: CARRY_CHOICES[choice], words }).counts;
}
