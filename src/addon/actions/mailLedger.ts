import * as z from 'zod/mini';
import { way } from '../workbook/journalTab';
import { type Said, saidHint } from './hints';
import type { Clock, Mail, Memory, Post } from './ports';

/**
 * What became of a mail that is to go out once. A mail cannot be sent and noted in one step, so before it goes the ledger
 * notes what Google's daily quota was: where that has shrunk when somebody looks again, the mail had gone out.
 */
const recordSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), at: z.string() }),
  z.object({
    state: z.literal('under way'),
    /** Whose mail it is; each person has a quota of their own. */
    sender: z.string(),
    /** Milliseconds since 1970. */
    instant: z.number(),
    quota: z.number(),
    /** For the journal, should it turn out to have gone. */
    said: z.object({
      who: z.string(),
      header: z.string(),
      words: z.string(),
      way: z.enum(Object.values(way)),
    }),
  }),
]);
type LedgerRecord = z.infer<typeof recordSchema>;

/** After this time nobody can tell from the quota any more: https://developers.google.com/apps-script/guides/services/quotas */
const QUOTA_WINDOW_MS = 24 * 60 * 60 * 1000;

/** Begins every key of the ledger. */
const LEDGER = 'thu:';

/** The ledger's key of one mail, e.g. of the digest of a period to an address. */
export const ledgerKey = (...parts: readonly string[]): string => `${LEDGER}${parts.join(':').toLowerCase()}`;

export interface Outgoing {
  /** Tells this mail from every other for good; see ledgerKey. */
  key: string;
  mail: () => Mail;
  /** The line of the journal that tells of it. */
  said: Said;
}

export interface Posted {
  sent: number;
  /** Mails that Google did not take, and why. */
  refused: { to: string; why: string }[];
  /** How many wait for the next run because today's quota is used up. */
  waiting: number;
}

export interface LedgerNeeds {
  post: Post;
  memory: Memory;
  clock: Clock;
}

/** Whether the ledger knows that a mail went out. */
export const wasSent = (kept: Readonly<Record<string, string>>, key: string): boolean =>
  readRecord(kept[key])?.state === 'sent';

/**
 * Sends each mail that has not gone out yet, in the order given, and notes it with its line for the journal. To run alone
 * in the document. A mail that another person's run has under way is left to that person for a day.
 */
export function sendOnce(needs: LedgerNeeds, outgoing: readonly Outgoing[]): Posted {
  const { post, memory, clock } = needs;
  const kept = settleUnderWay(needs);
  const result: Posted = { sent: 0, refused: [], waiting: 0 };
  const due = outgoing.filter(({ key }) => !wasSent(kept, key));
  if (due.length === 0) return result;
  const sender = post.sender();
  let quota = post.quota();
  for (const { key, mail: compose, said } of due) {
    const mail = compose();
    if (kept[key] !== undefined || quota < mail.to.length) {
      result.waiting += 1;
      continue;
    }
    const record: LedgerRecord = { state: 'under way', sender, instant: clock.instant(), quota, said };
    memory.set(key, JSON.stringify(record));
    const answer = post.send(mail);
    if (!answer.ok) {
      memory.remove(key);
      result.refused.push({ to: mail.to.join(', '), why: answer.message });
      continue;
    }
    quota -= mail.to.length;
    note({ memory, clock }, key, said);
    result.sent += 1;
  }
  return result;
}

/**
 * Finds out what became of mails whose run was cut off; to be done before this person sends anything else, which would
 * lessen the quota too.
 * @returns what is kept afterwards
 */
export function settleUnderWay({ post, memory, clock }: LedgerNeeds): Record<string, string> {
  const kept = memory.all();
  for (const [key, text] of Object.entries(kept)) {
    const begun = key.startsWith(LEDGER) ? readRecord(text) : undefined;
    if (begun?.state !== 'under way') continue;
    const fresh = clock.instant() - begun.instant < QUOTA_WINDOW_MS;
    const own = begun.sender === post.sender();
    if (fresh && !own) continue;
    if (fresh && post.quota() < begun.quota) {
      kept[key] = note({ memory, clock }, key, begun.said);
    } else {
      memory.remove(key);
      delete kept[key];
    }
  }
  return kept;
}

/** The mail's record and its line for the journal are kept in one step. */
function note({ memory, clock }: Pick<LedgerNeeds, 'memory' | 'clock'>, key: string, said: Said): string {
  const record: LedgerRecord = { state: 'sent', at: clock.now() };
  const text = JSON.stringify(record);
  memory.setAll({ [key]: text, ...saidHint(clock, said) });
  return text;
}

function readRecord(text: string | undefined): LedgerRecord | undefined {
  const parsed = recordSchema.safeParse(JSON.parse(text ?? 'null'));
  return parsed.success ? parsed.data : undefined;
}
