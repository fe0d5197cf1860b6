import { addDays, addMonths, type IsoDate, isoDate, lastDayOfMonth } from '../isoDate';
import type { PlacedPart } from './placedPart';
import { reasons } from './reasons';

/** A part with all its dates known. */
export interface DatedPart extends PlacedPart {
  /** First and last day of all that the part names, whatever limits it. */
  whole: { start: IsoDate; end: IsoDate };
  /** What the part says of the deadline: a first day, a last day, both, or neither ("giữa tháng 6"). */
  start?: IsoDate;
  end?: IsoDate;
}

/** The parts with their dates, or why one of them has none. */
export type Dated = { parts: DatedPart[] } | { reason: string };

/**
 * Dates the parts. A day without a month takes that of the part after it, else before it ("15 và 20/6"). A year left out is
 * that of the next part that states one, else of the part before, else the plan's ("Quý III, IV/2019"); where a range
 * would then run backwards, the end that leaves its year out lies across the turn of the year ("tháng 11 đến tháng 2/2025").
 */
export function dateParts(
  placed: readonly PlacedPart[],
  planYear: number,
  wordsOf: (part: PlacedPart) => string,
): Dated {
  const parts = withMonths(placed);
  const years = yearsOf(parts, planYear);
  const dated: DatedPart[] = [];
  for (const [index, part] of parts.entries()) {
    const year = years[index] ?? planYear;
    const { months, day } = part;
    if (!months) return { reason: reasons.missingMonth(wordsOf(part)) };
    if (!Number.isInteger(year) || year < 1000 || year > 9998) return { reason: reasons.planYear(year) };
    const start = isoDate(year, months[0], day ?? 1);
    if (start === undefined) return { reason: reasons.noSuchDay(`${day}/${months[0]}/${year}`) };
    const whole = { start, end: day === undefined ? lastDayOfMonth(year, months[1]) : start };
    dated.push({ ...part, year, whole, ...limited(part, whole) });
  }
  return { parts: dated };
}

function withMonths(parts: readonly PlacedPart[]): PlacedPart[] {
  return parts.map((part, index) => {
    if (part.months) return part;
    const following = parts.slice(index + 1).find((other) => other.months);
    const neighbour =
      following ??
      parts
        .slice(0, index)
        .reverse()
        .find((other) => other.months);
    const months = neighbour?.months;
    if (!months || months[0] !== months[1]) return part;
    return { ...part, months, ...(neighbour.year !== undefined && { year: neighbour.year }) };
  });
}

function yearsOf(parts: readonly PlacedPart[], planYear: number): number[] {
  const years = parts.map((part) => part.year);
  for (let index = parts.length - 2; index >= 0; index--) {
    const next = years[index + 1];
    if (years[index] === undefined && next !== undefined) years[index] = next - turnsOfYear(parts, index);
  }
  for (let index = 1; index < parts.length; index++) {
    const before = years[index - 1];
    if (years[index] === undefined && before !== undefined)
      years[index] = before + turnsOfYear(parts, index - 1);
  }
  return years.map((year) => year ?? planYear);
}

/** 1 if a range from this part to the next would run backwards within one year, else 0. */
function turnsOfYear(parts: readonly PlacedPart[], index: number): 0 | 1 {
  const [from, to] = [parts[index], parts[index + 1]];
  if (!from?.months || !to?.months || (to.join !== 'range' && !from.lead.has('from'))) return 0;
  const monthsBack = from.months[0] - to.months[1];
  return monthsBack > 0 || (monthsBack === 0 && (from.day ?? 1) > (to.day ?? 31)) ? 1 : 0;
}

/** The first and last day that a part gives under the words around it ("trước", "từ", "đến hết", "đầu", "cuối"). */
function limited(
  part: PlacedPart,
  whole: { start: IsoDate; end: IsoDate },
): { start?: IsoDate; end?: IsoDate } {
  const { lead, edge, after } = part;
  if (after) return { end: counted(part, whole.end) };
  if (lead.has('before') && !lead.has('until') && edge === undefined) {
    // By custom 'trước ngày 20/6' includes the 20th, while 'trước tháng 6' ends on 31 May.
    return { end: part.kind === 'date' ? whole.end : addDays(whole.start, -1) };
  }
  if (lead.has('after')) return { start: addDays(whole.end, 1) };
  if (edge === 'last') return { end: whole.end };
  if (edge === 'first') return { start: whole.start };
  if (edge === 'middle') return {};
  const limit = lead.has('until') || lead.has('latest') || (lead.has('to') && part.join !== 'range');
  return limit && !lead.has('from') && !lead.has('since') ? { end: whole.end } : whole;
}

/** A part's day moved by the duration counted from it: '15 ngày kể từ ngày 01/6/2024' is 16/6/2024. */
function counted(part: PlacedPart, day: IsoDate): IsoDate {
  const { count, unit } = part.after ?? { count: 0, unit: 'day' };
  const signed = part.lead.has('before') ? -count : count;
  return unit === 'month' ? addMonths(day, signed) : addDays(day, signed);
}

/** Whether the part only says when something begins: "từ quý II/2024", "sau ngày 01/7/2025", "năm 2025 trở đi". */
export function isOpen(part: DatedPart): boolean {
  if (part.after || part.start === undefined) return false;
  return part.lead.has('from') || part.lead.has('since') || part.lead.has('after');
}
