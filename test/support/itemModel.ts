/** What a unit enters for an item, as the sidebar names it. */
export const INPUTS = {
  status: 'Trạng thái',
  progress: 'Tiến độ (%)',
  completedOn: 'Ngày hoàn thành',
  reached: 'Đã đạt',
  evidence: 'Minh chứng',
  obstacles: 'Vướng mắc/kiến nghị',
} as const;
export type Input = keyof typeof INPUTS;
export type Inputs = Record<Input, string | number>;
export const INPUT_KEYS = Object.keys(INPUTS) as Input[];

export const COMPLETED = 'Hoàn thành';
const NEEDS_REASON = ['Tạm dừng', 'Không thực hiện'];

/** What becomes of a save, as a plain account of the rules. */
export type Outcome =
  | { kind: 'saved'; next: Inputs; changed: boolean }
  | { kind: 'conflict'; conflicts: { key: Input; mine: string | number; theirs: string | number }[] }
  | { kind: 'refused' };

/** A change with what follows from its status: completed has 100 and a date, and nothing else has that date. */
export function followed(now: Inputs, change: Partial<Inputs>, today: string): Inputs {
  const next = { ...now, ...change };
  if (change.status === undefined) return next;
  if (next.status === COMPLETED) {
    if (next.completedOn === '') next.completedOn = today;
    if (next.progress === '' || change.progress === undefined) next.progress = 100;
  } else if (next.completedOn !== '' && change.completedOn === undefined) {
    next.completedOn = '';
    if (next.progress === 100 && change.progress === undefined) next.progress = '';
  }
  return next;
}

/**
 * A save of some fields of a form.
 * @param base what the form showed when it was opened
 */
export function saveOutcome(now: Inputs, fields: Partial<Inputs>, base: Inputs, today: string): Outcome {
  const wanted = INPUT_KEYS.filter((key) => fields[key] !== undefined && fields[key] !== now[key]);
  const conflicts = wanted
    .filter((key) => base[key] !== now[key])
    .map((key) => ({ key, mine: fields[key] ?? '', theirs: now[key] }));
  if (conflicts.length > 0) return { kind: 'conflict', conflicts };
  const next = followed(now, Object.fromEntries(wanted.map((key) => [key, fields[key]])), today);
  if (INPUT_KEYS.every((key) => next[key] === now[key])) return { kind: 'saved', next, changed: false };
  if (NEEDS_REASON.includes(String(next.status)) && next.obstacles === '') return { kind: 'refused' };
  return { kind: 'saved', next, changed: true };
}
