import { reportMail } from '../email/reportMail';
import { messages } from '../messages';
import { type IsoDate, isoDate } from '../plan/isoDate';
import { monthPeriodOf, rangeWords } from '../plan/reportingPeriod';
import { way } from '../workbook/journalTab';
import { unitRole } from '../workbook/listsColumns';
import { saidHint } from './hints';
import { settleUnderWay } from './mailLedger';
import { adHocReport, presentReport, unitNames } from './periodReport';
import type { Dialogue } from './ports';
import { type Recipient, type Recipients, recipientsOf } from './recipients';
import { composer, type DigestNeeds, postedProblems, problemsOf } from './sendDigest';
import { type Read, readWorkbook, type WorkbookState } from './workbookState';

/** The HTML of the digest as leadership would get it now. */
export function previewDigest({ book }: Pick<DigestNeeds, 'book'>): Read<string> {
  const state = readWorkbook(book);
  if (!state.ok) return state;
  const report = presentReport(book, state.value);
  if (!report.ok) return report;
  const notes = problemsOf(recipientsOf(state.value.units));
  return { ok: true, value: reportMail(report.value, { url: book.url(), notes, draft: true }).html };
}

/** Menu: sends the digest as it would be now to the person at work alone: the whole, and the part of the first unit with items. */
export function sendTrial(needs: DigestNeeds, person: string): string {
  if (person === '') return messages.digest.trialNoPerson;
  const state = readWorkbook(needs.book);
  if (!state.ok) return state.message;
  const report = presentReport(needs.book, state.value);
  if (!report.ok) return report.message;
  settleUnderWay(needs);
  const compose = composer(
    report.value,
    state.value,
    needs.book.url(),
    problemsOf(recipientsOf(state.value.units)),
  );
  const busy = new Set(state.value.items.map((row) => row.text('unit')));
  const unit = unitNames(state.value.units).find((name) => busy.has(name));
  const mails = [
    compose({ address: person, gets: 'whole', office: true, units: [] }),
    ...(unit === undefined ? [] : [compose({ address: person, gets: 'part', office: false, units: [unit] })]),
  ];
  if (needs.post.quota() < mails.length) return messages.digest.trialNoQuota;
  for (const mail of mails) {
    const answer = needs.post.send({ ...mail, subject: messages.digest.trial(mail.subject) });
    if (!answer.ok) return messages.digest.refused(person, answer.message);
  }
  return messages.digest.trialSent(mails.length, person);
}

/** Menu: sends a report of any days to chosen recipients, after the person has seen to whom. Returns what to tell the person. */
export function sendAdHoc(
  needs: DigestNeeds,
  person: string,
  dialogue: Pick<Dialogue, 'ask' | 'confirm'>,
): string {
  const state = readWorkbook(needs.book);
  if (!state.ok) return state.message;
  const range = askRange(state.value, dialogue);
  if ('message' in range) return range.message;
  const chosen = askRecipients(state.value, dialogue);
  if ('message' in chosen) return chosen.message;
  const quota = needs.post.quota();
  const { good } = chosen;
  if (quota < good.length) return messages.digest.notEnough(quota, good.length);
  const name = `báo cáo ${rangeWords(range)}`;
  const question = [
    messages.digest.confirm(
      name,
      good.map(({ address }) => address),
    ),
    ...(good.length > MANY ? [messages.digest.many(good.length, quota)] : []),
    ...problemsOf(chosen),
  ].join('\n\n');
  if (!dialogue.confirm(messages.menu.adHoc, question)) return messages.digest.cancelled;
  settleUnderWay(needs);
  const mail = reportMail(adHocReport(state.value, range), { url: needs.book.url(), notes: [] });
  const sent: string[] = [];
  const refused: { to: string; why: string }[] = [];
  for (const { address } of good) {
    const answer = needs.post.send({ ...mail, to: [address] });
    if (answer.ok) sent.push(address);
    else refused.push({ to: address, why: answer.message });
  }
  if (sent.length > 0) {
    const words = `${rangeWords(range)} → ${sent.join(', ')}`;
    const said = { who: person, header: messages.journal.report, words, way: way.byHand };
    needs.memory.setAll(saidHint(needs.clock, said));
  }
  return [messages.digest.sent(sent.length), ...postedProblems({ sent: 0, refused, waiting: 0 })].join(
    '\n\n',
  );
}

/** So many recipients that the person is told what it costs of the day's quota. */
const MANY = 50;

type Range = { from: IsoDate; to: IsoDate };

function askRange(
  { settings: { today, periodStartDay } }: WorkbookState,
  dialogue: Pick<Dialogue, 'ask'>,
): Range | { message: string } {
  const present = { from: monthPeriodOf(today, periodStartDay).from, to: today };
  const answer = dialogue.ask(messages.menu.adHoc, messages.digest.askRange(rangeWords(present)));
  if (answer === undefined) return { message: messages.digest.cancelled };
  if (answer.trim() === '') return present;
  const [from, to, ...more] = daysIn(answer);
  return from === undefined || to === undefined || more.length > 0 || from > to || to > today
    ? { message: messages.digest.badRange(answer) }
    : { from, to };
}

/** Days written as 1/9/2024 or 2024-09-01; none where one of them is not in the calendar. */
function daysIn(text: string): IsoDate[] {
  const found = text.match(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [];
  const days = found.flatMap((one) => {
    const parts = one.split(/[-/]/).map(Number);
    const [year = 0, month = 0, day = 0] = one.includes('-') ? parts : parts.reverse();
    return isoDate(year, month, day) ?? [];
  });
  return days.length === found.length ? days : [];
}

function askRecipients(
  { units }: WorkbookState,
  dialogue: Pick<Dialogue, 'ask'>,
): Recipients | { message: string } {
  const all = recipientsOf(units);
  if (all.good.length === 0) return { message: problemsOf(all).join('\n\n') };
  const named = units.filter((unit) => unit.emails.length > 0).map((unit) => unit.shortName);
  const answer = dialogue.ask(messages.menu.adHoc, messages.digest.askRecipients(named.join(', ')));
  if (answer === undefined) return { message: messages.digest.cancelled };
  const wanted = answer
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (wanted.length === 0) {
    const leaders = recipientsOf(units.filter((unit) => unit.role === unitRole.leadership));
    return leaders.good.length > 0 ? leaders : { message: messages.digest.unknownRecipients(['lãnh đạo']) };
  }
  const unknown: string[] = [];
  const good = new Map<string, Recipient>();
  const bad: Recipients['bad'] = [];
  for (const name of wanted) {
    const same = (text: string): boolean => text.toLowerCase() === name.toLowerCase();
    const byName = recipientsOf(units.filter((unit) => same(unit.shortName)));
    const found = byName.good.length > 0 ? byName.good : all.good.filter(({ address }) => same(address));
    if (found.length === 0) unknown.push(name);
    else bad.push(...byName.bad);
    for (const one of found) good.set(one.address.toLowerCase(), one);
  }
  return unknown.length > 0
    ? { message: messages.digest.unknownRecipients(unknown) }
    : { good: [...good.values()], bad };
}
