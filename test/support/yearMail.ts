import { type Counted, dueNextOf, overdueOf, percent, written } from './yearCount';

/** The parts of a mail's plain text by their headings, which stand in capitals; what comes before the first is under ''. */
export function partsOf(body: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let lines: string[] = [];
  parts.set('', lines);
  for (const line of body.split('\n')) {
    if (isHeading(line)) {
      lines = [];
      parts.set(line, lines);
    } else if (line !== '') lines.push(line);
  }
  return parts;
}

const isHeading = (line: string): boolean =>
  line.length > 3 && line === line.toUpperCase() && /^\p{Lu}/u.test(line);

/** The part whose heading begins so; fails where there is none. */
export function partOf(body: string, heading: string): { heading: string; lines: string[] } {
  const found = [...partsOf(body)].find(([one]) => one.startsWith(heading) && one !== '');
  if (!found) throw new Error(`No part "${heading}" in:\n${body}`);
  return { heading: found[0], lines: found[1] };
}

/** The codes of a list's items, in their order. */
export const codesIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^- ([IV]+(?:\.\d+)+) /.exec(line)?.[1] ?? []);

/** An item's two lines in a list of deadlines: code, unit, deadline, and how it stands by that. */
export const deadlineLines = (items: readonly Counted[]): string[] =>
  items.map(({ code, unit, deadline = '', left = 0 }) =>
    [code, standsBy(left), unit, `hạn ${written(deadline)}`].join('; '),
  );

const standsBy = (left: number): string =>
  left === 0 ? 'đến hạn hôm nay' : left < 0 ? `quá ${-left} ngày` : `còn ${left} ngày`;

/** The same from a mail's list: of an item's words only the code, of its standing not the sign. */
export function deadlineLinesIn(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [code] = codesIn([line]);
    const about = (lines[index + 1] ?? '').trim().split('; ');
    if (code === undefined) continue;
    found.push([code, (about[0] ?? '').replace(/^[^\p{L}]+/u, ''), about[1], about[2]].join('; '));
  }
  return found;
}

/** Lines of the quantities: '12/20 nhiệm vụ (60%); Phòng QLKH'. */
export const quantityLines = (items: readonly Counted[]): string[] =>
  items.flatMap(({ unit, reached = 0, quantity }) => {
    if (!quantity) return [];
    const gap = quantity.unit.startsWith('%') ? '' : ' ';
    const share = percent(Math.min(reached, quantity.target), quantity.target);
    return [`  ${reached}/${quantity.target}${gap}${quantity.unit} (${share}); ${unit}`];
  });

/** What a unit's own mail is to list: overdue, due next, silent but not among these. */
export function ownLists(items: readonly Counted[], units: readonly string[]) {
  const own = items.filter(({ unit }) => units.includes(unit));
  const [overdue, dueNext] = [overdueOf(own), dueNextOf(own)];
  const above = new Set([...overdue, ...dueNext].map(({ code }) => code));
  const silent = own.filter((item) => item.silent);
  return { overdue, dueNext, silent, silentOnly: silent.filter(({ code }) => !above.has(code)) };
}
