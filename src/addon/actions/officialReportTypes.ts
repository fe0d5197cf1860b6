import type { IsoDate } from '../plan/isoDate';
import type { ReportFacts } from '../plan/officialReport/facts';
import type { Answer } from './panelTypes';

/** What the page of the report can be asked for. */
export interface ReportChoices {
  /** Names of the closed periods, the last one first. */
  periods: string[];
  /** The two days that are offered where no closed period is meant: this period until today. */
  from: IsoDate;
  today: IsoDate;
}

/** A closed period by its name, or any days up to today. */
export type ReportInput = { period: string } | { from: IsoDate; to: IsoDate };

/** The globals that the page calls. */
export interface ReportServer {
  listReportPeriods(): Answer<ReportChoices>;
  readReport(input: ReportInput): Answer<ReportFacts>;
}
