import { reportMail } from '../email/reportMail';
import { unitMail } from '../email/unitMail';
import { messages } from '../messages';
import type { IsoDate } from '../plan/isoDate';
import type { Report, ReportItem } from '../plan/report';
import { lastCutOff, sendingDayOf } from '../plan/reportingPeriod';
import { standing } from '../plan/standing';
import { byDeadline } from '../plan/summary';
import { way } from '../workbook/journalTab';
import type { SettingValues } from '../workbook/settingValues';
import { saidHint } from './hints';
import { type LedgerNeeds, ledgerKey, type Outgoing, type Posted, sendOnce, wasSent } from './mailLedger';
import { closedReport, lastClosedMonth } from './periodReport';
import type { Clock, Mail, WorkbookPort } from './ports';
import { type Recipient, type Recipients, recipientsOf } from './recipients';
import { reportItems } from './reportItems';
import type { Read, WorkbookState } from './workbookState';

export interface DigestNeeds extends LedgerNeeds {
  book: WorkbookPort;
}

/** Where the name of the period is kept whose digest everybody has. */
const DONE = 'banTin:xong';

/** What is kept when nobody waits for the digest of a cut-off any more. */
export const digestDone = (cutOff: IsoDate): Record<string, string> => ({ [DONE]: cutOff });

/** Whether the day and hour of a digest have come that somebody may still wait for; asked without reading the sheet. */
export function mayHaveToSend(
  kept: Readonly<Record<string, string>>,
  { clock }: Pick<DigestNeeds, 'clock'>,
  settings: SettingValues,
): boolean {
  const cutOff = lastCutOff(clock.today(), settings.periodStartDay);
  return settings.digest && hasCome(clock, cutOff, settings) && kept[DONE] !== cutOff;
}

/**
 * How it stands with the digest of the last cut-off: the day on which its time comes, 'unfinished' where somebody still
 * waits for it, undefined where nobody does.
 */
export function digestState(
  kept: Readonly<Record<string, string>>,
  { clock }: Pick<DigestNeeds, 'clock'>,
  settings: SettingValues,
): { day: IsoDate } | 'unfinished' | undefined {
  const cutOff = lastCutOff(clock.today(), settings.periodStartDay);
  if (!settings.digest || kept[DONE] === cutOff) return undefined;
  return hasCome(clock, cutOff, settings) ? 'unfinished' : { day: sendingDayOf(cutOff, settings.sendingDay) };
}

const hasCome = (clock: Clock, cutOff: IsoDate, { sendingDay, sendingHour }: SettingValues): boolean =>
  clock.now() >= momentOf(sendingDayOf(cutOff, sendingDay), sendingHour);

/** 'YYYY-MM-DDTHH:00', to compare with the clock. */
export const momentOf = (day: IsoDate, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00`;

/**
 * Sends the digest of the last closed month where its day and hour have come: the whole to leadership and the office, each
 * unit its own part, to everybody once however often this is called. To run alone in the document, with the office's
 * rights. What goes wrong with an address is said in the journal and in the office's own mail.
 */
export function sendDueDigest(needs: DigestNeeds, state: WorkbookState): Read<Posted> {
  const { book, clock, memory } = needs;
  const { settings, units } = state;
  const nothing: Read<Posted> = { ok: true, value: { sent: 0, refused: [], waiting: 0 } };
  const kept = memory.all();
  if (!mayHaveToSend(kept, needs, settings)) return nothing;
  const month = lastClosedMonth(book, settings);
  if (!month.ok) return month;
  if (month.value === undefined || month.value.closed.total === 0) return nothing;
  const { period } = month.value;
  if (!hasCome(clock, period.to, settings)) return nothing;

  const recipients = recipientsOf(units);
  const problems = problemsOf(recipients);
  tellOnce(needs, kept, `loi:${period.name}`, problems);
  const due = recipients.good.filter(({ address }) => !wasSent(kept, digestKey(period.name, address)));
  if (due.length === 0) return nothing;
  const report = closedReport(book, month.value, units, settings);
  if (!report.ok) return report;
  const compose = composer(report.value, state, book.url(), problems);
  const outgoing = due.map(
    (recipient): Outgoing => ({
      key: digestKey(period.name, recipient.address),
      mail: () => compose(recipient),
      said: {
        who: '',
        header: messages.journal.digest,
        words: messages.digest.told(period.name, recipient.address),
        way: way.digest,
      },
    }),
  );
  const posted = sendOnce(needs, outgoing);
  const left = postedProblems(posted);
  tellOnce(needs, kept, `loi:${period.name}:${clock.today()}`, left);
  if (problems.length + left.length === 0) memory.set(DONE, period.to);
  return { ok: true, value: posted };
}

const digestKey = (period: string, address: string): string => ledgerKey('banTin', period, address);

/** In letters: a property takes 9 KB (https://developers.google.com/apps-script/guides/services/quotas). */
const LONGEST_PROBLEMS = 2_000;

/** Says something in the journal once, however often it is found. */
export function tellOnce(
  { memory, clock }: Pick<LedgerNeeds, 'memory' | 'clock'>,
  kept: Readonly<Record<string, string>>,
  key: string,
  problems: readonly string[],
): void {
  const words = problems.join(' ').slice(0, LONGEST_PROBLEMS);
  if (words === '' || kept[key] === words) return;
  const said = { who: '', header: messages.journal.digest, words, way: way.digest };
  memory.setAll({ [key]: words, ...saidHint(clock, said) });
}

/** What the office must put right in Danh mục. */
export const problemsOf = ({ good, bad }: Recipients): string[] => [
  ...(good.length === 0 ? [messages.digest.noAddress] : []),
  ...(bad.length > 0
    ? [messages.digest.badAddresses(bad.map(({ entry, unit }) => `${entry} (${unit})`))]
    : []),
];

/** What Google did not take, and who waits for tomorrow. */
export const postedProblems = ({ refused, waiting }: Posted): string[] => [
  ...refused.map(({ to, why }) => messages.digest.refused(to, why)),
  ...(waiting > 0 ? [messages.digest.quotaShort(waiting)] : []),
];

/** Makes each recipient's mail; what several of them get alike is made once. */
export function composer(
  report: Report,
  state: WorkbookState,
  url: string,
  notes: readonly string[],
): (recipient: Pick<Recipient, 'address' | 'gets' | 'office' | 'units'>) => Mail {
  const made = new Map<string, Omit<Mail, 'to'>>();
  const once = (key: string, make: () => Omit<Mail, 'to'>): Omit<Mail, 'to'> => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  let items: ReportItem[] | undefined;
  const now = () => {
    items ??= reportItems(state, state.settings.today, report.from);
    return items;
  };
  return ({ address, gets, office, units }) => {
    const mail =
      gets === 'whole'
        ? once(`whole:${office}`, () => reportMail(report, { url, notes: office ? notes : [] }))
        : once(`part:${units.join()}`, () => unitPart(report.name, now(), units, state, url));
    return { ...mail, to: [address] };
  };
}

/** A unit's own part, as things stand now: it is there to be acted on. */
function unitPart(
  name: string,
  items: readonly ReportItem[],
  units: readonly string[],
  { settings: { planTitle, today, horizonDays } }: WorkbookState,
  url: string,
): Omit<Mail, 'to'> {
  const own = items.filter((item) => units.includes(item.unit)).sort(byDeadline);
  return unitMail({
    planTitle,
    units,
    name,
    today,
    horizonDays,
    overdue: own.filter((item) => item.standing === standing.overdue),
    dueNext: own.filter(({ daysLeft = -1 }) => daysLeft >= 0 && daysLeft <= horizonDays),
    silent: own.filter(({ silent }) => silent),
    url,
  });
}
