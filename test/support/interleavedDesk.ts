import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { followed, INPUT_KEYS, INPUTS, type Input, type Inputs, saveOutcome } from './itemModel';
import { forgetTraces } from './journalReplay';
import { lettersOf, type ScriptSheet, scriptSheet } from './sheetCalls';
import { SMALL_CODES } from './smallPlan';
import { EDITOR, OWNER, outcomeOf } from './tracker';

const TAB = 'Theo dõi';
const TODAY = '2024-09-20';
const PERSONS = [EDITOR, OWNER] as const;
const HEADER_ROW = 3;
const UNKNOWN = 'không rõ';
const UPDATED = ['Cập nhật lúc', 'Người cập nhật'] as const;

/** One thing that one of two persons or the office does. */
export type Step =
  | { do: 'open'; person: number; item: number }
  | { do: 'save'; person: number; fields: Partial<Inputs>; insist: boolean }
  | { do: 'type'; person: number; item: number; key: Input; value: string | number }
  | { do: 'sort'; header: 'Mã' | 'Minh chứng' | 'Tiến độ (%)'; ascending: boolean }
  | { do: 'insert'; place: number }
  | { do: 'delete' }
  | { do: 'filter'; hidden: string[] | null }
  | { do: 'move column'; from: number; to: number };

/** The workbook, and beside it plainly what it ought to hold. */
export class InterleavedDesk {
  private readonly sheet: ScriptSheet;
  /** The headers and the rows below, as they were at first. */
  private readonly first: unknown[][];
  /** Headers of the columns that the sheet computes. */
  private readonly computed: readonly string[];
  /** Whether the office has done anything since. */
  private moved = false;
  private readonly model = new Map<string, Record<string, unknown>>();
  private forms: ({ code: string; base: Inputs } | undefined)[] = [];
  readonly seen = { saved: 0, merged: 0, conflicts: 0, refused: 0, insisted: 0, moved: 0 };

  constructor(private readonly workbook: LocalWorkbook) {
    this.sheet = scriptSheet(workbook, TAB);
    this.first = this.rows().slice(HEADER_ROW - 1);
    const formulas = this.sheet.getDataRange().getFormulas();
    this.computed = this.headers().filter((_, column) => formulas.some((row) => row[column] !== ''));
  }

  /** Everything as it was at first: columns, rows and what they hold. */
  reset(): void {
    if (this.moved) this.putInOrder();
    forgetTraces(this.workbook);
    const order = this.headers();
    const fill = (headers: readonly string[]) => {
      const columns = headers.map((header) => order.indexOf(header));
      const [from, to] = [Math.min(...columns), Math.max(...columns)];
      const cells = this.first.slice(1).map((row) => row.slice(from, to + 1));
      this.sheet.getRange(HEADER_ROW + 1, from + 1, cells.length, to - from + 1).setValues(cells);
    };
    fill(Object.values(INPUTS));
    fill(UPDATED);
    this.model.clear();
    for (const [code, row] of this.items()) this.model.set(code, row);
    this.forms = [];
  }

  private putInOrder(): void {
    this.filter(null);
    for (let row = this.lastRow(); row > HEADER_ROW; row -= 1)
      if (this.isBlank(row)) this.sheet.deleteRow(row);
    (this.first[0] ?? []).map(String).forEach((header, index) => {
      const at = this.headers().indexOf(header);
      if (at !== index) this.sheet.moveColumns(this.sheet.getRange(1, at + 1), index + 1);
    });
    this.sortItems('Mã', true);
    this.moved = false;
  }

  take(step: Step): void {
    this.moved ||= !['open', 'save', 'type'].includes(step.do);
    switch (step.do) {
      case 'open':
        this.open(step.person, codeOf(step.item));
        return;
      case 'save':
        this.save(step.person, step.fields, step.insist);
        return;
      case 'type':
        this.type(step.person, codeOf(step.item), step.key, step.value);
        return;
      case 'sort':
        this.sortItems(step.header, step.ascending);
        return;
      case 'insert':
        this.sheet.insertRowsBefore(HEADER_ROW + 1 + (step.place % (this.lastRow() - HEADER_ROW)), 1);
        return;
      case 'delete':
        for (let row = this.lastRow(); row > HEADER_ROW; row -= 1)
          if (this.isBlank(row)) {
            this.sheet.deleteRow(row);
            return;
          }
        return;
      case 'filter':
        this.filter(step.hidden);
        return;
      case 'move column':
        this.seen.moved += 1;
        if (step.to < step.from || step.to > step.from + 1)
          this.sheet.moveColumns(this.sheet.getRange(1, step.from), step.to);
    }
  }

  /** The sheet holds what the model says, item by item, and nothing else has changed. */
  check(): void {
    const there = this.items();
    expect(there).toEqual(this.model);
  }

  private open(who: number, code: string): void {
    const answer = this.call(who, 'readItem', { code });
    expect(answer).toMatchObject({ ok: true, value: { code, fields: this.inputs(code) } });
    this.forms[who] = { code, base: this.inputs(code) };
  }

  private save(who: number, entered: Partial<Inputs>, insist: boolean): void {
    const form = this.forms[who];
    if (!form) return;
    const { code, base } = form;
    const baseOf = (of: Inputs) =>
      Object.fromEntries(INPUT_KEYS.filter((key) => entered[key] !== undefined).map((key) => [key, of[key]]));
    const now = this.inputs(code);
    const expected = saveOutcome(now, entered, base, TODAY);
    const answer = this.call(who, 'saveItemUpdate', { code, fields: entered, base: baseOf(base) });
    if (expected.kind === 'saved') {
      if (expected.changed) this.write(code, expected.next, PERSONS[who] ?? '');
      if (INPUT_KEYS.some((key) => base[key] !== now[key])) this.seen.merged += 1;
      this.seen.saved += 1;
      expect(answer).toMatchObject({ ok: true, value: { code, fields: expected.next } });
      this.forms[who] = { code, base: expected.next };
      return;
    }
    expect(answer).toMatchObject({ ok: false });
    if (expected.kind === 'refused') {
      this.seen.refused += 1;
      expect(answer).not.toHaveProperty('conflicts');
      return;
    }
    this.seen.conflicts += 1;
    expect(answer).toMatchObject({
      conflicts: expected.conflicts.map((one) => ({ ...one, header: INPUTS[one.key] })),
      value: { fields: now },
    });
    if (!insist) return;
    this.seen.insisted += 1;
    this.forms[who] = { code, base: now };
    this.save(who, entered, false);
  }

  private type(who: number, code: string, key: Input, entered: string | number): void {
    const row = this.rows().findIndex((cells) => cells[this.columnOf('Mã')] === code) + 1;
    const text = typeof entered === 'number' ? String(entered).replace('.', ',') : entered;
    const typedText = key === 'completedOn' ? text.split('-').reverse().join('/') : text.replace(/^=/, "'=");
    const a1 = `${lettersOf(this.columnOf(INPUTS[key]) + 1)}${row}`;
    const result = this.workbook.as(PERSONS[who] ?? '').type(TAB, a1, typedText);
    expect(result.refused).toEqual([]);
    expect(result.runs.map((run) => run.ok)).toEqual([true]);
    this.write(code, followed(this.inputs(code), { [key]: entered }, TODAY), who === 1 ? OWNER : UNKNOWN);
  }

  /** The office sorts the rows of the first task's items, or of all where they stand together. */
  private sortItems(header: string, ascending: boolean): void {
    const at = this.columnOf('Mã');
    const places = this.rows().flatMap((cells, index) =>
      SMALL_CODES.slice(0, 3).includes(cells[at] as (typeof SMALL_CODES)[number]) ? [index + 1] : [],
    );
    const [first, last] = [Math.min(...places), Math.max(...places)];
    this.sheet
      .getRange(first, 1, last - first + 1, this.headers().length)
      .sort({ column: this.columnOf(header) + 1, ascending });
  }

  private filter(hidden: string[] | null): void {
    const cell = `${lettersOf(this.columnOf(INPUTS.status) + 1)}${HEADER_ROW}`;
    this.workbook.as(OWNER).filter(TAB, cell, hidden);
  }

  private write(code: string, inputs: Inputs, stamp: string): void {
    const row = this.model.get(code);
    if (!row) throw new Error(`No item ${code}.`);
    for (const key of INPUT_KEYS) row[INPUTS[key]] = inputs[key];
    const [when, by] = UPDATED;
    row[when] = TODAY;
    row[by] = stamp;
  }

  private inputs(code: string): Inputs {
    const row = this.model.get(code) ?? {};
    const of = (key: Input) => row[INPUTS[key]] as string | number;
    return {
      status: of('status'),
      progress: of('progress'),
      completedOn: of('completedOn'),
      reached: of('reached'),
      evidence: of('evidence'),
      obstacles: of('obstacles'),
    };
  }

  private call(who: number, name: string, input: unknown): unknown {
    return outcomeOf(this.workbook.as(PERSONS[who] ?? '').call(name, input));
  }

  private rows = (): unknown[][] => this.sheet.getDataRange().getValues();
  private headers = (): string[] => (this.rows()[HEADER_ROW - 1] ?? []).map(String);
  private columnOf = (header: string): number => this.headers().indexOf(header);
  private lastRow = (): number => this.sheet.getLastRow();
  private isBlank = (row: number): boolean => (this.rows()[row - 1] ?? []).every((cell) => cell === '');

  /** Every row with a code, by header; dates as the sidebar writes them. */
  private items(): Map<string, Record<string, unknown>> {
    const rows = this.rows();
    const headers = (rows[HEADER_ROW - 1] ?? []).map(String);
    const code = headers.indexOf('Mã');
    return new Map(
      rows
        .slice(HEADER_ROW)
        .filter((cells) => cells[code] !== '')
        .map((cells) => [
          String(cells[code]),
          Object.fromEntries(
            headers.flatMap((header, index) =>
              this.computed.includes(header) ? [] : [[header, plain(cells[index])]],
            ),
          ),
        ]),
    );
  }
}

const codeOf = (index: number): string => SMALL_CODES[index] ?? '';
const plain = (cell: unknown): unknown =>
  cell instanceof Date ? new Date(cell.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) : cell;
