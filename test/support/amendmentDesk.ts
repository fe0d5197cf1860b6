import type { AmendmentsAnswer, AmendmentView } from '../../src/addon/actions/amendmentTypes';
import type { AmendmentValue } from '../../src/addon/plan/amendment';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { DEPARTMENT, enterAddresses, type Who } from './department';
import { tableOf, wordsOf } from './journalReplay';
import { placeOf, scriptSheet } from './sheetCalls';
import { outcomeOf, spreadsheetOf } from './tracker';

const TAB = 'Theo dõi';

/** The document from which the office enters a decision. */
export const PAPER = { document: '12/TB-SKHCN', documentDate: '2024-09-18' } as const;

/** What people do about proposals in a workbook, each with their own rights. */
export class AmendmentDesk {
  constructor(readonly workbook: LocalWorkbook) {}

  call(who: Who, name: string, input?: unknown): AmendmentsAnswer {
    return outcomeOf(this.workbook.as(DEPARTMENT[who]).call(name, input)) as AmendmentsAnswer;
  }

  /** Proposes, and must be taken; gives the number. */
  propose(who: Who, code: string, value: AmendmentValue, reason = 'Chờ ý kiến của tỉnh'): string {
    const answer = this.call(who, 'proposeAmendment', { code, value, reason });
    const id = /KN-\d+/.exec(answer.message ?? '')?.[0];
    if (!answer.ok || id === undefined) throw new Error(answer.message);
    return id;
  }

  /** A decision as the page would send it. */
  decide(who: Who, id: string, more: Record<string, unknown> = {}): AmendmentsAnswer {
    return this.call(who, 'decideAmendment', { ...this.decision(id), ...more });
  }

  /** @param seen the present value as the page shows it; default: as it is */
  decision(id: string, seen = this.view(id).present): Record<string, unknown> {
    return { id, verdict: 'approve', reason: '', document: '', documentDate: '', seen };
  }

  view(id: string, who: Who = 'office'): AmendmentView {
    const answer = this.call(who, 'openAmendments', {});
    const found = answer.ok ? answer.value.amendments.find((one) => one.id === id) : undefined;
    if (!found) throw new Error(`No ${id}: ${answer.message}`);
    return found;
  }

  /** The office's pass. */
  pass(): void {
    outcomeOf(this.workbook.as(DEPARTMENT.owner).call('reconcileJournal'));
  }

  /** An item's row in words, by header. */
  row(code: string): Record<string, string> {
    const { row } = placeOf(this.workbook, code, 'Mã');
    const block = this.workbook.as(DEPARTMENT.owner).read(TAB, `A1:AL${row}`).display;
    const headers = block.find((line) => line.includes('Trạng thái')) ?? [];
    return Object.fromEntries(headers.map((header, index) => [header, block[row - 1]?.[index] ?? '']));
  }

  shows(code: string, header: string): string {
    return this.row(code)[header] ?? '';
  }

  at(code: string, header: string): string {
    return placeOf(this.workbook, code, header).a1;
  }

  deleteRow(code: string): void {
    scriptSheet(this.workbook, TAB).deleteRow(placeOf(this.workbook, code, 'Mã').row);
  }

  deleteTab(name: string): void {
    spreadsheetOf(this.workbook).deleteTab(name);
  }

  enterAddresses(entry: string, addresses: string): void {
    enterAddresses(this.workbook, entry, addresses);
  }

  /** What waits with the document. */
  waiting(): string[] {
    const { PropertiesService } = this.workbook.globals() as {
      PropertiesService: { getDocumentProperties(): { getProperties(): Record<string, string> } };
    };
    return Object.keys(PropertiesService.getDocumentProperties().getProperties()).filter((key) =>
      key.startsWith('kn:'),
    );
  }

  /** The lines of the tab Kiến nghị in words, by header. */
  lines(): Record<string, string>[] {
    return tableOf(this.workbook, 'Kiến nghị', 'Mã KN')
      .filter((row) => row['Mã KN'] !== '')
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([header, value]) => [header, wordsOf(value)])),
      );
  }
}
