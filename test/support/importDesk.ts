import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalWorkbook, Person, Run } from '../../src/local/localWorkbook';
import { OWNER, openTracker, outcomeOf } from './tracker';

export const PASTED = 'Nhập';
export const PREVIEW = 'Xem trước nhập';

/** The appendix of the 2024 plan as it lies on the clipboard: rows of cells, ragged where the paper's text is. */
export function appendixOf2024(): string[][] {
  const text = readFileSync(path.join(__dirname, '..', 'data', 'ke-hoach-2024.txt'), 'utf8');
  const table = text.slice(text.indexOf('\nTT\t') + 1).trimEnd();
  return table.split('\n').map((line) => line.split('\t'));
}

const CODE = 'Mã';

/** A line of the preview by its columns' headers. */
export type PreviewLine = Record<string, string>;

/** The office at the import of a plan. */
export class ImportDesk {
  readonly office: Person;

  constructor(
    readonly workbook: LocalWorkbook,
    private readonly rows = 120,
  ) {
    this.office = workbook.as(OWNER);
  }

  /** An empty workbook of a year. */
  static empty(options: { year?: number; addon?: string; plan?: string } = {}): ImportDesk {
    const workbook = openTracker({ plan: 'mau-trong', ...options });
    const desk = new ImportDesk(workbook);
    desk.setting('Năm kế hoạch', String(options.year ?? 2024));
    return desk;
  }

  setting(label: string, value: string): void {
    const labels = this.office.read('Danh mục', 'A1:A40').display;
    const row = labels.findIndex(([text]) => text === label) + 1;
    this.office.type('Danh mục', `B${row}`, value);
  }

  /** Chooses the menu item where it asks nothing. @returns what it says in the end */
  step(): string {
    outcomeOf(this.run());
    return this.said();
  }

  /** Chooses the menu item and answers its question. @returns what it says in the end */
  confirm(answer: 'YES' | 'NO' = 'YES'): string {
    this.office.willAnswer({ button: answer });
    return this.step();
  }

  run(): Run {
    return this.office.menu('Sổ theo dõi', 'Kế hoạch', 'Nhập kế hoạch');
  }

  said(): string {
    return this.office.asked.at(-1)?.dialog.message ?? '';
  }

  /** Empties the tab Nhập and pastes a table. */
  paste(table: readonly (readonly string[])[]): void {
    const width = Math.max(...table.map((row) => row.length), 14);
    const height = Math.max(table.length, 70);
    const block = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_cell, column) => table[row]?.[column] ?? ''),
    );
    this.office.type(PASTED, 'A3', block);
  }

  /** Makes the tab Nhập, pastes, and reads it into a preview. */
  preview(table: readonly (readonly string[])[]): string {
    if (!this.workbook.snapshot().sheets.some(({ name }) => name === PASTED)) this.step();
    this.paste(table);
    return this.step();
  }

  /** All lines of the preview. */
  lines(): PreviewLine[] {
    const { headers, lines } = this.previewCells();
    return lines.map((line) =>
      Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])),
    );
  }

  line(code: string): PreviewLine {
    const found = this.lines().find((line) => line[CODE] === code);
    if (!found) throw new Error(`No line ${code} in the preview.`);
    return found;
  }

  /** Types into a line of the preview, found by its code or, for a new unit, by the words of the plan. */
  correct(which: string, header: string, text: string): ReturnType<Person['type']> {
    const { headers, lines, first } = this.previewCells();
    const at = (name: string) => headers.indexOf(name);
    const row = lines.findIndex(
      (line) =>
        line[at('Mã')] === which ||
        (line[at('Loại dòng')] === 'Đơn vị mới' && line[at('Đơn vị ghi')] === which),
    );
    if (row < 0) throw new Error(`No line ${which} in the preview.`);
    const letter = String.fromCharCode(65 + at(header));
    return this.office.type(PREVIEW, `${letter}${first + row}`, text);
  }

  private previewCells(): { headers: string[]; lines: string[][]; first: number } {
    const { display } = this.office.read(PREVIEW, `A1:AA${this.rows}`);
    const top = display.findIndex((row) => row[0] === 'Cần xem');
    const headers = display[top] ?? [];
    const kind = headers.indexOf('Loại dòng');
    return {
      headers,
      lines: display.slice(top + 1).filter((row) => row[kind] !== ''),
      first: top + 2,
    };
  }
}
