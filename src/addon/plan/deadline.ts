import { readPhrase } from './deadline/readPhrase';
import type { Deadline } from './deadline/types';

export { DEADLINE_KINDS, type Deadline, type DeadlineKind, deadlineKindLabel } from './deadline/types';

/**
 * Reads a deadline as Vietnamese plans word it ("Quý III, IV/2024", "trước ngày 28/5", "ngay sau khi … được công bố").
 *
 * `planYear` is the year of the plan, for phrases that leave their year out. Never throws: what names no deadline, a day
 * that does not exist, or nothing definite ("đầu năm") comes back as kind 'none' with a reason to show.
 *
 * Rules: a month, quarter, half-year or year ends on its last day; a range or list ends with its last part; of a period and
 * a date inside it the date counts; "X và thường xuyên" is X; "trước ngày X" is X itself, "trước tháng X" the day before it.
 */
export function readDeadline(phrase: string, planYear: number): Deadline {
  return readPhrase(phrase, planYear);
}
