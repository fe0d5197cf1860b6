import { reminderMail } from '../email/reminderMail';
import { messages } from '../messages';
import { addDays, daysBetween, type IsoDate } from '../plan/isoDate';
import { type Reminders, remindersOf } from '../plan/reminders';
import type { ReportItem } from '../plan/report';
import { monthPeriodOf } from '../plan/reportingPeriod';
import { way } from '../workbook/journalTab';
import type { Unit } from '../workbook/listsLayout';
import type { SettingValues } from '../workbook/settingValues';
import { type LedgerNeeds, ledgerKey, type Outgoing, type Posted, sendOnce, wasSent } from './mailLedger';
import type { Mail, Memory, WorkbookPort } from './ports';
import { recipientsOf } from './recipients';
import { inherited, reportItems } from './reportItems';
import { momentOf, tellOnce } from './sendDigest';
import type { WorkbookState } from './workbookState';

/** Where the day of the last reminders is kept. */
const LAST = 'nhacViec:ngay';
/** Begins what is kept of a day's problems, so that they are told once. */
const PROBLEMS = 'loi:nhac:';
/** Days that are made up for after nobody ran the triggers. */
const LONGEST_GAP = 14;

/** Whether today's reminders are still to be sent; asked without reading the sheet. */
export const mayHaveToRemind = (
  kept: Readonly<Record<string, string>>,
  { clock }: Pick<LedgerNeeds, 'clock'>,
  { reminders, sendingHour }: SettingValues,
): boolean =>
  reminders && clock.now() >= momentOf(clock.today(), sendingHour) && (kept[LAST] ?? '') < clock.today();

/**
 * Sends the reminders of the day where they are switched on and their hour has come: one mail a day to each address, with
 * all its items; and to persons in charge what has been overdue long. To run alone in the document, with the office's
 * rights.
 */
export function sendReminders(needs: LedgerNeeds & { book: WorkbookPort }, state: WorkbookState): Posted {
  const { book, memory, clock } = needs;
  const { settings } = state;
  const nothing: Posted = { sent: 0, refused: [], waiting: 0 };
  const day = clock.today();
  const kept = memory.all();
  if (!mayHaveToRemind(kept, needs, settings)) return nothing;
  const last = kept[LAST] ?? addDays(day, -1);
  const after = daysBetween(last, day) > LONGEST_GAP ? addDays(day, -LONGEST_GAP) : last;
  const { from } = monthPeriodOf(day, settings.periodStartDay);
  const items = reportItems(state, day, from);
  const rules = { daysBefore: settings.reminderDays, escalationDays: settings.escalationDays };
  const known = new Map<IsoDate, Reminders>();
  const since = (start: IsoDate): Reminders => {
    const found = known.get(start) ?? remindersOf(items, start, day, rules);
    known.set(start, found);
    return found;
  };
  /** What an address is to be told; where a day was left open, some were told on it. */
  const forAddress = (address: string): Reminders => {
    let start = addDays(day, -1);
    while (start > after && !wasSent(kept, keyOf(start, address))) start = addDays(start, -1);
    return since(start);
  };
  const { parts, unknown } = partsOf(forAddress, since(after), state);
  const posted = sendOnce(
    needs,
    parts.map((part) => outgoing(day, part, settings.planTitle, book.url())),
  );
  tellOnce(needs, kept, `${PROBLEMS}${day}`, [
    ...(unknown.length > 0 ? [messages.reminders.noPerson(unknown)] : []),
    ...posted.refused.map(({ to, why }) => messages.digest.refused(to, why)),
  ]);
  // Who waits for tomorrow's quota, or whose mail Google did not take, is reminded then: the day stays open.
  if (posted.waiting + posted.refused.length === 0) memory.set(LAST, day);
  forgetOld(memory, kept, addDays(day, -LONGEST_GAP));
  return posted;
}

const keyOf = (day: IsoDate, address: string): string => ledgerKey('nhac', day, address);

/** Days that nobody asks about any more are forgotten: what a document can keep is limited. */
function forgetOld(memory: Memory, kept: Readonly<Record<string, string>>, before: IsoDate): void {
  for (const key of Object.keys(kept))
    for (const kind of [ledgerKey('nhac', ''), PROBLEMS])
      if (key.startsWith(kind) && key.slice(kind.length) < before) memory.remove(key);
}

/** What one address is told on a day, all in one mail. */
interface Part {
  address: string;
  units: readonly string[];
  due: ReportItem[];
  overdue: ReportItem[];
  /** As the person in charge: names, and what has been overdue long and is not among the above. */
  persons: readonly string[];
  escalated: ReportItem[];
}

/**
 * The day's reminders by address: units of their own items, persons in charge of what has been overdue long.
 * @param forAddress what an address is to be told
 * @param all what there is to tell
 */
function partsOf(
  forAddress: (address: string) => Reminders,
  all: Reminders,
  { units, tracker }: WorkbookState,
): { parts: Part[]; unknown: string[] } {
  const parts = new Map<string, Part>();
  for (const { address, units: own } of recipientsOf(units).good) {
    const { due, overdue } = forAddress(address);
    const mine = (item: ReportItem): boolean => own.includes(item.unit);
    parts.set(address.toLowerCase(), {
      address,
      units: own,
      due: due.filter(mine),
      overdue: overdue.filter(mine),
      persons: [],
      escalated: [],
    });
  }
  const inChargeOf = inherited(tracker, (row) => row.text('inCharge'));
  const names = new Set(all.escalated.map(({ code }) => inChargeOf(code)).filter((name) => name !== ''));
  const unknown: string[] = [];
  for (const name of names) {
    const addresses = recipientsOf(called(units, name)).good.map((one) => one.address.toLowerCase());
    if (addresses.length === 0) unknown.push(name);
    for (const address of addresses) {
      const part = parts.get(address);
      if (!part) continue;
      const own = forAddress(address).escalated.filter(({ code }) => inChargeOf(code) === name);
      const fresh = own.filter((item) => !part.overdue.includes(item));
      if (fresh.length > 0)
        parts.set(address, {
          ...part,
          persons: [...part.persons, name],
          escalated: [...part.escalated, ...fresh],
        });
    }
  }
  return { parts: [...parts.values()].filter((part) => countOf(part) > 0), unknown };
}

const countOf = ({ due, overdue, escalated }: Part): number => due.length + overdue.length + escalated.length;

/**
 * The entries of Danh mục that a person in charge is: by the head's name, or the unit named in words as "Trưởng phòng
 * QLKH". Only whole words count, and of several the longest name is meant.
 */
function called(units: readonly Unit[], wanted: string): Unit[] {
  const length = (unit: Unit): number =>
    Math.max(
      0,
      ...[unit.shortName, unit.name, unit.head]
        .map(plain)
        .filter((one) => one !== '' && ` ${plain(wanted)} `.includes(` ${one} `))
        .map((one) => one.length),
    );
  const longest = Math.max(0, ...units.map(length));
  return longest === 0 ? [] : units.filter((unit) => length(unit) === longest);
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[,.;]/g, ' ').replace(/\s+/g, ' ').trim();

function outgoing(day: IsoDate, part: Part, planTitle: string, url: string): Outgoing {
  const { address, units, due, overdue, persons, escalated } = part;
  const asUnit = due.length + overdue.length > 0;
  const mail = (): Mail => ({
    ...reminderMail({
      planTitle,
      to: asUnit ? 'unit' : 'inCharge',
      names: [...(asUnit ? units : []), ...persons],
      today: day,
      due,
      overdue: [...overdue, ...escalated],
      url,
    }),
    to: [address],
  });
  return {
    key: keyOf(day, address),
    mail,
    said: {
      who: '',
      header: messages.journal.reminder,
      words: messages.reminders.told(address, countOf(part)),
      way: way.reminder,
    },
  };
}
