import { FOUND, type JournalDesk, TAB, UNKNOWN } from './journalDesk';
import { planWords } from './journalReplay';
import { placeOf } from './sheetCalls';
import { EDITOR, OWNER, outcomeOf } from './tracker';

/** What the journal has to say of a change of one cell. */
export interface Told {
  code: string;
  header: string;
  to: string;
  who: string;
  way: string;
}

/** A hundred changes of many kinds, and what the journal has to say of each cell. */
export class Hundred {
  readonly expected: Told[] = [];
  events = 0;
  lost = 0;
  private readonly used = new Map<string, number>();
  private readonly plain: readonly string[];
  private readonly forStatus: readonly string[];

  constructor(private readonly desk: JournalDesk) {
    const codes = [...planWords(desk.workbook).keys()];
    this.plain = codes.slice(0, 33);
    this.forStatus = codes.slice(33);
  }

  private next(header: string, from: readonly string[] = this.plain): string {
    const index = this.used.get(header) ?? 0;
    this.used.set(header, index + 1);
    const code = from[index];
    if (code === undefined) throw new Error(`No item left for ${header}.`);
    return code;
  }

  private expectLine(code: string, header: string, to: string, who: string, way: string): void {
    this.expected.push({ code, header, to, who, way });
  }

  private completed(code: string, who: string): void {
    this.expectLine(code, 'Tiến độ (%)', '100', who, 'Sổ tự điền');
    this.expectLine(code, 'Ngày hoàn thành', '20/09/2024', who, 'Sổ tự điền');
  }

  typed(email: string, header: string, text: string): void {
    this.events += 1;
    const code = this.next(header);
    this.desk.type(code, header, text, email);
    this.expectLine(code, header, text, email === OWNER ? OWNER : UNKNOWN, 'Gõ vào ô');
  }

  completedByHand(): void {
    this.events += 1;
    const code = this.next('Trạng thái', this.forStatus);
    this.desk.type(code, 'Trạng thái', 'Hoàn thành', OWNER);
    this.expectLine(code, 'Trạng thái', 'Hoàn thành', OWNER, 'Gõ vào ô');
    this.completed(code, OWNER);
  }

  saved(progress: number): void {
    this.events += 1;
    const code = this.next('Vướng mắc/kiến nghị');
    expect(this.desk.save({ code, fields: { progress, obstacles: `chờ ${progress}` } })).toMatchObject({
      ok: true,
    });
    this.expectLine(code, 'Tiến độ (%)', String(progress), EDITOR, 'Thanh bên');
    this.expectLine(code, 'Vướng mắc/kiến nghị', `chờ ${progress}`, EDITOR, 'Thanh bên');
  }

  quick(): void {
    this.events += 1;
    const code = this.next('Trạng thái', this.forStatus);
    const items = [{ code, status: 'Đang thực hiện', base: 'Chưa thực hiện' }];
    expect(outcomeOf(this.desk.editor().call('saveQuickUpdates', { items }))).toMatchObject({
      value: { problems: [] },
    });
    this.expectLine(code, 'Trạng thái', 'Đang thực hiện', EDITOR, 'Cập nhật nhanh');
  }

  pasted(number: number): void {
    this.events += 1;
    const [first, second] = [this.next('Đã đạt'), this.next('Đã đạt')];
    const rows = [this.desk.rowOf(first), this.desk.rowOf(second)];
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const texts = Array.from({ length: bottom - top + 1 }, (_, index) => [
      index === 0 || index === bottom - top ? String(number + index) : '',
    ]);
    const column = this.desk.at(first, 'Đã đạt').replace(/\d+$/, '');
    this.desk.editor().type(TAB, `${column}${top}`, texts);
    for (const code of [first, second])
      this.expectLine(code, 'Đã đạt', String(number + this.desk.rowOf(code) - top), UNKNOWN, 'Dán nhiều ô');
  }

  byScript(words: string): void {
    this.events += 1;
    const code = this.next('Minh chứng');
    this.desk.setByScript(code, 'Minh chứng', words);
    this.expectLine(code, 'Minh chứng', words, UNKNOWN, FOUND);
  }

  typedAndUndone(words: string): void {
    this.typed(EDITOR, 'Minh chứng', words);
    this.events += 1;
    const { code = '' } = this.expected[this.expected.length - 1] ?? {};
    expect(this.desk.editor().undo().applied).toBe(1);
    this.expectLine(code, 'Minh chứng', '', UNKNOWN, FOUND);
  }

  /** Ten edits while the trigger is busy: the first two are told, the others never are. */
  busy(batch: number): void {
    this.events += 10;
    this.lost += 8;
    const edits: (() => void)[] = [];
    for (let index = 0; index < 10; index += 1) {
      const known = index < 2;
      const status = index % 4 === 3;
      const plain = ['Minh chứng', 'Vướng mắc/kiến nghị', 'Đã đạt'][index % 3] ?? '';
      const header = status ? 'Trạng thái' : plain;
      const code = this.next(header, status ? this.forStatus : this.plain);
      const text = status
        ? 'Hoàn thành'
        : header === 'Đã đạt'
          ? `9${batch}${index}`
          : `gõ nhanh ${batch}.${index}`;
      const cell = this.desk.at(code, header);
      edits.push(() => expect(this.desk.editor().type(TAB, cell, text).refused).toEqual([]));
      this.expectLine(code, header, text, UNKNOWN, known ? 'Gõ vào ô' : FOUND);
      if (status) this.completed(code, 'sổ tự điền');
    }
    this.desk.workbook.whileTriggersBusy(() => {
      for (const edit of edits) edit();
    });
  }

  inserted(): void {
    this.events += 1;
    this.desk.tracker().insertRowsBefore(this.desk.rowOf(this.plain[9] ?? ''), 2);
  }

  deleted(): void {
    this.events += 1;
    this.desk.tracker().deleteRow(this.desk.rowOf(this.plain[9] ?? '') - 1);
  }

  /** The rows of the first task's items, turned round. */
  sorted(ascending: boolean): void {
    this.events += 1;
    const task = this.plain.filter((code) => code.startsWith('I.1.'));
    const rows = task.map((code) => this.desk.rowOf(code));
    this.desk
      .tracker()
      .getRange(Math.min(...rows), 1, task.length, 33)
      .sort({ column: placeOf(this.desk.workbook, task[0] ?? '', 'Mã').column, ascending });
    expect(this.desk.rowOf(task[0] ?? '')).not.toBe(rows[0]);
  }
}
