import type { AmendmentKind, AmendmentState, AmendmentValue, Verdict } from '../plan/amendment';
import type { IsoDate } from '../plan/isoDate';
import type { Answer, PersonRole } from './panelTypes';

/** A proposal as the page shows it, with what the person may do with it. */
export interface AmendmentView {
  id: string;
  /** 'YYYY-MM-DDTHH:MM'. */
  at: string;
  proposer: string;
  unit: string;
  code: string;
  words: string;
  kind: AmendmentKind;
  value: AmendmentValue;
  /** The value when it was proposed, the value now ('' where the item is gone), what is proposed; in words. */
  before: string;
  present: string;
  proposed: string;
  /** Whether the item or task is not in the tracker any more, or its code stands twice. */
  gone: boolean;
  reason: string;
  state: AmendmentState;
  open: boolean;
  /** Agreed to, but the tracker has not been changed yet. */
  waiting: boolean;
  decision?: {
    by: string;
    as: 'leadership' | 'office';
    at: string;
    reason: string;
    /** What was agreed to, in words; '' where nothing was. */
    value: string;
    /** 'số 12/TB-SKHCN ngày 1/9/2024', '' for none. */
    document: string;
  };
  appliedAt?: string;
  outcome?: string;
  mayWithdraw: boolean;
  /** In which part the person may decide it; '' for who may not. */
  mayDecide: 'leadership' | 'office' | '';
  /** Why somebody who decides others may not decide this one; '' where nothing needs saying. */
  whyNot: string;
}

/** An item or a task of which a change may be proposed. */
export interface AmendedItem {
  code: string;
  words: string;
  /** Whether the person may propose changes of it. */
  mayPropose: boolean;
  /** Why not; '' where the person may. */
  whyNot: string;
  deadline: IsoDate | '';
  unit: string;
  target: number | '';
  quantityUnit: string;
  dropped: boolean;
  /** The task to which another item would be added. */
  task: { code: string; words: string } | undefined;
}

/** What the page of proposals opens with. */
export interface AmendmentsView {
  person: { email: string; role: PersonRole };
  /** The open ones first, the oldest of them on top; below them the others, the latest first. */
  amendments: AmendmentView[];
  /** How many there are besides those that are given. */
  more: number;
  /** Numbers of lines of the tab that somebody damaged. */
  unreadable: string[];
  /** Only where one item was asked for. */
  item?: AmendedItem;
  /** Short names of the units, to choose from. */
  units: string[];
  today: IsoDate;
}

export interface ProposalInput {
  /** Code of the item; of the task where one is to be added. */
  code: string;
  value: AmendmentValue;
  reason: string;
  /** The item whose proposals are shown afterwards; default: `code`. */
  shown?: string;
}

export interface DecisionInput {
  id: string;
  verdict: Verdict;
  /** The value decided in the place of the proposed one; of a counter only. */
  value?: AmendmentValue;
  reason: string;
  /** Both or none; asked of the office. */
  document: string;
  documentDate: IsoDate | '';
  /** The present value as the page showed it: where it has changed since, nothing is decided. */
  seen: string;
}

export type AmendmentsAnswer = Answer<AmendmentsView>;

/** The globals that the page of proposals calls. */
export interface AmendmentServer {
  /** All proposals, or those of one item with what it takes to propose another. */
  openAmendments(input?: { code?: string }): AmendmentsAnswer;
  proposeAmendment(input: ProposalInput): AmendmentsAnswer;
  withdrawAmendment(input: { id: string; shown?: string }): AmendmentsAnswer;
  decideAmendment(input: DecisionInput): AmendmentsAnswer;
}
