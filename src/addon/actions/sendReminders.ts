import { reminderMail } from '../email/reminderMail';
import { messages } from '../messages';
import { addDays, daysBetween, type IsoDate } from '../plan/isoDate';
import { type Reminders, remindersOf } from '../plan/reminders';
import type { ReportItem } from '../plan/report';
import { monthPeriodOf } from '../plan/reportingPeriod';
import { way } from '../workbook/journalTab';
import type { Unit } from '../workbook/listsLayout';
import type { SettingValues } from '../workbook/settingValues';
import { type LedgerNeeds, ledgerKey, type Outgoing, type Posted, sendOnce } from './mailLedger';
import type { WorkbookPort } from './ports';
import { recipientsOf } from './recipients';
import { inherited, reportItems } from './reportItems';
import { momentOf, tellOnce } from './sendDigest';
import type { WorkbookState } from './workbookState';

/** Where the day of the last reminders is kept. */
const LAST = 'nhacViec:ngay';
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
  const reminders = remindersOf(reportItems(state, day, from), after, day, {
    daysBefore: settings.reminderDays,
    escalationDays: settings.escalationDays,
  });
  const url = book.url();
  const toUnits = unitMails(reminders, state, day, url);
  const toPersons = personMails(reminders, state, day, url);
  const posted = sendOnce(needs, [...toUnits, ...toPersons.mails]);
  tellOnce(needs, kept, `loi:nhac:${day}`, [
    ...(toPersons.unknown.length > 0 ? [messages.reminders.noPerson(toPersons.unknown)] : []),
    ...posted.refused.map(({ to, why }) => messages.digest.refused(to, why)),
  ]);
  // Whoever waits for tomorrow's quota is reminded then: the day stays open.
  if (posted.waiting === 0) memory.set(LAST, day);
  return posted;
}

function unitMails(
  { due, overdue }: Reminders,
  { settings, units }: WorkbookState,
  day: IsoDate,
  url: string,
): Outgoing[] {
  const recipients = recipientsOf(units).good.filter((one) => one.units.length > 0);
  return recipients.flatMap(({ address, units: own }) => {
    const mine = { due: due.filter(isOf(own)), overdue: overdue.filter(isOf(own)) };
    const count = mine.due.length + mine.overdue.length;
    if (count === 0) return [];
    const part = { planTitle: settings.planTitle, to: 'unit' as const, names: own, today: day, url, ...mine };
    return [outgoing(day, address, count, () => reminderMail(part))];
  });
}

const isOf =
  (units: readonly string[]) =>
  ({ unit }: { unit: string }): boolean =>
    units.includes(unit);

/**
 * Mails to the persons in charge of what has been overdue long. Of an item nobody hears twice a day: what an address was
 * just told as its unit's is left out.
 */
function personMails(
  { escalated, overdue }: Reminders,
  { settings, units, tracker }: WorkbookState,
  day: IsoDate,
  url: string,
): { mails: Outgoing[]; unknown: string[] } {
  const inChargeOf = inherited(tracker, (row) => row.text('inCharge'));
  const toldUnits = recipientsOf(units).good;
  const told = (address: string, item: ReportItem): boolean =>
    overdue.includes(item) &&
    toldUnits.some((one) => one.address === address && one.units.includes(item.unit));
  const names = new Map<string, ReportItem[]>();
  for (const item of escalated) {
    const name = inChargeOf(item.code);
    if (name !== '') names.set(name, [...(names.get(name) ?? []), item]);
  }
  const unknown: string[] = [];
  const byAddress = new Map<string, { names: string[]; items: ReportItem[] }>();
  for (const [name, items] of names) {
    const addresses = recipientsOf(called(units, name)).good;
    if (addresses.length === 0) unknown.push(name);
    for (const { address } of addresses) {
      const fresh = items.filter((item) => !told(address, item));
      const known = byAddress.get(address) ?? { names: [], items: [] };
      if (fresh.length > 0)
        byAddress.set(address, { names: [...known.names, name], items: [...known.items, ...fresh] });
    }
  }
  const mails = [...byAddress].map(([address, { names: persons, items }]) =>
    outgoing(day, `${address}:chuTri`, items.length, () =>
      reminderMail({
        planTitle: settings.planTitle,
        to: 'inCharge',
        names: persons,
        today: day,
        due: [],
        overdue: items,
        url,
      }),
    ),
  );
  return { mails, unknown };
}

/**
 * The entries of Danh mục that a person in charge is: by the head's name, or the unit named in words as "Trưởng phòng
 * QLKH". Of several the longest name is meant: "phòng QLKH" begins like other rooms.
 */
function called(units: readonly Unit[], wanted: string): Unit[] {
  const length = (unit: Unit): number =>
    Math.max(
      0,
      ...[unit.shortName, unit.name, unit.head]
        .map(plain)
        .filter((one) => one !== '' && plain(wanted).includes(one))
        .map((one) => one.length),
    );
  const longest = Math.max(0, ...units.map(length));
  return longest === 0 ? [] : units.filter((unit) => length(unit) === longest);
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[,.;]/g, ' ').replace(/\s+/g, ' ').trim();

function outgoing(
  day: IsoDate,
  key: string,
  count: number,
  compose: () => { subject: string; text: string; html: string },
): Outgoing {
  const [address = ''] = key.split(':');
  return {
    key: ledgerKey('nhac', day, key),
    mail: () => ({ ...compose(), to: [address] }),
    said: {
      who: '',
      header: messages.journal.reminder,
      words: messages.reminders.told(address, count),
      way: way.reminder,
    },
  };
}
