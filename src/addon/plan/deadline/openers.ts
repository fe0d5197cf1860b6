import type { Role } from './lexicon';
import type { Part } from './part';
import { isAt, markAt, type Terms } from './terms';

/** A term after which the phrase tells of something else than its own deadline, until the next comma or stop. */
export interface Opener {
  /**
   * What is told of: a document quoted, a plan or schedule followed ("theo …"), an event awaited ("sau khi …"), one that
   * only begins the work ("từ ngày ký …"), or a session of a council ("kỳ họp …").
   */
  kind: 'reference' | 'according' | 'event' | 'beginning' | 'session';
  /** How the deadline lies to the event: at once after it, before it, or some time after. */
  order: 'at-once' | 'before' | 'after';
  /** Position of the opening term, and of the first term of what is told of. */
  at: number;
  subjectAt: number;
}

type Meaning = Pick<Opener, 'kind' | 'order'>;

/** Openers that are themselves the first words of what they tell of. */
const NAMES: Partial<Record<Role, Meaning>> = {
  reference: { kind: 'reference', order: 'after' },
  onDemand: { kind: 'event', order: 'after' },
  session: { kind: 'session', order: 'after' },
};

/** Openers followed by what they tell of. */
const INTRODUCTIONS: Partial<Record<Role, Meaning>> = {
  accordingTo: { kind: 'according', order: 'after' },
  when: { kind: 'event', order: 'after' },
  rightAfter: { kind: 'event', order: 'at-once' },
  beforeWhen: { kind: 'event', order: 'before' },
  sinceWhen: { kind: 'beginning', order: 'after' },
};

/** Words that also limit dates; openers only before other words: 'sau Hội nghị', 'kể từ ngày ký', but not 'sau ngày 15/6'. */
const LIMITS: Partial<Record<Role, Meaning>> = {
  after: { kind: 'event', order: 'after' },
  before: { kind: 'event', order: 'before' },
  since: { kind: 'beginning', order: 'after' },
  from: { kind: 'beginning', order: 'after' },
};

function openerAt(terms: Terms, partStarts: ReadonlySet<number>, at: number): Opener | undefined {
  const role = terms[at]?.role;
  if (role === undefined) return undefined;
  const name = NAMES[role];
  if (name) return { ...name, at, subjectAt: at };
  const introduction = INTRODUCTIONS[role];
  if (introduction && !partStarts.has(at + 1)) return { ...introduction, at, subjectAt: at + 1 };
  const limit = LIMITS[role];
  return limit && limitsWords(terms, partStarts, at) ? { ...limit, at, subjectAt: at + 1 } : undefined;
}

function limitsWords(terms: Terms, partStarts: ReadonlySet<number>, at: number): boolean {
  const dayFollows = isAt(terms, at + 1, 'day', 'moment');
  const subjectAt = dayFollows ? at + 2 : at + 1;
  // 'từ nguồn vốn …' and 'từ nay' begin with no event.
  if (isAt(terms, at, 'from') && !dayFollows) return false;
  return isAt(terms, subjectAt, 'word', 'reference', 'session', 'onDemand') && !partStarts.has(subjectAt);
}

/** For every position the opener whose stretch it lies in; a stretch ends with the next comma, semicolon, stop or bracket. */
export function stretches(terms: Terms, parts: readonly Part[]): (Opener | undefined)[] {
  const partStarts = new Set(parts.map((part) => part.at));
  let current: Opener | undefined;
  return terms.map((_, at) => {
    if (markAt(terms, at, ',;.()')) current = undefined;
    current = openerAt(terms, partStarts, at) ?? current;
    return current;
  });
}
