import { formatShortDate } from '../plan/isoDate';
import type { ReportItem } from '../plan/report';
import type { Standing } from '../plan/standing';
import type { StandingItem } from '../plan/summary';
import type { MadeRow, Measure } from './fit';
import { escapeHtml } from './html';
import { LIGHT, standingTone } from './palette';
import { layoutTable, type Part, ROW_LINE, remark, words } from './part';
import { countWords, numberWords, oneLine, standingWords } from './words';

/** Most letters of what is short by its nature. */
const SHORT = { code: 40, unit: 100, task: 80 };
const STANDING_WIDTH = 112;
const NO_UNIT = '(chưa ghi đơn vị)';

/** What an item is called by, nothing escaped yet. */
export interface ItemName {
  code: string;
  words: string;
}

/** One item of a list in words. */
export interface ItemLine extends ItemName {
  /** What belongs to it: unit, deadline … */
  about: readonly string[];
  standing: Standing;
  /** How it stands, with its sign. */
  stands: string;
  /** What its unit says; '' for nothing. */
  said: string;
}

export const unitWords = (unit: string): string => oneLine(unit, SHORT.unit) || NO_UNIT;

/** Code and words of an item, as long as the measure allows. */
export function nameOf({ code, words: of }: StandingItem, { letters }: Measure): ItemName {
  return { code: oneLine(code, SHORT.code), words: oneLine(of, letters) };
}

export const namedHtml = ({ code, words: of }: ItemName): string =>
  `<b>${escapeHtml(code)}</b> ${escapeHtml(of)}`;

/** What a list says of an item by default: unit and deadline, and how it stands. */
export function lineOf(item: StandingItem, measure: Measure, more: readonly string[] = []): ItemLine {
  return {
    ...nameOf(item, measure),
    about: [
      unitWords(item.unit),
      ...(item.deadline === undefined ? [] : [`hạn ${formatShortDate(item.deadline)}`]),
      ...more,
    ],
    standing: item.standing,
    stands: standingWords(item),
    said: '',
  };
}

/** The same for the one who is to act: with the task it belongs to, how far it is, and whether it was left alone. */
export function fullLineOf(item: ReportItem, measure: Measure): ItemLine {
  const task = oneLine(item.task, SHORT.task);
  return lineOf(item, measure, [
    ...(item.progress === undefined ? [] : [`tiến độ ${numberWords(Math.round(item.progress))}%`]),
    ...(item.silent ? ['chưa cập nhật kỳ này'] : []),
    ...(task === '' ? [] : [`thuộc ${task}`]),
  ]);
}

/**
 * A list of items, of which as many are named as the measure allows; then it says how many more there are.
 * @param none what stands there when the list is empty
 */
export function itemList<Item extends StandingItem>(
  items: readonly Item[],
  measure: Measure,
  none: string,
  say: (item: Item, measure: Measure) => ItemLine = lineOf,
): Part {
  if (items.length === 0) return words(none);
  const make = (item: Item, first: boolean): MadeRow => {
    const line = say(item, measure);
    return { html: rowHtml(line, first), text: lineText(line) };
  };
  const known = measure.made?.get(say) ?? new Map<object, MadeRow>();
  measure.made?.set(say, known);
  const rows = items.slice(0, measure.lines).map((item, index) => {
    // The first row sets the widths of the columns.
    if (index === 0) return make(item, true);
    const row = known.get(item) ?? make(item, false);
    known.set(item, row);
    return row;
  });
  const left = moreWords(items.length - rows.length);
  return {
    html: layoutTable(rows.map(({ html }) => html).join('')) + left.map((text) => remark(text).html).join(''),
    text: [...rows.map(({ text }) => text), ...left].join('\n'),
  };
}

/** How many are not named; nothing when all are. */
export function moreWords(count: number, noun = 'việc'): string[] {
  return count > 0 ? [`Còn ${countWords(count, noun)} nữa, xem ở sổ.`] : [];
}

function rowHtml(line: ItemLine, first: boolean): string {
  const { about, standing, stands, said } = line;
  const tone = standingTone(standing);
  const saidHtml = said === '' ? '' : `<br>“${escapeHtml(said)}”`;
  return (
    `<tr valign="top"><td style="${ROW_LINE}padding-left:0;">${namedHtml(line)}` +
    `<br><span class="muted" style="color:${LIGHT.muted};">${escapeHtml(about.join(' · '))}</span>${saidHtml}</td>` +
    `<td class="${tone.className}${first ? ' stands' : ''}"${first ? ` width="${STANDING_WIDTH}"` : ''} style="${ROW_LINE}${tone.style}">${escapeHtml(stands)}</td></tr>`
  );
}

function lineText({ code, words: of, about, stands, said }: ItemLine): string {
  const lines = [`- ${code} ${of}`, `  ${[stands, ...about].join('; ')}`];
  return [...lines, ...(said === '' ? [] : [`  “${said}”`])].join('\n');
}
