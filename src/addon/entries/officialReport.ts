import {
  listPeriods,
  type OfficialReportNeeds,
  readOfficialReport,
  refusedReport,
} from '../actions/officialReport';
import type { ReportChoices } from '../actions/officialReportTypes';
import type { Answer } from '../actions/panelTypes';
import { answering, fromMenu } from '../google/entry';
import { currentPerson, dialogue } from '../google/services';
import { setupPort } from '../google/setupPort';
import { cellsPort } from '../google/sheets';
import { showPage } from '../google/surfaces';
import { messages } from '../messages';
import type { ReportFacts } from '../plan/officialReport/facts';

const needs = (): OfficialReportNeeds => ({
  book: cellsPort,
  person: currentPerson(),
  maintains: () => setupPort.mayMaintain(),
});

/** Menu: the official report of a period, to print or copy. */
export function showOfficialReport(): void {
  fromMenu(() => {
    const refused = refusedReport(needs());
    if (refused !== undefined) dialogue.tell(messages.officialReport.title, refused);
    else showPage('report', messages.officialReport.title, { width: 980, height: 700 });
  }, 'reads');
}

/** Page of the report: the periods to choose from. */
export function listReportPeriods(): Answer<ReportChoices> {
  return answering(() => listPeriods(needs()), 'reads');
}

/** Page of the report: what the report of a period is written from. */
export function readReport(input: unknown): Answer<ReportFacts> {
  return answering(() => readOfficialReport(needs(), input), 'reads');
}
