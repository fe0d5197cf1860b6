import { formatShortDate, type IsoDate } from './isoDate';

/**
 * Proposals to change the plan. A unit proposes with a reason, the office gathers, leadership decides; only then does the
 * plan change (the plan of 2024, III.1). A decision is final: to change it takes a new proposal.
 */

/** What a proposal may ask for, with its word. */
export const amendmentKind = {
  deadline: 'Hạn hoàn thành',
  words: 'Nội dung việc',
  unit: 'Đơn vị thực hiện',
  quantity: 'Chỉ tiêu',
  add: 'Thêm việc',
  drop: 'Thôi thực hiện',
} as const;
export type AmendmentKind = keyof typeof amendmentKind;
export const AMENDMENT_KINDS = Object.keys(amendmentKind) as AmendmentKind[];

/** Where a proposal stands. */
export const amendmentState = {
  open: 'Chờ quyết định',
  approved: 'Đồng ý',
  countered: 'Đồng ý với giá trị khác',
  refused: 'Không đồng ý',
  withdrawn: 'Đã rút',
} as const;
export type AmendmentState = (typeof amendmentState)[keyof typeof amendmentState];

/** The value that an item has, is to have, or that leadership decides instead. */
export type AmendmentValue =
  | { kind: 'deadline'; deadline: IsoDate | '' }
  | { kind: 'words'; words: string }
  | { kind: 'unit'; unit: string }
  | { kind: 'quantity'; target: number | ''; quantityUnit: string }
  | { kind: 'add'; words: string; deadline: IsoDate | ''; unit: string; product: string }
  | { kind: 'drop' };

/** Agree, agree to another value, or refuse. */
export type Verdict = 'approve' | 'counter' | 'refuse';

export interface Decision {
  verdict: Verdict;
  /** What was decided in the place of the proposed value; of a counter only. */
  value?: AmendmentValue | undefined;
  reason: string;
  /** Address of whoever entered it. */
  by: string;
  /** A leader's own decision, or one that the office enters from a document. */
  as: 'leadership' | 'office';
  /** 'YYYY-MM-DDTHH:MM'. */
  at: string;
  /** Number of the document, '' for none. */
  document: string;
  documentDate: IsoDate | '';
}

export interface Amendment {
  /** 'KN-001'. */
  id: string;
  /** 'YYYY-MM-DDTHH:MM'. */
  at: string;
  /** Address. */
  proposer: string;
  /** Unit for which the proposer speaks. */
  unit: string;
  /** Code of the item; of the task to which an item is to be added. */
  code: string;
  /** Words of that item or task when it was proposed. */
  words: string;
  value: AmendmentValue;
  /** The value that the item had then, in words. */
  before: string;
  reason: string;
  withdrawnAt?: string | undefined;
  decision?: Decision | undefined;
  /** 'YYYY-MM-DDTHH:MM' at which the plan was changed. */
  appliedAt?: string | undefined;
  /** What was changed, or why nothing could be yet; in words. */
  outcome?: string | undefined;
  /** Code of the item that was added. */
  addedCode?: string | undefined;
}

/** Letters that texts may have: what waits with the document is kept in places of 9 KB. */
export const LONGEST = {
  words: 1_000,
  reason: 600,
  product: 200,
  unit: 200,
  quantityUnit: 100,
  document: 100,
} as const;

/** Where a proposal stands. */
export function stateOf({ decision, withdrawnAt }: Amendment): AmendmentState {
  if (withdrawnAt !== undefined) return amendmentState.withdrawn;
  switch (decision?.verdict) {
    case 'approve':
      return amendmentState.approved;
    case 'counter':
      return amendmentState.countered;
    case 'refuse':
      return amendmentState.refused;
    default:
      return amendmentState.open;
  }
}

/** Whether it still waits for a decision. */
export const isOpen = (amendment: Amendment): boolean => stateOf(amendment) === amendmentState.open;

/** What the plan is to be changed to; undefined where nothing was agreed to. */
export function agreedValue({ decision, value }: Amendment): AmendmentValue | undefined {
  if (decision?.verdict === 'approve') return value;
  return decision?.verdict === 'counter' ? decision.value : undefined;
}

/** Whether it was agreed to and the plan has not been changed yet. */
export const waitsToBeApplied = (amendment: Amendment): boolean =>
  agreedValue(amendment) !== undefined && amendment.appliedAt === undefined;

/** Whether both are the same value; spaces at the ends and between words do not matter. */
export function sameValue(one: AmendmentValue, other: AmendmentValue): boolean {
  const plain = (value: AmendmentValue) =>
    JSON.stringify(
      Object.entries(value)
        .map(([key, part]) => [key, typeof part === 'string' ? bare(part) : part])
        .sort(),
    );
  return plain(one) === plain(other);
}

/** The value in words: '30/11/2024', '25 nhiệm vụ', 'Không thực hiện'. */
export function wordsOfValue(value: AmendmentValue): string {
  switch (value.kind) {
    case 'deadline':
      return value.deadline === '' ? 'không có hạn' : formatShortDate(value.deadline);
    case 'words':
      return value.words;
    case 'unit':
      return value.unit || 'chưa ghi đơn vị';
    case 'quantity':
      return value.target === ''
        ? 'không có chỉ tiêu'
        : `${String(value.target).replace('.', ',')} ${value.quantityUnit}`.trim();
    case 'add': {
      const due = value.deadline === '' ? '' : `hạn ${formatShortDate(value.deadline)}`;
      const product = value.product === '' ? '' : `sản phẩm: ${value.product}`;
      return [value.words, due, value.unit, product].filter((part) => part !== '').join('; ');
    }
    case 'drop':
      return 'Không thực hiện';
  }
}

/** The number after the last one, 'KN-001' being the first; what is no such number does not count. */
export function nextId(ids: readonly string[]): string {
  const last = ids.reduce((most, id) => Math.max(most, Number(/^KN-(\d{1,9})$/.exec(id)?.[1] ?? 0)), 0);
  return `KN-${String(last + 1).padStart(3, '0')}`;
}

/** The code of an item to be added below a task: the next number after all that were given there so far. */
export function nextCode(task: string, codes: Iterable<string>): string {
  let last = 0;
  for (const code of codes) {
    const part = code.startsWith(`${task}.`) ? code.slice(task.length + 1) : '';
    if (/^\d{1,6}$/.test(part)) last = Math.max(last, Number(part));
  }
  return `${task}.${last + 1}`;
}

/** Why a proposal is not taken. */
export type ProposalRefusal = 'unknownPerson' | 'reasonMissing' | 'sameAsNow' | { openAlready: string };

/**
 * Whether a proposal may be made: with a reason, for something else than there is, by somebody who is known, and as the
 * only one for its item and kind that is not settled yet.
 * @param present the item's value now; undefined for an item to be added
 */
export function refusedProposal(
  proposal: Pick<Amendment, 'proposer' | 'code' | 'value' | 'reason'>,
  present: AmendmentValue | undefined,
  others: readonly Amendment[],
): ProposalRefusal | undefined {
  if (proposal.proposer === '') return 'unknownPerson';
  if (bare(proposal.reason) === '') return 'reasonMissing';
  if (present !== undefined && sameValue(present, proposal.value)) return 'sameAsNow';
  const open = others.find(
    (one) => (isOpen(one) || waitsToBeApplied(one)) && subjectOf(one) === subjectOf(proposal),
  );
  return open && { openAlready: open.id };
}

/** An item and a kind of change; items to be added under one task are told apart by their words. */
function subjectOf({ code, value }: Pick<Amendment, 'code' | 'value'>): string {
  const words = value.kind === 'add' ? bare(value.words).toLowerCase() : '';
  return JSON.stringify([code, value.kind, words]);
}

/** Why a decision is not taken. */
export type DecisionRefusal =
  | 'unknownPerson'
  | 'ended'
  | 'own'
  | 'notEntitled'
  | 'reasonMissing'
  | 'documentMissing'
  | 'documentHalf'
  | 'documentInFuture'
  | 'counterMissing'
  | 'counterSame'
  | 'counterIsNow';

/**
 * Whether a decision may be made. Nobody decides what they proposed themselves, whatever their role; the office may only
 * enter a decision that stands in a document.
 * @param role what the person is to the workbook; undefined for who may not decide
 * @param present the item's value now; undefined where there is none
 */
export function refusedDecision(
  amendment: Amendment,
  decision: Omit<Decision, 'as'> & { as: Decision['as'] | undefined },
  present: AmendmentValue | undefined,
  today: IsoDate,
): DecisionRefusal | undefined {
  if (decision.as === undefined) return 'notEntitled';
  if (decision.by === '') return 'unknownPerson';
  if (!isOpen(amendment)) return 'ended';
  if (sameAddress(decision.by, amendment.proposer)) return 'own';
  if ((bare(decision.document) === '') !== (decision.documentDate === '')) return 'documentHalf';
  if (decision.as === 'office' && bare(decision.document) === '') return 'documentMissing';
  if (decision.documentDate > today) return 'documentInFuture';
  if (decision.verdict === 'refuse' && bare(decision.reason) === '') return 'reasonMissing';
  if (decision.verdict !== 'counter') return undefined;
  const { value } = decision;
  if (value === undefined || value.kind !== amendment.value.kind || value.kind === 'drop')
    return 'counterMissing';
  if (sameValue(value, amendment.value)) return 'counterSame';
  return present !== undefined && sameValue(value, present) ? 'counterIsNow' : undefined;
}

/** Why a proposal cannot be withdrawn: only who made it may, as long as it waits. */
export function refusedWithdrawal(amendment: Amendment, person: string): 'ended' | 'notOwn' | undefined {
  if (person === '' || !sameAddress(person, amendment.proposer)) return 'notOwn';
  return isOpen(amendment) ? undefined : 'ended';
}

/** Addresses are people's text: case and spaces around do not matter. */
export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The document of a decision in words: 'số 12/TB-SKHCN ngày 1/9/2024'; '' for none. */
export function documentWords({
  document,
  documentDate,
}: Pick<Decision, 'document' | 'documentDate'>): string {
  if (document === '') return '';
  return `số ${document}${documentDate === '' ? '' : ` ngày ${formatShortDate(documentDate)}`}`;
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
