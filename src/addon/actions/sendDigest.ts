import * as z from 'zod/mini';
import { digestMail } from '../email/digestMail';
import { messages } from '../messages';
import { summarise } from '../plan/summary';
import { unitRole } from '../workbook/listsColumns';
import type { Alone, Clock, Dialogue, Mail, Memory, Post, WorkbookPort } from './ports';
import { readWorkbook, standingItemOf, type WorkbookState } from './workbookState';

export interface DigestNeeds {
  book: WorkbookPort;
  post: Post;
  clock: Clock;
  memory: Memory;
  alone: Alone;
}

export interface Recipients {
  /** Each address once, leadership first, then the office, then the units. */
  good: string[];
  /** Entries that are no e-mail address. */
  bad: string[];
}

const ROLE_ORDER = [unitRole.leadership, unitRole.office, unitRole.unit] as const;
const address = z.email();

/** Only addresses that the office entered in Danh mục ever receive anything. */
export function recipientsOf(state: Pick<WorkbookState, 'units'>): Recipients {
  const entered = ROLE_ORDER.flatMap((role) => state.units.filter((unit) => unit.role === role)).flatMap(
    (unit) => unit.emails,
  );
  const once = [...new Map(entered.map((one) => [one.toLowerCase(), one] as const)).values()];
  return {
    good: once.filter((one) => address.safeParse(one).success),
    bad: once.filter((one) => !address.safeParse(one).success),
  };
}

/** The digest of this moment; everybody gets the same. */
function composeDigest({ settings, items, units }: WorkbookState, url: string): Omit<Mail, 'to'> {
  const { planTitle, today, horizonDays } = settings;
  const judged = items.map((row) => standingItemOf(row, today, settings.dueSoonDays));
  const names = units.filter((unit) => unit.role === unitRole.unit).map((unit) => unit.shortName);
  return digestMail({ summary: summarise(judged, names, horizonDays), planTitle, today, horizonDays, url });
}

/** Menu: sends the digest now, after the person has seen to whom. Returns what to tell the person. */
export function sendDigestNow(
  needs: Omit<DigestNeeds, 'memory' | 'alone' | 'clock'>,
  dialogue: Pick<Dialogue, 'confirm'>,
): string {
  const state = readWorkbook(needs.book);
  if (!state.ok) return state.message;
  const { good, bad } = recipientsOf(state.value);
  const warning = bad.length > 0 ? [messages.digest.badAddresses(bad)] : [];
  if (good.length === 0) return [...warning, messages.digest.noAddress].join('\n\n');
  if (!dialogue.confirm(messages.digest.title, [messages.digest.confirm(good), ...warning].join('\n\n')))
    return messages.digest.cancelled;
  const sent = sendTo(needs, state.value, good);
  return [
    sent.length < good.length
      ? messages.digest.quotaShort(sent.length, good.length)
      : messages.digest.sent(sent.length),
    ...warning,
  ].join('\n\n');
}

/** How the sending of one month to one address is remembered. */
export const sentKey = (month: string, to: string) => `banTin:${month}:${to.toLowerCase()}`;

/**
 * Trigger: sends the month's digest, to each address once a month however often it is called.
 * @returns how many mails went out, or why none could
 */
export function sendMonthlyDigest(
  needs: DigestNeeds,
): { ok: true; sent: number } | { ok: false; message: string } {
  const outcome = needs.alone(() => {
    const state = readWorkbook(needs.book);
    if (!state.ok) return state;
    const month = needs.clock.today().slice(0, 7);
    const due = recipientsOf(state.value).good.filter(
      (to) => needs.memory.get(sentKey(month, to)) === undefined,
    );
    const sent = sendTo(needs, state.value, due, (to) =>
      needs.memory.set(sentKey(month, to), needs.clock.now()),
    );
    return { ok: true as const, sent: sent.length };
  });
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

/** One mail per address, so that nobody reads another's; stops where today's quota ends. */
function sendTo(
  { book, post }: Pick<DigestNeeds, 'book' | 'post'>,
  state: WorkbookState,
  addresses: readonly string[],
  remember: (to: string) => void = () => undefined,
): string[] {
  const reach = addresses.slice(0, post.quota());
  if (reach.length === 0) return [];
  const digest = composeDigest(state, book.url());
  for (const to of reach) {
    post.send({ ...digest, to: [to] });
    remember(to);
  }
  return reach;
}
