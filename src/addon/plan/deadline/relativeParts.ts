import { smallNumberAt } from './numerals';
import { type Context, type Part, troubled } from './part';
import { reasons } from './reasons';
import { isAt, markAt, roleAt, skip } from './terms';
import { monthPart, type PartReader, quarterPart, readMonth, readQuarter, readYear } from './unitParts';

/** A month, a quarter or a year; 'năm' needs no number here ("cuối năm" is the plan's year). */
function wholeUnitAt(context: Context, at: number): Part | undefined {
  const unit = readMonth(context, at) ?? readQuarter(context, at) ?? readYear(context, at);
  if (unit || !isAt(context.terms, at, 'year')) return unit;
  return { kind: 'year', months: [1, 12], at, next: at + 1 };
}

/** 'cuối tháng 6/2024', 'đầu quý II', 'giữa năm', 'nửa cuối tháng 6', 'những tháng cuối năm 2024'. */
export const readEdge: PartReader = (context, at) => {
  const { terms } = context;
  const months = isAt(terms, at, 'plural') && isAt(terms, at + 1, 'month');
  const edgeAt = months ? at + 2 : at + Number(isAt(terms, at, 'half'));
  const edge = roleAt(terms, edgeAt);
  if (edge !== 'first' && edge !== 'middle' && edge !== 'last') return undefined;
  const unit = wholeUnitAt(context, skip(terms, edgeAt + 1, 'of'));
  return unit && { ...unit, at, edge };
};

/** 'tháng cuối quý II/2024', 'tháng đầu tiên của năm 2025', 'quý cuối năm'. */
export const readUnitOfPeriod: PartReader = (context, at) => {
  const { terms } = context;
  const unit = roleAt(terms, at);
  const end = roleAt(terms, at + 1);
  if ((unit !== 'month' && unit !== 'quarter') || (end !== 'first' && end !== 'last')) return undefined;
  const period = wholeUnitAt(context, skip(terms, at + 2, 'of'));
  if (!period?.months) return undefined;
  const month = end === 'first' ? period.months[0] : period.months[1];
  const part =
    unit === 'month'
      ? monthPart(context, at, month, period.next)
      : quarterPart(context, at, Math.ceil(month / 3), period.next);
  return period.year === undefined ? part : { ...part, year: period.year };
};

/** 'tuần 2 tháng 5', 'tuần thứ hai của tháng 5/2024' are counted differently everywhere; 'tuần cuối tháng 5' ends with it. */
export const readWeekOfMonth: PartReader = (context, at) => {
  const { terms } = context;
  if (!isAt(terms, at, 'week')) return undefined;
  const edged = readEdge(context, at + 1);
  if (edged)
    return edged.edge === 'last'
      ? { ...edged, at }
      : troubled(context, at, edged.next, reasons.weekOfMonth, false);
  const number = smallNumberAt(terms, skip(terms, at + 1, 'ordinal'));
  if (!number) return undefined;
  const inside = skip(terms, number.next, 'of', 'during', 'from');
  const month = readMonth(context, markAt(terms, inside, ',') ? inside + 1 : inside);
  return troubled(context, at, month?.next ?? number.next, reasons.weekOfMonth, false);
};

/** 'năm học 2024-2025', 'vụ Đông Xuân 2024-2025', 'mùa khô năm 2024': spans of years that do not end on 31 December. */
export const readSeason: PartReader = (context, at) => {
  const { terms } = context;
  if (!isAt(terms, at, 'season')) return undefined;
  let next = at + 1;
  while (
    isAt(terms, next, 'number', 'season', 'of', 'year') ||
    (markAt(terms, next, '-/') && isAt(terms, next + 1, 'number'))
  )
    next++;
  return troubled(context, at, next, reasons.season, false);
};
