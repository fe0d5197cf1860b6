/** Items of one heading: blank cells take what stands above them, and every cell is read. */
import type { WorkItem } from '../template';
import type { RawHeading } from './assemble';
import type { RawItem } from './outline';
import {
  closestTo,
  quantityOfCells,
  quantityOfProduct,
  quantityOfWords,
  type ReadQuantity,
} from './quantity';
import type { Readers } from './readers';
import { say } from './say';
import { oneLine } from './text';
import { type DoubtField, NO_DEADLINE } from './types';

/** What stands above a heading for those of its items whose cells are blank; '' for nothing. */
export interface Inherited {
  time: string;
  unitText: string;
}

export interface ItemRead {
  raw: RawItem;
  item: Omit<WorkItem, 'code' | 'source'>;
  deadlineWords: string;
  inherited: boolean;
  reading: string;
  doubts: { field: DoubtField; words: string }[];
}

export interface ItemsRead {
  items: ItemRead[];
  /** Code of the unit that all items have; '' where they have several, or there are none. */
  unit: string;
  /** The heading's own time: that of its row, unless it is its first item's only. */
  headingTime: string;
}

export function inherit(
  raws: readonly RawItem[],
  above: Inherited,
  heading: RawHeading,
  readers: Readers,
): ItemsRead {
  const placed = timesOfHeadingRow(raws);
  const headingTime = placed.headingTime || heading.cells.time;
  const counts = countsOfHeading(raws, heading);
  let time = { words: headingTime || above.time, fromItem: false };
  let unit = { words: heading.cells.unitText || above.unitText, fromItem: false };
  /** Phrases of headings whose doubts the first item that takes them has told. */
  const told = new Set<string>();
  const items = placed.raws.map((raw, at): ItemRead => {
    const own = oneLine(raw.time);
    if (own !== '') time = { words: own, fromItem: true };
    if (raw.unitText !== '') unit = { words: raw.unitText, fromItem: true };
    const deadline = deadlineOf(raw, time, heading.flat, readers, told);
    const unitOf = unitOfItem(raw, unit, heading.flat, readers);
    const counted = countOf(raw, counts.get(at));
    const { deadlineText, event, eventDays } = deadline;
    return {
      raw,
      item: {
        number: raw.number,
        group: raw.groups.map(({ words }) => words).join(' / '),
        detail: raw.words,
        time: raw.time,
        deadlineText,
        event: event === '' ? '' : readers.eventCode(event),
        ...(eventDays !== undefined && { eventDays }),
        product: raw.product,
        unitText: raw.unitText,
        unit: unitOf.code,
        note: raw.note,
        inCharge: raw.inCharge,
        ...(counted && { quantity: counted.quantity }),
        origin: 'appendix',
      },
      deadlineWords: deadline.words,
      inherited: deadline.inherited,
      reading: deadline.reading,
      doubts: [...deadline.doubts, ...unitOf.doubts, ...(counted ? counted.doubts : [])],
    };
  });
  const units = new Set(items.map(({ item }) => item.unit));
  const [only = ''] = units;
  return { items, unit: units.size === 1 ? only : '', headingTime };
}

/**
 * The time in a heading's row is a merged cell over its items where the rows below are blank, and the first item's own
 * where a row below has another, or where there is none.
 */
function timesOfHeadingRow(raws: readonly RawItem[]): { raws: readonly RawItem[]; headingTime: string } {
  const [first, ...below] = raws;
  const own = below.length === 0 || below.some(({ time }) => time !== '');
  if (!first?.inHeadingRow || own) return { raws, headingTime: '' };
  return { raws: [{ ...first, time: '' }, ...below], headingTime: oneLine(first.time) };
}

interface ReadWords {
  words: string;
  fromItem: boolean;
}

function deadlineOf(raw: RawItem, time: ReadWords, flat: boolean, readers: Readers, told: Set<string>) {
  const inherited = oneLine(raw.time) === '';
  if (time.words === '') {
    const doubts = [{ field: 'deadline' as const, words: say.noDeadline() }];
    return { ...EMPTY, deadlineText: NO_DEADLINE, reading: 'chưa có thời gian', doubts };
  }
  const words = withoutRemark(time.words);
  const read = readers.times.read(words);
  const guessed = inherited && flat && time.fromItem;
  const isTold = inherited && (time.fromItem || told.has(words));
  if (!time.fromItem) told.add(words);
  const doubts = isTold ? [] : [...read.doubts];
  if (guessed) doubts.push({ field: 'deadline', words: say.inheritedDeadline(words) });
  if (!inherited && raw.time.split('\n').filter((line) => readers.times.isDeadline(line)).length > 1) {
    doubts.push({ field: 'deadline', words: say.severalTimes(raw.time) });
  }
  const { deadlineText, event, eventDays } = read;
  const reading = `${words} → ${read.reading}${inherited ? ' (theo dòng trên)' : ''}`;
  return { words, inherited, deadlineText, event, eventDays, reading, doubts };
}

const EMPTY = { words: '', event: '', eventDays: undefined, inherited: false };

/** 'tháng 3-6/2024 (căn cứ vào kế hoạch khảo sát)' → 'tháng 3-6/2024'. A remark that names a time stays. */
function withoutRemark(words: string): string {
  if (!words.includes('(')) return words;
  const found = /^(.+?)\s*\(([^()]*)\)[.;,]?$/u.exec(words);
  return found?.[1] !== undefined && !/\d/.test(found[2] ?? '') ? found[1] : words;
}

function unitOfItem(raw: RawItem, unit: ReadWords, flat: boolean, readers: Readers) {
  const read = readers.units.read(unit.words);
  if (!read) {
    return { code: readers.noUnitCode(), doubts: [{ field: 'unit' as const, words: say.noUnit() }] };
  }
  const guessed = raw.unitText === '' && flat && unit.fromItem;
  const words = [read.doubt, guessed ? say.inheritedUnit(read.unit.shortName) : ''].filter(
    (text) => text !== '',
  );
  return {
    code: readers.unitCode(read.unit),
    doubts: words.map((text) => ({ field: 'unit' as const, words: text })),
  };
}

/** The quantity of a heading's product goes to the one item that its words are nearest to. */
function countsOfHeading(
  raws: readonly RawItem[],
  { cells }: RawHeading,
): Map<number, { read: ReadQuantity; product: string }> {
  const counts = new Map<number, { read: ReadQuantity; product: string }>();
  const read = cells.product === '' ? undefined : quantityOfProduct(cells.product);
  if (!read || raws.length === 0) return counts;
  const at = closestTo(
    cells.product,
    raws.map(({ words }) => words),
  );
  counts.set(at, { read, product: cells.product });
  return counts;
}

function countOf(raw: RawItem, ofHeading: { read: ReadQuantity; product: string } | undefined) {
  const own =
    raw.target !== ''
      ? quantityOfCells(raw.target, raw.measure)
      : raw.product !== ''
        ? quantityOfProduct(raw.product)
        : undefined;
  const read = own ?? (raw.product === '' && !ofHeading ? quantityOfWords(raw.words) : undefined);
  const { target, unit } = read?.quantity ?? ofHeading?.read.quantity ?? { target: 0, unit: '' };
  if (target === 0) return undefined;
  const source = raw.target || raw.product || raw.words;
  const words =
    read === undefined
      ? say.quantityAt(target, unit, ofHeading?.product ?? '')
      : read.guessed
        ? say.guessedQuantity(target, unit, source)
        : '';
  return { quantity: { target, unit }, doubts: words === '' ? [] : [{ field: 'quantity' as const, words }] };
}
