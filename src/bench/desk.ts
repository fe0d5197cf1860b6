import type { LocalWorkbook, Run } from '../local/index';
import { onGoogle } from './costs';
import type { Action, Doer, Measured, Volume } from './result';
import { callsOf, tallyOf } from './tally';

/** What a run gave back. @throws Error with its message where it failed */
export function outcomeOf(run: Run): unknown {
  if (!run.ok) throw new Error(`${run.functionName}: ${run.error}`);
  return run.value;
}

/** Does something and tells what it took. @param act gives what came of it, in a few words */
export function measure(
  workbook: LocalWorkbook,
  { doer, action, items }: { doer: Doer; action: Action; items: number },
  act: () => string,
): Measured {
  workbook.meter.reset();
  const said = act();
  const counts = workbook.meter.counts();
  const tally = tallyOf(counts);
  const { scriptMs, serviceMs } = counts;
  const google = onGoogle(tally, scriptMs);
  return { doer, action, items, tally, calls: callsOf(tally), scriptMs, serviceMs, google, said };
}

/** The few calls of Google's services that are looked at from outside. */
type Outside = {
  SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getSheets(): { getName(): string; getMaxRows(): number; getMaxColumns(): number }[];
      getSheetByName(name: string): OutsideSheet | null;
      insertSheet(name: string): OutsideSheet;
    };
  };
  PropertiesService: Record<
    'getDocumentProperties' | 'getScriptProperties',
    () => { getProperties(): Record<string, string> }
  >;
};
export interface OutsideSheet {
  getMaxRows(): number;
  insertRowsAfter(after: number, count: number): unknown;
  getDataRange(): { getValues(): unknown[][] };
  getRange(
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): {
    getValues(): unknown[][];
    setValues(values: unknown[][]): unknown;
  };
}

export function outside(workbook: LocalWorkbook): Outside {
  return workbook.globals() as Outside;
}

/** Sizes that Google limits. */
export function volumeOf(workbook: LocalWorkbook): Omit<Volume, 'items' | 'memory' | 'processorMs'> {
  const { SpreadsheetApp, PropertiesService } = outside(workbook);
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const stores = [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties()];
  const sizes = stores.map((store) =>
    Object.entries(store.getProperties()).map(([key, value]) => Buffer.byteLength(key + value)),
  );
  const mails = workbook.outbox.map(({ htmlBody = '' }) => Buffer.byteLength(htmlBody));
  return {
    cells: sheets.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    largestProperty: Math.max(0, ...sizes.flat()),
    allProperties: Math.max(0, ...sizes.map((store) => store.reduce((sum, size) => sum + size, 0))),
    largestMail: Math.max(0, ...mails),
  };
}
