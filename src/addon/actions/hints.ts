import * as z from 'zod/mini';
import { type Fact, factSchema } from '../workbook/cellFacts';
import type { Way } from '../workbook/journalTab';
import { JOURNALLED, type JournalledKey } from '../workbook/knownTab';
import type { Clock, Memory } from './ports';

/**
 * A trace of who changed what, left by whoever saves or types. The journal itself may be written only with the office's
 * rights, so traces wait with the document until the reconcile pass turns them into lines.
 */
export interface Hint {
  /** Where it is kept; sorts in time order. */
  key: string;
  /** 'YYYY-MM-DDTHH:MM' in the workbook's zone. */
  at: string;
  /** Address, '' where Google does not tell. */
  who: string;
  way: string;
  /** What a cell was changed to, where that is short enough to be kept. */
  changes: { code: string; key: JournalledKey; to?: Fact }[];
  /** Items that came, went or changed as a whole: in these columns, or in all of them. */
  whole?: { codes: string[]; keys?: JournalledKey[] };
  /** What is to be said in the journal as it is: of mails and other things that change no item. */
  said?: { header: string; to: string; code?: string | undefined };
}

/** A line for the journal that tells no change of a cell. */
export interface Said {
  /** Address of whoever did it, '' where nobody is known. */
  who: string;
  /** The item of which it tells; default: none. */
  code?: string;
  /** What it is about, e.g. 'Bản tin'. */
  header: string;
  words: string;
  way: Way;
}

const PREFIX = 'dauVet:';
/** A property takes 9 KB (https://developers.google.com/apps-script/guides/services/quotas); this leaves room for letters of 3 bytes. */
const LONGEST_HINT = 2_800;
const LONGEST_FACT = 400;

const hintSchema = z.object({
  at: z.string(),
  who: z.string(),
  way: z.string(),
  changes: z.array(z.tuple([z.string(), z.enum(JOURNALLED), z.optional(factSchema)])),
  whole: z.optional(z.object({ codes: z.array(z.string()), keys: z.optional(z.array(z.enum(JOURNALLED))) })),
  said: z.optional(z.object({ header: z.string(), to: z.string(), code: z.optional(z.string()) })),
});

/** How many parts this execution has left: Apps Script evaluates this variable anew for each. */
let partsLeft = 0;

/** What a trace says besides when it was left. */
export interface Told {
  who: string;
  way: WayTold;
  changes: Hint['changes'];
}

/** A way, and where it needs saying on what ground: 'Quyết định của lãnh đạo (KN-001)'. */
export type WayTold = Way | `${Way} (${string})`;

/**
 * Leaves a trace; one that is too long for one place is left in parts. Traces of one execution keep their order, however
 * little time goes by between them.
 */
export function leaveHint({ memory, clock }: { memory: Memory; clock: Clock }, hint: Told): void {
  for (const [key, value] of Object.entries(changesHint(clock, hint))) memory.set(key, value);
}

/** A trace as something to be kept, in parts where it is long, so that it can be kept together with what it tells of. */
export function changesHint(clock: Clock, hint: Told): Record<string, string> {
  const changes = hint.changes.map(({ code, key, to }) =>
    tupleOf({ code, key, ...(to !== undefined && JSON.stringify(to).length <= LONGEST_FACT && { to }) }),
  );
  const head = { at: clock.now(), who: hint.who, way: hint.way };
  let part: typeof changes = [];
  let length = 0;
  const parts = [part];
  for (const change of changes) {
    const size = JSON.stringify(change).length + 1;
    if (length + size > LONGEST_HINT && part.length > 0) {
      part = [];
      length = 0;
      parts.push(part);
    }
    part.push(change);
    length += size;
  }
  return Object.fromEntries(
    parts.map((list) => [nextKey(clock), JSON.stringify({ ...head, changes: list })]),
  );
}

/**
 * Traces of whole items as something to be kept, so that all of them are kept together.
 * @param keys the columns that changed; absent: all
 */
export function wholeHints(
  clock: Clock,
  { who, way, codes, keys }: { who: string; way: string; codes: readonly string[]; keys?: JournalledKey[] },
): Record<string, string> {
  const kept: Record<string, string> = {};
  let part: string[] = [];
  let length = 0;
  const close = () => {
    if (part.length === 0) return;
    const whole = { codes: part, ...(keys && { keys }) };
    kept[nextKey(clock)] = JSON.stringify({ at: clock.now(), who, way, changes: [], whole });
    part = [];
    length = 0;
  };
  for (const code of codes) {
    const size = JSON.stringify(code).length + 1;
    if (length + size > LONGEST_HINT) close();
    part.push(code);
    length += size;
  }
  close();
  return kept;
}

/** A line for the journal as something to be kept, so that it can be kept together with what it tells of. */
export const saidHint = (clock: Clock, { who, code, header, words, way }: Said): Record<string, string> => ({
  [nextKey(clock)]: JSON.stringify({
    at: clock.now(),
    who,
    way,
    changes: [],
    said: { header, to: words.slice(0, LONGEST_SAID), code },
  }),
});

const LONGEST_SAID = 1_000;

function nextKey(clock: Clock): string {
  const salt = Math.random().toString(36).slice(2, 8);
  const place = String(partsLeft).padStart(3, '0');
  partsLeft += 1;
  return `${PREFIX}${String(clock.instant()).padStart(15, '0')}:${place}:${salt}`;
}

/** Takes a trace away, but for its changes of items that are not settled yet: those wait on. */
export function settleHint(
  memory: Memory,
  { key, changes, ...head }: Hint,
  unsettled: ReadonlySet<string>,
): void {
  const waiting = changes.filter(({ code }) => unsettled.has(code));
  const { whole, ...others } = head;
  const codes = whole?.codes.filter((code) => unsettled.has(code)) ?? [];
  if (waiting.length === 0 && codes.length === 0) memory.remove(key);
  else if (waiting.length < changes.length || codes.length < (whole?.codes.length ?? 0))
    memory.set(
      key,
      JSON.stringify({
        ...others,
        ...(whole && codes.length > 0 && { whole: { ...whole, codes } }),
        changes: waiting.map(tupleOf),
      }),
    );
}

const tupleOf = ({ code, key, to }: Hint['changes'][number]) =>
  to === undefined ? [code, key] : [code, key, to];

/** The traces that wait, in time order; what is no trace of ours is left alone. */
export function waitingHints(kept: Record<string, string>): Hint[] {
  return Object.keys(kept)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .flatMap((key) => {
      const parsed = hintSchema.safeParse(JSON.parse(kept[key] ?? 'null'));
      if (!parsed.success) return [];
      const { changes, said, whole, ...head } = parsed.data;
      return [
        {
          key,
          ...head,
          ...(said && { said }),
          ...(whole && { whole: { codes: whole.codes, ...(whole.keys && { keys: whole.keys }) } }),
          changes: changes.map(([code, column, to]) => ({
            code,
            key: column,
            ...(to !== undefined && { to }),
          })),
        },
      ];
    });
}
