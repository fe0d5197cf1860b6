import { numeralAt } from './numerals';
import { isAt, markAt, skip, type Terms } from './terms';

/**
 * Where the phrase says that the work comes back: "hằng năm", "định kỳ", "6 tháng/lần", "ngày 20 của tháng sau kỳ báo cáo",
 * "tháng, quý, năm". The position of its first term, or undefined.
 */
export function findRecurrence(terms: Terms): number | undefined {
  const found = terms.findIndex((_, at) => RECURRENCES.some((recurs) => recurs(terms, at)));
  return found === -1 ? undefined : found;
}

/** Where the phrase says that the work goes on without a break: "thường xuyên", "liên tục". */
export function findOngoing(terms: Terms): number | undefined {
  const found = terms.findIndex((term) => term.role === 'ongoing');
  return found === -1 ? undefined : found;
}

function isUnit(terms: Terms, at: number): boolean {
  return isAt(terms, at, 'day', 'week', 'month', 'quarter', 'year', 'stage', 'reportingPeriod');
}

/** A unit of time that no number turns into one particular month, quarter or year. */
function bareUnitEndAt(terms: Terms, at: number): number | undefined {
  const unitAt = terms[at]?.value !== undefined && isAt(terms, at + 1, 'month', 'year') ? at + 1 : at;
  const bare = isAt(terms, unitAt, 'week', 'month', 'quarter', 'year') && !numeralAt(terms, unitAt + 1);
  return bare && !isAt(terms, unitAt + 1, 'first', 'middle', 'last') ? unitAt + 1 : undefined;
}

const RECURRENCES: readonly ((terms: Terms, at: number) => boolean)[] = [
  // 'hằng năm', 'mỗi quý', 'từng giai đoạn', 'hàng 6 tháng'
  (terms, at) =>
    isAt(terms, at, 'every') && isUnit(terms, terms[at + 1]?.value === undefined ? at + 1 : at + 2),
  (terms, at) => isAt(terms, at, 'periodic', 'reportingPeriod'),
  // '6 tháng/lần', '1 lần/năm', '02 lần mỗi năm', 'năm hai lần'
  (terms, at) => {
    if (!isAt(terms, at, 'times')) return false;
    const after = markAt(terms, at + 1, '/') ? at + 2 : skip(terms, at + 1, 'during', 'every');
    const before = markAt(terms, at - 1, '/') || terms[at - 1]?.value !== undefined ? at - 2 : at - 1;
    return (isUnit(terms, after) && !numeralAt(terms, after + 1)) || isUnit(terms, before);
  },
  // 'theo quý', 'theo từng tháng', but not 'theo quý III'
  (terms, at) => isAt(terms, at, 'accordingTo') && endsOrJoins(terms, bareUnitEndAt(terms, at + 1)),
  // 'các quý trong năm', but not 'các năm tiếp theo' nor 'các năm 2024, 2025'
  (terms, at) => {
    const next = isAt(terms, at, 'plural') ? bareUnitEndAt(terms, at + 1) : undefined;
    return next !== undefined && !isAt(terms, next, 'next', 'after', 'to', 'word');
  },
  // 'tháng sau', 'quý liền kề': relative to a period that the phrase does not name
  (terms, at) => isAt(terms, at, 'month', 'quarter') && isAt(terms, at + 1, 'after', 'next'),
  // 'tháng cuối cùng của quý', 'tháng thứ hai của quý'
  (terms, at) => {
    const which = isAt(terms, at + 1, 'ordinal') && numeralAt(terms, at + 2) ? at + 3 : at + 2;
    if (!isAt(terms, at, 'month') || !isAt(terms, at + 1, 'first', 'last', 'ordinal')) return false;
    const quarterAt = skip(terms, which, 'of');
    return isAt(terms, quarterAt, 'quarter') && !numeralAt(terms, quarterAt + 1);
  },
  // 'tháng, quý, năm', '6 tháng, năm'
  (terms, at) => {
    const joint = bareUnitEndAt(terms, at);
    if (joint === undefined || !(isAt(terms, joint, 'and') || markAt(terms, joint, ',/'))) return false;
    return endsOrJoins(terms, bareUnitEndAt(terms, joint + 1));
  },
];

/** Whether a bare unit that ends here is followed by nothing that it could belong to. */
function endsOrJoins(terms: Terms, at: number | undefined): boolean {
  if (at === undefined) return false;
  return (
    at >= terms.length || isAt(terms, at, 'mark', 'and', 'before', 'latest', 'due', 'ongoing', 'accordingTo')
  );
}
