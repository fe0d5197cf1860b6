import { isDone, isOpen } from '../report';
import { type Standing, standing } from '../standing';
import { byDeadline } from '../summary';
import type { Heading, OfficialItem, ReportFacts } from './facts';

/** The items of one heading by how far they are; each is in exactly one list. */
export interface HeadingResults {
  heading: Heading;
  items: OfficialItem[];
  done: OfficialItem[];
  underWay: OfficialItem[];
  /** Open, and no progress reported. */
  notBegun: OfficialItem[];
  paused: OfficialItem[];
  dropped: OfficialItem[];
}

/** What the plan's headings have come to, in the plan's order; headings without items are left out. */
export function resultsByHeading({
  headings,
  items,
}: Pick<ReportFacts, 'headings' | 'items'>): HeadingResults[] {
  const known = new Map(headings.map((heading) => [heading.code, [] as OfficialItem[]]));
  const strays: OfficialItem[] = [];
  for (const item of items) (known.get(item.heading) ?? strays).push(item);
  const places = headings.map((heading) => ({ heading, items: known.get(heading.code) ?? [] }));
  return [...places, { heading: { code: '', section: '', title: '' }, items: strays }]
    .filter((place) => place.items.length > 0)
    .map(({ heading, items: own }) => {
      const open = own.filter(isOpen);
      return {
        heading,
        items: own,
        done: own.filter(isDone),
        underWay: open.filter(hasBegun),
        notBegun: open.filter((item) => !hasBegun(item)),
        paused: having(own, standing.paused),
        dropped: having(own, standing.dropped),
      };
    });
}

const hasBegun = ({ progress = 0, quantity }: OfficialItem): boolean =>
  progress > 0 || (quantity?.reached ?? 0) > 0;

export const having = (items: readonly OfficialItem[], word: Standing): OfficialItem[] =>
  items.filter((item) => item.standing === word);

/** The sections of the plan with their headings, in the plan's order. */
export function bySection(
  results: readonly HeadingResults[],
): { title: string; results: HeadingResults[] }[] {
  const sections = new Map<string, HeadingResults[]>();
  for (const result of results) {
    const own = sections.get(result.heading.section);
    if (own) own.push(result);
    else sections.set(result.heading.section, [result]);
  }
  return [...sections].map(([title, own]) => ({ title, results: own }));
}

/** The work of the next period; each item that is not closed is in exactly one list. */
export interface NextWork {
  /** Carried on: overdue already, the longest first. */
  overdue: OfficialItem[];
  /** Due in the next period, the nearest first. */
  due: OfficialItem[];
  later: OfficialItem[];
  awaitingEvent: OfficialItem[];
  noDeadline: OfficialItem[];
  paused: OfficialItem[];
}

/** What is left to do after the period. */
export function nextWork({ items, next }: Pick<ReportFacts, 'items' | 'next'>): NextWork {
  const open = items.filter(
    (item) => item.standing === standing.dueSoon || item.standing === standing.onTrack,
  );
  const isDue = ({ deadline }: OfficialItem) => deadline !== undefined && deadline <= next.to;
  return {
    overdue: having(items, standing.overdue).sort(byDeadline),
    due: open.filter(isDue).sort(byDeadline),
    later: open.filter((item) => !isDue(item)).sort(byDeadline),
    awaitingEvent: having(items, standing.awaitingEvent),
    noDeadline: having(items, standing.noDeadline),
    paused: having(items, standing.paused),
  };
}
