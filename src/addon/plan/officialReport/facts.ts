import type { IsoDate } from '../isoDate';
import type { ReportItem } from '../report';

/**
 * Everything that an official report is written from, as plain data: it is gathered where the workbook is and written out
 * where it is shown. Days are ISO, texts are people's own and not yet fit for a line.
 */
export interface ReportFacts {
  planTitle: string;
  /** As it stands in a sentence: 'quý III/2024', 'từ ngày 1/9/2024 đến ngày 20/9/2024'. */
  name: string;
  from: IsoDate;
  /** The day that the standings are judged by. */
  to: IsoDate;
  /** The day on which the report is written; the appendix stands as of it. */
  today: IsoDate;
  /** What the period's changes are told against; '' where the completion dates alone tell them. */
  since: string;
  next: { name: string; from: IsoDate; to: IsoDate };
  /** Completed on time / (completed + overdue) by the plan's own deadlines, 0–1; absent where nothing has come due. */
  originalOnTime: number | undefined;
  letterhead: Letterhead;
  /** Units that carry tasks out, in their order. */
  units: readonly string[];
  headings: readonly Heading[];
  items: readonly OfficialItem[];
  appendix: readonly AppendixLine[];
  decisions: readonly Decision[];
  proposals: readonly Proposal[];
}

/** What the office enters once for the form of its documents; '' where it has not. */
export interface Letterhead {
  superiorBody: string;
  issuingBody: string;
  place: string;
  /** E.g. 'BC-SKHCN'. */
  symbol: string;
  /** One line or more: 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'. */
  signerPosition: string;
  signerName: string;
  /** One recipient a line. */
  recipients: string;
}

/** A task, or an indicator of one, that items stand under. */
export interface Heading {
  code: string;
  /** Title of the plan's section; '' where it has none. */
  section: string;
  title: string;
}

/** A work item as it stood on the report's last day. */
export interface OfficialItem extends Omit<ReportItem, 'task'> {
  /** Code of the heading that it stands under. */
  heading: string;
  /** The product that the plan names for it; '' for none of its own. */
  product: string;
  /** What shows that it is done, where it is. */
  evidence: string;
  /** Became completed in the period. */
  done: boolean;
  /** Fell overdue in the period. */
  fellOverdue: boolean;
  /** Was overdue before the period, and is no more. */
  recovered: boolean;
}

/** A row of the plan's appendix, with the deadline that a decision has given it. */
export interface AppendixLine {
  kind: 'section' | 'heading' | 'item';
  code: string;
  tt: string;
  title: string;
  detail: string;
  time: string;
  product: string;
  unit: string;
  note: string;
  originalDeadline: IsoDate | undefined;
  adjustedDeadline: IsoDate | undefined;
}

/** A change of the plan that leadership has decided. */
export interface Decision {
  /** Code of the item. */
  code: string;
  /** What was changed, as a person reads it: 'Thời hạn'. */
  kind: string;
  from: string;
  to: string;
  /** Number of the document that says so; '' where none was entered. */
  document: string;
  documentDate: IsoDate | undefined;
}

/** A change of the plan that a unit has proposed and nobody has decided yet. */
export interface Proposal {
  unit: string;
  /** Words of the item, or of the task to which one is to be added. */
  words: string;
  /** What is to be changed, as a person reads it. */
  kind: string;
  from: string;
  to: string;
  reason: string;
}
