import { type Duration, durationEndingAt } from './durations';
import type { Role } from './lexicon';
import { type Opener, stretches } from './openers';
import type { Part } from './part';
import { isAt, markAt, type Terms } from './terms';

/**
 * How a part follows the one before it: as the other end of a range ("từ … đến", a dash), as the next of a list (a comma; or
 * spelled out with "và", ";"), as a remark on it (a bracket, a colon or nothing between), or apart, with other words between.
 */
export type Join = 'none' | 'range' | 'list' | 'and' | 'remark' | 'apart';

/**
 * How much the phrase makes of a part: 'stated' as a deadline, 'mentioned' within other words ("Đăng ký Quý II",
 * "kế hoạch năm 2024"), or 'aside', belonging to a document, an event or an outlook beyond the deadline.
 */
export type Weight = 'stated' | 'mentioned' | 'aside';

/** A part together with what the words around it make of it. */
export interface PlacedPart extends Part {
  lead: ReadonlySet<Role>;
  join: Join;
  weight: Weight;
  opener?: Opener;
  /** A length of time counted from the part: the '15 ngày' of '15 ngày kể từ ngày 01/6/2024'. */
  after?: Duration;
}

/** Words that may stand between a deadline and what introduces it. */
const LEADS: readonly Role[] = [
  ...(['from', 'since', 'to', 'before', 'after', 'until', 'latest', 'due', 'during'] as const),
  ...(['stage', 'vision', 'whole', 'of', 'day', 'moment', 'plural'] as const),
];
/** Leads that say when the work is to be done at the latest. */
const DUE_LEADS: readonly Role[] = ['before', 'until', 'latest', 'due'];
/** Leads that make a part a deadline even in the middle of other words. */
const STRONG_LEADS: readonly Role[] = [...DUE_LEADS, 'from', 'since', 'after', 'during'];
const LONGEST_LEAD = 8;

function hasAny(roles: ReadonlySet<Role>, wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.has(role));
}

/** Every part with its surroundings, in the order of the phrase. */
export function placeParts(terms: Terms, parts: readonly Part[]): PlacedPart[] {
  const openers = stretches(terms, parts);
  const placed: PlacedPart[] = [];
  for (const part of parts) {
    const previous = placed[placed.length - 1];
    const leadAt = leadStart(terms, part, previous);
    const lead = new Set(terms.slice(leadAt, part.at).map((term) => term.role));
    if (isAt(terms, part.next, 'onwards')) lead.add('from');
    const join = joinOf(terms, part, lead, previous);
    const opener = openers[part.at];
    const after = durationTo(terms, leadAt, lead, previous);
    // '30 ngày, từ ngày 01/6 đến ngày 30/6' states the length of the range, not a limit.
    if (join === 'range') delete previous?.after;
    const weight = weigh({ terms, part, lead, leadAt, join, previous, opener });
    placed.push({ ...part, lead, join, weight, ...(opener && { opener }), ...(after && { after }) });
  }
  return placed;
}

function leadStart(terms: Terms, part: Part, previous: Part | undefined): number {
  const earliest = Math.max(previous?.next ?? 0, part.at - LONGEST_LEAD);
  let at = part.at;
  while (at > earliest && isAt(terms, at - 1, ...LEADS) && !countsDays(terms, at - 1)) at--;
  return at;
}

/** The duration counted from a part: '15 ngày, kể từ ngày …', '10 ngày trước ngày …'. */
function durationTo(
  terms: Terms,
  leadAt: number,
  lead: ReadonlySet<Role>,
  previous: Part | undefined,
): Duration | undefined {
  const counted = hasAny(lead, ['from', 'since']);
  if (!counted && !hasAny(lead, ['after', 'before'])) return undefined;
  const end = counted && markAt(terms, leadAt - 1, ',') ? leadAt - 1 : leadAt;
  return durationEndingAt(terms, end, previous?.next);
}

/** The 'ngày' of '15 ngày kể từ …' introduces nothing. */
function countsDays(terms: Terms, at: number): boolean {
  return isAt(terms, at, 'day') && terms[at - 1]?.value !== undefined;
}

function joinOf(terms: Terms, part: Part, lead: ReadonlySet<Role>, previous: Part | undefined): Join {
  if (!previous) return 'none';
  const between = terms.slice(previous.next, part.at);
  const limits = lead.has('before') || lead.has('latest');
  if (between.some((term) => !isJoiner(term.role))) return 'apart';
  if (lead.has('to')) return 'range';
  if (between.some((term) => term.text === '-') && !limits) return 'range';
  if (between.some((term) => term.role === 'and' || (term.role === 'mark' && ';&+'.includes(term.text))))
    return 'and';
  return between.some((term) => term.text === ',' || term.text === '/') ? 'list' : 'remark';
}

function isJoiner(role: Role): boolean {
  return role === 'mark' || role === 'and' || LEADS.includes(role);
}

interface Surroundings {
  terms: Terms;
  part: Part;
  lead: ReadonlySet<Role>;
  leadAt: number;
  join: Join;
  previous: PlacedPart | undefined;
  opener: Opener | undefined;
}

function weigh(surroundings: Surroundings): Weight {
  const { terms, part, lead, leadAt, join, previous, opener } = surroundings;
  if (lead.has('vision')) return 'aside';
  const joined = join === 'range' || join === 'list' || join === 'and';
  if (previous && joined && !hasAny(lead, STRONG_LEADS)) return previous.weight;
  if (opener && belongsTo(opener, part, lead)) return 'aside';
  if (hasAny(lead, STRONG_LEADS)) return 'stated';
  return isAt(terms, leadAt - 1, 'word', 'reference') ? 'mentioned' : 'stated';
}

/** Whether a part within an opener's stretch belongs to the document, event or session named there. */
function belongsTo(opener: Opener, part: Part, lead: ReadonlySet<Role>): boolean {
  switch (opener.kind) {
    case 'reference':
      return !hasAny(lead, STRONG_LEADS);
    case 'according':
      return !hasAny(lead, STRONG_LEADS);
    case 'event':
      return !hasAny(lead, DUE_LEADS);
    case 'beginning':
      return !hasAny(lead, [...DUE_LEADS, 'to']);
    case 'session':
      return part.kind === 'year';
  }
}
