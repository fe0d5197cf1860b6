import type { IsoDate } from './isoDate';
import { STATUSES, type Status, status } from './status';

/** What a unit says of an item, as far as the rules look at it. */
export interface UpdateFacts {
  /** '' where the cell is empty. A word that is no status is told apart by `statusUnknown`. */
  status: Status | '';
  statusUnknown: boolean;
  /** 0 to 100; undefined where the cell is empty. */
  progress: number | undefined;
  /** The cell holds something that is no number from 0 to 100. */
  progressWrong: boolean;
  completedOn: IsoDate | undefined;
  /** The cell holds something that is no date. */
  completedOnWrong: boolean;
  reached: number | undefined;
  target: number | undefined;
  /** Whether anything stands in Vướng mắc/kiến nghị. */
  hasReason: boolean;
  start: IsoDate | undefined;
}

/** What the rules put right by themselves: '' empties a cell. */
export interface Corrections {
  progress?: number | '';
  completedOn?: IsoDate | '';
}

/** Which of the fields the person changed in the same go; what somebody just wrote is never overwritten. */
export type Touched = Partial<Record<'status' | 'progress' | 'completedOn', boolean>>;

/**
 * What follows from a change of status: Hoàn thành brings progress 100 and a completion date (today where none is given),
 * leaving it takes both back.
 */
export function correctionsOf(facts: UpdateFacts, touched: Touched, today: IsoDate): Corrections {
  if (!touched.status || facts.statusUnknown || facts.progressWrong || facts.completedOnWrong) return {};
  if (facts.status === status.completed) {
    return {
      ...(facts.progress !== 100 && !(touched.progress && facts.progress !== undefined) && { progress: 100 }),
      ...(facts.completedOn === undefined && { completedOn: today }),
    };
  }
  // Only a completed item has a completion date, so where one is left the item was completed until now.
  if (facts.completedOn === undefined || touched.completedOn) return {};
  return { completedOn: '', ...(facts.progress === 100 && !touched.progress && { progress: '' }) };
}

const UNDOES_COMPLETED = 'Đổi từ Hoàn thành sang thì sổ xoá ngày hoàn thành, và tiến độ nếu đang là 100.';
const NEEDS_REASON = `${UNDOES_COMPLETED} Chưa ghi lý do thì thanh bên không lưu, còn gõ vào ô thì cột Lưu ý nhắc. Không tính là quá hạn, không tính vào các tỷ lệ.`;

/** What choosing a status brings with it, in words: the rules of `correctionsOf` and `objectionsTo`. */
export const STATUS_BRINGS: Readonly<Record<Status, string>> = {
  'Chưa thực hiện': UNDOES_COMPLETED,
  'Đang thực hiện': UNDOES_COMPLETED,
  'Hoàn thành':
    'Sổ ghi tiến độ 100, trừ khi vừa ghi số khác, và ngày hoàn thành là hôm nay nếu chưa có ngày.',
  'Tạm dừng': NEEDS_REASON,
  'Không thực hiện': NEEDS_REASON,
};

/** Why an update is not taken as it is: refused, or asked about first. */
export type Objection =
  | { kind: 'refuse'; about: 'completedInFuture' | 'reasonMissing' }
  | { kind: 'ask'; about: 'completedBeforeStart' };

/** What stands against an update as it would be after the corrections. */
export function objectionsTo(facts: UpdateFacts, today: IsoDate): Objection[] {
  const objections: Objection[] = [];
  if (facts.completedOn !== undefined && facts.completedOn > today)
    objections.push({ kind: 'refuse', about: 'completedInFuture' });
  if ((facts.status === status.paused || facts.status === status.dropped) && !facts.hasReason)
    objections.push({ kind: 'refuse', about: 'reasonMissing' });
  if (facts.completedOn !== undefined && facts.start !== undefined && facts.completedOn < facts.start)
    objections.push({ kind: 'ask', about: 'completedBeforeStart' });
  return objections;
}

/** What a row says to the person who looks at it, the weightiest first; the tracker's formula says the same. */
export const NOTICES = {
  progressWrong: 'Tiến độ phải từ 0 đến 100.',
  completedOnWrong: 'Ngày hoàn thành phải là ngày.',
  completedInFuture: 'Ngày hoàn thành ở sau hôm nay.',
  completedBeforeStart: 'Ngày hoàn thành trước ngày bắt đầu.',
  statusUnknown: 'Chọn lại Trạng thái trong danh sách.',
  reasonMissing: 'Ghi lý do ở cột Vướng mắc/kiến nghị.',
  completedOnMissing: 'Ghi Ngày hoàn thành.',
  progressBelow: 'Đã Hoàn thành: tiến độ là 100.',
  completedOnEarly: 'Có ngày: chọn Hoàn thành hoặc xoá ngày.',
  progressFull: 'Đã 100%: chọn Hoàn thành?',
  targetReached: 'Đủ chỉ tiêu: chọn Hoàn thành?',
  silent: 'Chưa cập nhật kỳ này.',
} as const;
export type Notice = keyof typeof NOTICES;

/**
 * The notice of an item; undefined where all is well.
 * @param silent whether the unit has not updated the item in this reporting period
 */
export function noticeOf(facts: UpdateFacts, today: IsoDate, silent: boolean): Notice | undefined {
  if (facts.progressWrong) return 'progressWrong';
  if (facts.completedOnWrong) return 'completedOnWrong';
  const about = objectionsTo(facts, today).map((objection) => objection.about);
  if (about.includes('completedInFuture')) return 'completedInFuture';
  if (about.includes('completedBeforeStart')) return 'completedBeforeStart';
  if (facts.statusUnknown) return 'statusUnknown';
  if (about.includes('reasonMissing')) return 'reasonMissing';
  if (facts.status === status.completed) {
    if (facts.completedOn === undefined) return 'completedOnMissing';
    return facts.progress === 100 ? undefined : 'progressBelow';
  }
  if (facts.completedOn !== undefined) return 'completedOnEarly';
  if (facts.status === status.paused || facts.status === status.dropped) return undefined;
  if (facts.progress === 100) return 'progressFull';
  if (facts.target !== undefined && facts.target > 0 && (facts.reached ?? 0) >= facts.target)
    return 'targetReached';
  return silent ? 'silent' : undefined;
}

/**
 * The status that a text means: letter for letter, or but for case, spacing and the way its accents are encoded.
 * @returns undefined where it means none
 */
export function statusMeant(text: string): Status | undefined {
  const bare = (one: string) => one.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return STATUSES.find((known) => bare(known) === bare(text));
}

/**
 * Whether an open item has not been updated since the reporting period began; one that has not started yet need not be.
 * @param updatedOn day of the last update
 */
export function isSilent(
  { status: word, start }: Pick<UpdateFacts, 'status' | 'start'>,
  updatedOn: IsoDate | undefined,
  today: IsoDate,
  periodStart: IsoDate,
): boolean {
  const open = word === '' || word === status.notStarted || word === status.inProgress;
  const begun = start === undefined || start <= today;
  return open && begun && (updatedOn === undefined || updatedOn < periodStart);
}
