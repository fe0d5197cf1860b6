import { isAt, markAt, type Term, type Terms } from './terms';

/**
 * Folds away what holds digits but is no deadline: the number and date of a document ("số 409/KH-UBND ngày 30/8/2021")
 * becomes one term; the number of a standard ("ISO 9001:2015"), the hour and the weekday before a date
 * ("17h00 thứ Sáu, ngày …") are left out.
 */
export function foldReferences(terms: Terms): Term[] {
  const folded: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const first = terms[at];
    const documentEnd = documentEndAt(terms, at);
    const last = terms[documentEnd - 1];
    const aside = clockEndAt(terms, at) ?? weekdayEndAt(terms, at);
    if (first && last && documentEnd > at) {
      folded.push({ role: 'reference', text: first.text, start: first.start, end: last.end });
      at = documentEnd;
    } else if (aside !== undefined) {
      at = aside;
    } else {
      if (first) folded.push(first);
      at++;
    }
  }
  return folded;
}

/** Where a document's number and date end; `at` itself if none starts here. */
function documentEndAt(terms: Terms, at: number): number {
  const named = isAt(terms, at, 'documentNumber');
  const numberAt = named ? at + 1 : at;
  // The '2024' of 'Quý IV/2024/UBND' is a year, not the start of a document's number.
  if (!isAt(terms, numberAt, 'number') || markAt(terms, at - 1, '/') || isAt(terms, at - 1, 'year'))
    return at;
  let next = symbolEndAt(terms, numberAt + 1);
  if (next === numberAt + 1 && !named) return at;
  if (markAt(terms, next, ',') && isAt(terms, next + 1, 'day')) next++;
  return issueDateEndAt(terms, next);
}

/** The letters of a document's number: '/KH-UBND', '/2024/NĐ-CP', '-NQ/TW'. */
function symbolEndAt(terms: Terms, at: number): number {
  const hasYear = markAt(terms, at, '/') && /^\d{4}$/.test(terms[at + 1]?.text ?? '');
  const lettersAt = hasYear && isAt(terms, at + 3, 'word') ? at + 2 : at;
  const bySlash = markAt(terms, lettersAt, '/') && isAt(terms, lettersAt + 1, 'word');
  const byDash = markAt(terms, at, '-') && isAt(terms, at + 1, 'word') && markAt(terms, at + 2, '/');
  if (!bySlash && !byDash) return at;
  let next = lettersAt;
  while (markAt(terms, next, '/-') && isAt(terms, next + 1, 'word')) next += 2;
  return next;
}

/** 'ngày 30/8/2021', 'ngày 30 tháng 8 năm 2021' or 'năm 2021' right after a document's number. */
function issueDateEndAt(terms: Terms, at: number): number {
  if (!isAt(terms, at, 'day', 'year') || !isAt(terms, at + 1, 'number')) return at;
  let next = at + 2;
  while (
    (markAt(terms, next, '/.') || isAt(terms, next, 'month', 'year')) &&
    isAt(terms, next + 1, 'number')
  ) {
    next += 2;
  }
  return next;
}

/** '17h', '17h30', '17 giờ 30 phút', '17:30'; also '9001:2015' and 'thường xuyên 24/7'. */
function clockEndAt(terms: Terms, at: number): number | undefined {
  const [hour, unit, minute] = [terms[at], terms[at + 1], terms[at + 2]];
  if (hour?.role !== 'number' || unit === undefined) return undefined;
  const roundTheClock =
    hour.value === 24 && unit.text === '/' && (minute?.value === 7 || minute?.value === 24);
  if (roundTheClock && isAt(terms, at - 1, 'ongoing', 'word')) return at + 3;
  if (unit.text === ':' && minute?.role === 'number') {
    // A colon with a space is punctuation: 'Chỉ tiêu 2: 15/6/2024'.
    return hour.end === unit.start && unit.end === minute.start ? at + 3 : undefined;
  }
  if (unit.text !== 'h' && unit.text !== 'giờ') return undefined;
  if (minute?.role !== 'number' || markAt(terms, at + 3, '/.-')) return at + 2;
  return terms[at + 3]?.text === 'phút' ? at + 4 : at + 3;
}

/** 'thứ Sáu', 'thứ 6,' when a date follows. */
function weekdayEndAt(terms: Terms, at: number): number | undefined {
  if (!isAt(terms, at, 'ordinal') || !isAt(terms, at + 1, 'number', 'numeral', 'year')) return undefined;
  const next = markAt(terms, at + 2, ',') ? at + 3 : at + 2;
  return isAt(terms, next, 'day') ? next : undefined;
}
