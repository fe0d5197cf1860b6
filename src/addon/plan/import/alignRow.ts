/** Rows of text pastes that lack the blank cells of a merged column and so stand shifted: put under their columns again. */
import type { Field } from './columns';
import type { Header } from './findHeader';
import { numberingOf } from './numbering';
import { beginsAsUnit, unitOfHead } from './unitNames';

/** What the reader can say of a cell's words. */
export interface CellKnowledge {
  isDeadline(words: string): boolean;
  isKnownUnit(words: string): boolean;
}

/** By this much the cells must fit better elsewhere before a row is touched. */
const MARGIN = 3;
/** A cell with more letters is no deadline standing by itself, though its words may name one. */
const LONGEST_TIME = 90;
const SHORT_WORDS = 12;

/** What each column of the table holds, in their order. */
export type ColumnField = Field | 'extra';

/** The row with its cells under their columns; undefined where it stands right, or where nothing fits better. */
export function alignedRow(
  row: readonly string[],
  fields: readonly ColumnField[],
  knowledge: CellKnowledge,
): string[] | undefined {
  const filled = row.flatMap((words, column) => (words === '' ? [] : [{ words, column }]));
  if (filled.length < 2 || filled.length > fields.length) return undefined;
  if (filled.every(({ words, column }) => !misfits(words, fields[column], knowledge))) return undefined;

  const fits = filled.map(({ words }) => fields.map((field) => fitOf(words, field, knowledge)));
  const asItStands = filled.reduce((sum, { column }, at) => sum + (fits[at]?.[column] ?? -MARGIN), 0);
  const best = bestPlaces(fits, filled, fields);
  if (!best || best.score < asItStands + MARGIN) return undefined;
  // What moves must come to stand where it surely belongs, not only away from where it does not.
  const sure = (places: readonly number[]) =>
    places.filter((place, at) => (fits[at]?.[place] ?? 0) >= MARGIN).length;
  if (sure(best.places) <= sure(filled.map(({ column }) => column))) return undefined;
  const aligned = row.map(() => '');
  while (aligned.length < fields.length) aligned.push('');
  filled.forEach(({ words }, at) => {
    aligned[best.places[at] ?? 0] = words;
  });
  return aligned;
}

export function fieldsOf(header: Header): ColumnField[] {
  const others = [...header.extras, ...header.crosses].map(({ column }) => column);
  const last = Math.max(...header.columns.values(), ...others);
  const fields: ColumnField[] = Array.from({ length: last + 1 }, () => 'extra');
  for (const [field, column] of header.columns) fields[column] = field;
  return fields;
}

/** A first look that costs little: whether the words cannot be what their column holds. */
function misfits(words: string, field: ColumnField | undefined, knowledge: CellKnowledge): boolean {
  switch (field) {
    case 'number':
      return numberingOf(words) === undefined;
    case 'time':
    case 'start':
    case 'end':
      return !knowledge.isDeadline(words);
    case 'unit':
    case 'title':
    case 'detail':
      return isTime(words, knowledge);
    case 'product':
    case 'note':
      return isTime(words, knowledge) || knowledge.isKnownUnit(words);
    default:
      return false;
  }
}

/** Words that are a time and nothing else: a year within the name of some work makes no time of it. */
function isTime(words: string, knowledge: CellKnowledge): boolean {
  return (
    words.length <= LONGEST_TIME &&
    OPENS_TIME.test(words) &&
    numberingOf(words) === undefined &&
    knowledge.isDeadline(words)
  );
}

const OPENS_TIME =
  /^(?:hoàn thành |thực hiện |chậm nhất |ngay |trong |cả |hết |đến |từ |kể từ |trước |sau |vào |đầu |giữa |cuối )*(?:tháng|quý|quí|ngày|năm|tuần|hằng|hàng|thường xuyên|liên tục|định kỳ|đột xuất|giai đoạn|khi|q\.?\s?[\div]|t\.?\s?\d|\d)/iu;

function fitOf(words: string, field: ColumnField, knowledge: CellKnowledge): number {
  const time = isTime(words, knowledge);
  const unit = knowledge.isKnownUnit(words) || unitOfHead(words) !== undefined;
  switch (field) {
    case 'number':
      return numberingOf(words) === undefined ? -8 : 3;
    case 'time':
    case 'start':
    case 'end':
      if (time) return 4;
      return knowledge.isDeadline(words) ? 1 : -4;
    case 'unit':
      if (unit) return 4;
      return beginsAsUnit(words) && !time ? 3 : -2;
    case 'partner':
      return beginsAsUnit(words) ? 1 : -1;
    case 'title':
    case 'detail':
      if (time || unit || numberingOf(words) !== undefined) return -4;
      return words.length >= SHORT_WORDS ? 1.5 : 0.5;
    case 'target':
      return /^\d/.test(words) ? 2 : -3;
    case 'note':
      return time || unit ? -2 : 0;
    case 'extra':
      return -1;
    default:
      return time || unit ? -3 : 0.5;
  }
}

/** The best places for the cells in their order. A row that lacks its leading cells lacks its title, too. */
function bestPlaces(
  fits: readonly (readonly number[])[],
  filled: readonly { words: string; column: number }[],
  fields: readonly ColumnField[],
): { score: number; places: number[] } | undefined {
  const firstIsNumber = numberingOf(filled[0]?.words ?? '') !== undefined;
  const barred = fields.map((field) => field === 'title' && !firstIsNumber && fields.includes('detail'));
  let paths: ({ score: number; places: number[] } | undefined)[] = fields.map((_, column) =>
    barred[column] ? undefined : { score: fits[0]?.[column] ?? 0, places: [column] },
  );
  for (let at = 1; at < fits.length; at++) {
    paths = fields.map((_, column) => {
      if (barred[column]) return undefined;
      let best: { score: number; places: number[] } | undefined;
      for (let before = 0; before < column; before++) {
        const path = paths[before];
        if (!path) continue;
        const sameShift = column - before === (filled[at]?.column ?? 0) - (filled[at - 1]?.column ?? 0);
        const score = path.score + (fits[at]?.[column] ?? 0) + (sameShift ? 0.25 : 0);
        if (!best || score > best.score) best = { score, places: [...path.places, column] };
      }
      return best;
    });
  }
  return paths.reduce((best, path) => (path && (!best || path.score > best.score) ? path : best), undefined);
}
