import type { EditResult, LocalWorkbook, Person } from '../../src/local/localWorkbook';
import { journalOf, type LineRead } from './journalReplay';
import { placeOf, type ScriptSheet, scriptSheet } from './sheetCalls';
import { EDITOR, OWNER, openTracker, outcomeOf } from './tracker';

export const TAB = 'Theo dõi';
export const UNKNOWN = 'không rõ';
export const FOUND = 'Sổ đối chiếu thấy';

/** A line without where and when. */
export const short = ({ from, to, who, way }: LineRead): string[] => [from, to, who, way];

/** The workbook of 2024 and what a unit and the office do in it by hand, by the sidebar and by scripts. */
export class JournalDesk {
  readonly workbook: LocalWorkbook = openTracker();
  private minutes = 0;

  close(): void {
    this.workbook.close();
  }

  office(): Person {
    return this.workbook.as(OWNER);
  }

  editor(): Person {
    return this.workbook.as(EDITOR);
  }

  /** The tracker as a script of the office sees it. */
  tracker(): ScriptSheet {
    return scriptSheet(this.workbook, TAB);
  }

  at(code: string, header: string): string {
    return placeOf(this.workbook, code, header).a1;
  }

  rowOf(code: string): number {
    return placeOf(this.workbook, code, 'Mã').row;
  }

  cellOf(code: string, header: string) {
    const { row, column } = placeOf(this.workbook, code, header);
    return this.tracker().getRange(row, column);
  }

  display(code: string, header: string): string {
    return this.office().read(TAB, this.at(code, header)).display[0]?.[0] ?? '';
  }

  /** One pass of the journal. */
  pass(): void {
    outcomeOf(this.office().call('reconcileJournal'));
  }

  save(input: Record<string, unknown>): unknown {
    return outcomeOf(this.editor().call('saveItemUpdate', input));
  }

  /** Types into one cell; it must be taken. */
  type(code: string, header: string, text: string, email = EDITOR): EditResult {
    const result = this.workbook.as(email).type(TAB, this.at(code, header), text);
    expect(result.refused).toEqual([]);
    return result;
  }

  setByScript(code: string, header: string, value: unknown): void {
    this.cellOf(code, header).setValue(value);
  }

  /** A minute goes by, as between what people do. */
  later(): void {
    this.minutes += 1;
    const two = (count: number) => String(count).padStart(2, '0');
    const [hour, minute] = [8 + Math.floor(this.minutes / 60), this.minutes % 60];
    this.workbook.moveClock(`2024-09-20T${two(hour)}:${two(minute)}`, true);
  }

  /** Edits whose events are lost: two that are told come first, as Google keeps two. */
  unheard(work: () => void): void {
    this.workbook.whileTriggersBusy(() => {
      this.office().type(TAB, 'A1', 'một');
      this.office().type(TAB, 'A1', 'hai');
      work();
    });
  }

  linesOf(code: string, header: string): LineRead[] {
    return journalOf(this.workbook).filter((line) => line.code === code && line.header === header);
  }
}
