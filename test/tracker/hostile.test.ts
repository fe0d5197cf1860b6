import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { HistoryEntry, SaveAnswer } from '../../src/addon/actions/panelTypes';
import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import { DEPARTMENT, enterAddresses, openDepartment } from '../support/department';
import { CELL_LIMIT, HOSTILE_TEXTS, WRITABLE_TEXTS } from '../support/hostileTexts';
import { readMail } from '../support/mailReader';
import { firstUnitRow } from '../support/summaryFacts';
import { stateOf } from '../support/told';
import { outcomeOf, readTracker, type TabReading } from '../support/tracker';

const TAB = 'Theo dõi';
const [EVIDENCE, OBSTACLES] = ['Minh chứng', 'Vướng mắc/kiến nghị'] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the texts are a thousand, and most of them can be written into a cell', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBe(1_000);
  expect(WRITABLE_TEXTS.length).toBeGreaterThan(900);
});

/** The texts that may be saved: one that must be kept from being read as a formula needs room for one more letter. */
const SAVED_TEXTS = WRITABLE_TEXTS.filter((text) => text.length < CELL_LIMIT || !text.startsWith('='));

/** The longest come last: each text that the journal has makes every reading of it slower. */
SAVED_TEXTS.sort((one, other) => one.length - other.length);

/** Lists of texts, each as long as there are places for them. */
function portions(texts: readonly string[], size: number): string[][] {
  const count = Math.ceil(texts.length / size);
  return Array.from({ length: count }, (_, index) => texts.slice(index * size, (index + 1) * size));
}

/** What a cell holds, and its formula. */
function cellOf(person: Person, tab: string, a1: string): [unknown, string | undefined] {
  const { values, formulas } = person.read(tab, a1);
  return [values[0]?.[0], formulas[0]?.[0]];
}

interface JournalCell {
  code: string;
  header: string;
  to: unknown;
  formula: string;
}

/** The journal's lines from a row on, and the row after the last. */
function journalFrom(person: Person, row: number): { lines: JournalCell[]; next: number } {
  const { values, formulas } = person.read('Nhật ký', `A${row}:G${row + 2_500}`);
  const used = values.findIndex((line) => line[3] === '');
  const lines = values.slice(0, used).map((line, index) => ({
    code: String(line[2]),
    header: String(line[3]),
    to: line[5],
    formula: (formulas[index] ?? []).join(''),
  }));
  return { lines, next: row + used };
}

describe('what a unit’s person enters', () => {
  let workbook: LocalWorkbook;
  let owner: Person;
  let tracker: TabReading;
  beforeAll(() => {
    workbook = openDepartment();
    owner = workbook.as(DEPARTMENT.owner);
    for (const unit of ['Phòng QLKHCNCS&SHTT', 'Phòng QLCN&TTCN', 'Thanh tra Sở', 'Chi cục TCĐLCL'])
      enterAddresses(workbook, unit, DEPARTMENT.unit);
    tracker = readTracker(owner);
  });

  const save = (input: unknown) =>
    outcomeOf(workbook.as(DEPARTMENT.unit).call('saveItemUpdate', input)) as SaveAnswer;
  const historyOf = (code: string) =>
    (
      outcomeOf(workbook.as(DEPARTMENT.unit).call('readItem', { code })) as {
        value: { history: HistoryEntry[] };
      }
    ).value.history;

  let journalEnd = 3;
  /** Brings the journal up to date and looks that it tells each text as it is. */
  function expectJournal(entered: readonly { code: string; header: string; text: string }[]): void {
    outcomeOf(owner.call('reconcileJournal'));
    const { lines, next } = journalFrom(owner, journalEnd);
    journalEnd = next;
    const told = new Map(lines.map((line) => [`${line.code} ${line.header}`, line]));
    for (const { code, header, text } of entered)
      expect(told.get(`${code} ${header}`)).toEqual({ code, header, to: text, formula: '' });
  }

  /** The last changes that the sidebar tells of each item are those of the journal. */
  function expectHistories(): void {
    const { lines } = journalFrom(owner, 3);
    const bare = (text: unknown) => String(text).trim();
    for (const code of tracker.codes()) {
      const own = lines.filter((line) => line.code === code).map(({ header, to }) => [header, bare(to)]);
      const told = historyOf(code).map(({ header, to }) => [header, bare(to)]);
      expect(told.length).toBeGreaterThan(15);
      expect(told).toEqual(own.reverse().slice(0, 20));
    }
  }

  it('stands in the cell, the journal and the history as it was saved from the sidebar, and never as a formula', () => {
    const codes = tracker.codes();
    for (const texts of portions(SAVED_TEXTS, 2 * codes.length)) {
      const entered = portions(texts, 2).flatMap(([evidence = '', obstacles = ''], index) => {
        const code = codes[index] ?? '';
        const fields = { evidence, obstacles };
        expect(save({ code, fields })).toMatchObject({ ok: true, value: { fields } });
        const kept = [
          { code, header: EVIDENCE, text: evidence },
          { code, header: OBSTACLES, text: obstacles },
        ].filter(({ text }) => text !== '');
        for (const { header, text } of kept)
          expect(cellOf(owner, TAB, tracker.at(code, header))).toEqual([text, '']);
        return kept;
      });
      expectJournal(entered);
    }
    expectHistories();
  });

  it('goes into an .xlsx as text', async () => {
    const file = path.join(folder, 'so.xlsx');
    await workbook.exportXlsx(file);
    const exported = new Workbook();
    await exported.xlsx.load(readFileSync(file));
    const differences: string[] = [];
    for (const tab of ['Nhật ký', TAB]) {
      const { values, formulas } = owner.read(tab, 'A1:AG1200');
      values.forEach((line, row) => {
        line.forEach((text, column) => {
          if (typeof text !== 'string' || text === '' || formulas[row]?.[column] !== '') return;
          const cell = exported.getWorksheet(tab)?.getCell(row + 1, column + 1);
          // A file of this kind knows one sort of line break.
          if (cell?.value !== text.replace(/\r\n?/g, '\n') || cell.formula !== undefined)
            differences.push(JSON.stringify([tab, row + 1, column + 1, text, cell?.value]));
        });
      });
    }
    expect(differences).toEqual([]);
  }, 60_000);

  it('stands in the cell and the journal as it was typed; a formula becomes its text with the next pass', () => {
    const person = workbook.as(DEPARTMENT.unit);
    const rows = owner.read(TAB, 'A1:A70').display.length;
    const lines = tracker.codes().map((code) => Number(/\d+/.exec(tracker.at(code, EVIDENCE))?.[0]));
    expect(rows).toBeGreaterThan(Math.max(...lines));
    // A text behind an apostrophe loses it, as in every spreadsheet; a formula that fills the cell loses its last letter.
    const meant = (text: string) =>
      text.startsWith("'") ? text.slice(1) : text.startsWith('=') ? text.slice(0, CELL_LIMIT - 1) : text;
    const texts = WRITABLE_TEXTS.filter((text) => meant(text) !== '').sort(
      (one, other) => one.length - other.length,
    );
    let refusedFormulas = 0;
    for (const part of portions(texts, lines.length)) {
      const block = Array.from({ length: Math.max(...lines) - Math.min(...lines) + 1 }, () => ['']);
      part.forEach((text, index) => {
        block[(lines[index] ?? 0) - Math.min(...lines)] = [text];
      });
      const start = tracker.at(tracker.codes()[0] ?? '', OBSTACLES);
      const { refused, runs } = person.type(TAB, start, block);
      expect(runs.filter((run) => !run.ok)).toEqual([]);
      expect(refused.filter(({ text }) => !text.startsWith('='))).toEqual([]);
      refusedFormulas += refused.length;
      const kept = part.flatMap((text, index) => {
        const code = tracker.codes()[index] ?? '';
        return refused.some((one) => one.row === lines[index])
          ? []
          : [{ code, header: OBSTACLES, text: meant(text) }];
      });
      expectJournal(kept);
      for (const { code, header, text } of kept)
        expect(cellOf(owner, TAB, tracker.at(code, header))).toEqual([text, '']);
    }
    expectHistories();
    // The stand-in refuses functions that it does not compute; most formulas it takes.
    expect(refusedFormulas).toBeLessThan(60);
  });

  it.each(['1/2', '00123', 'TRUE', '1e5', '31/8', '12:30', '50%', '=1+1', "'x", ' 5', '1.000'])(
    'stays the text %s where somebody took the text format off the column',
    (text) => {
      const cell = tracker.at('I.2.6', EVIDENCE);
      const { SpreadsheetApp } = workbook.globals() as {
        SpreadsheetApp: {
          getActiveSpreadsheet(): {
            getSheetByName(name: string): {
              getRange(a1: string): { setNumberFormat(format: string): unknown };
            };
          };
        };
      };
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB).getRange(cell).setNumberFormat('General');
      save({ code: 'I.2.6', fields: { evidence: '' } });
      expect(save({ code: 'I.2.6', fields: { evidence: text } }).ok).toBe(true);
      expect(cellOf(owner, TAB, cell)).toEqual([text, '']);
    },
  );
});

describe('what a unit’s person may not enter', () => {
  let workbook: LocalWorkbook;
  let codes: string[];
  beforeAll(() => {
    workbook = openDepartment();
    enterAddresses(workbook, 'Thanh tra Sở', DEPARTMENT.unit);
    codes = readTracker(workbook.as(DEPARTMENT.owner)).codes();
  });

  const save = (input: unknown) =>
    outcomeOf(workbook.as(DEPARTMENT.unit).call('saveItemUpdate', input)) as SaveAnswer;

  it('is refused in words where the column takes no text, and changes nothing', () => {
    const before = stateOf(workbook);
    for (const text of HOSTILE_TEXTS.filter((one) => one !== '2024-08-31')) {
      const { ok, message } = save({
        code: 'I.2.6',
        fields: { status: text, progress: text, completedOn: text, reached: text },
      });
      expect([ok, message]).toEqual([false, expect.stringMatching(/^Chưa lưu\. .*Ghi số từ 0 đến 100/)]);
      expect(message).toContain('Ghi ngày dạng 31/8/2024');
      expect(message).toContain('Chọn một trong: Chưa thực hiện');
      expect(message).toContain('Ghi số từ 0 trở lên');
    }
    for (const text of HOSTILE_TEXTS.filter((one) => !SAVED_TEXTS.includes(one))) {
      for (const [key, header] of [
        ['evidence', EVIDENCE],
        ['obstacles', OBSTACLES],
      ] as const) {
        const { ok, message } = save({ code: 'I.2.6', fields: { [key]: text } });
        expect([ok, message]).toEqual([false, expect.stringContaining(`Chưa lưu. ${header}: `)]);
      }
    }
    expect(stateOf(workbook) === before).toBe(true);
  });

  it('is refused in words where it stands for a code, a status or what was there before', () => {
    const person = workbook.as(DEPARTMENT.unit);
    const before = stateOf(workbook);
    const strange = HOSTILE_TEXTS.filter((text) => !codes.includes(text));
    for (const text of strange) {
      const read = outcomeOf(person.call('readItem', { code: text }));
      expect(read).toEqual({ ok: false, message: expect.stringMatching(/^(Không còn việc có mã|Chưa lưu)/) });
    }
    for (const text of strange.filter((_, index) => index % 5 === 0)) {
      // A field name that no column has; and nothing of it is saved.
      const named = Object.fromEntries([[text, 'x']]);
      expect(save({ code: 'I.2.6', fields: named, base: named }).message).toMatch(
        /^(Chưa lưu|Không có gì thay đổi)/,
      );
      expect(save({ code: text, fields: { progress: 5 } })).toEqual({
        ok: false,
        message: expect.stringMatching(/^(Không còn việc có mã|Chưa lưu)/),
      });
      expect(save({ code: 'I.2.6', fields: { progress: 5 }, base: { progress: text } })).toMatchObject({
        ok: false,
        message: expect.stringContaining('người khác vừa sửa cùng ô này'),
      });
    }
    const quick = (items: unknown[]) =>
      outcomeOf(person.call('saveQuickUpdates', { items })) as {
        ok: boolean;
        value?: { saved: unknown[]; problems: { message: string }[] };
      };
    for (const texts of portions(
      strange.filter((text) => text.length <= 40),
      200,
    )) {
      const { value } = quick(texts.map((code) => ({ code, status: 'Hoàn thành', base: '' })));
      expect(value?.saved).toEqual([]);
      expect(value?.problems.map(({ message }) => message)).toEqual(
        texts.map(() => expect.stringContaining('Không còn việc có mã')),
      );
    }
    for (const text of HOSTILE_TEXTS)
      expect(quick([{ code: 'I.2.6', status: text, base: '' }]).ok).toBe(false);
    for (const texts of portions(
      HOSTILE_TEXTS.filter((text) => text.length <= 200),
      200,
    )) {
      const { value } = quick(texts.map((base) => ({ code: 'I.2.6', status: 'Hoàn thành', base })));
      expect(value?.saved).toEqual([]);
      expect(value?.problems.map(({ message }) => message)).toEqual(
        texts.map(() => expect.stringContaining('Người khác vừa đổi trạng thái')),
      );
    }
    expect(stateOf(workbook) === before).toBe(true);
  });

  it('opens no other unit’s list, and is never remembered as a unit', () => {
    const person = workbook.as(DEPARTMENT.unit);
    const before = stateOf(workbook);
    const opened = (input?: unknown) =>
      outcomeOf(person.call('openUpdatePanel', input)) as {
        ok: boolean;
        message?: string;
        value?: { unit: string; units: string[] };
      };
    outcomeOf(person.call('openUpdatePanel', { unit: 'Thanh tra Sở' }));
    for (const text of HOSTILE_TEXTS) {
      const { ok, message, value } = opened({ unit: text });
      if (value?.units.includes(text)) continue;
      if (ok) expect(value?.unit).toBe('');
      else expect(message).toMatch(/^Chưa lưu/);
    }
    expect(opened().value?.unit).toBe('Phòng QLKH');
    expect(stateOf(workbook) === before).toBe(true);
  });
});

describe('what the office enters', () => {
  let workbook: LocalWorkbook;
  let owner: Person;
  let tracker: TabReading;
  let lines: number[];
  beforeAll(() => {
    workbook = openDepartment();
    owner = workbook.as(DEPARTMENT.owner);
    tracker = readTracker(owner);
    lines = tracker.codes().map((code) => Number(/\d+/.exec(tracker.at(code, EVIDENCE))?.[0]));
    for (const unit of ['Văn phòng Sở', 'Phòng QLKH', 'Thanh tra Sở', 'Chi cục TCĐLCL'])
      enterAddresses(workbook, unit, '');
    // Every item with a deadline is listed in the mail.
    owner.type('Danh mục', 'B10', '366');
  });

  /** Pastes a text into each item's cell of a column; the rows between keep what they have. */
  function pasteBeside(header: string, texts: readonly string[]): void {
    const first = Math.min(...lines);
    const start = tracker.at(tracker.codes()[0] ?? '', header);
    const column = start.replace(/\d+/, '');
    const block = owner.read(TAB, `${column}${first}:${column}${Math.max(...lines)}`).display;
    lines.forEach((line, index) => {
      block[line - first] = [texts[index] ?? ''];
    });
    expect(owner.type(TAB, start, block).runs.filter((run) => !run.ok)).toEqual([]);
  }

  /** The digest as leadership and as a unit gets it. */
  function sendDigest() {
    const before = workbook.outbox.length;
    outcomeOf(owner.call('sendDigestToMe'));
    const sent = workbook.outbox.slice(before);
    expect(sent.map(({ to }) => to)).toEqual([[DEPARTMENT.owner], [DEPARTMENT.owner]]);
    return sent.map(({ subject, htmlBody = '' }) => ({ subject, html: htmlBody }));
  }

  /** The kinds of tags that a mail is made of, by their names, their attributes, and where they lead. */
  const kindsOf = (html: string) =>
    new Set(readMail(html).tags.map((tag) => tag.replace(/(?<! href)="[^"]*"/g, '').replace(/ stands/g, '')));

  /** The letters and figures of a text: what no mail may lose, however it sets blanks and signs. */
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  const UNITS_ROOM = 40;
  /** Leadership and office stand first: to rename them would leave the digest without its readers. */
  const unitsFrom = () => firstUnitRow(owner) + 2;
  /** Texts that no spreadsheet reads as a formula, a number, a day or a truth. */
  const plainTexts = WRITABLE_TEXTS.filter(
    (text) =>
      text.trim() !== '' && !/^[=+']/.test(text) && !/^\s*([-(]?[\d.,$]|true\s*$|false\s*$)/i.test(text),
  );

  it('is words in the digest, never markup; the plan’s title, the items, the units', () => {
    const clean = new Set(sendDigest().flatMap(({ html }) => [...kindsOf(html)]));
    expect(clean.size).toBeGreaterThan(10);
    const from = unitsFrom();
    for (const texts of portions(plainTexts, UNITS_ROOM)) {
      const [title = ''] = texts;
      owner.type('Danh mục', 'B4', title);
      expect(cellOf(owner, 'Danh mục', 'B4')).toEqual([title, '']);
      const names = Array.from({ length: UNITS_ROOM }, (_, index) => [texts[index] ?? '']);
      owner.type('Danh mục', `A${from}`, names);
      const held = owner.read('Danh mục', `A${from}:A${from + UNITS_ROOM - 1}`);
      expect([held.values, held.formulas.flat().join('')]).toEqual([names, '']);
      const words = tracker.codes().map((_, index) => texts[index % texts.length] ?? '');
      pasteBeside('Chi tiết tiến độ công việc thực hiện', words);
      pasteBeside('Đơn vị theo dõi', words);

      sendDigest().forEach(({ subject, html }, index) => {
        expect(subject).toMatch(/^\[Thử\] \[Sổ theo dõi\] /);
        expect(subject).not.toMatch(/[\n\r]/);
        expect([...kindsOf(html)].filter((kind) => !clean.has(kind))).toEqual([]);
        const read = lettersOf(readMail(html).texts.join(''));
        const meant = [title, ...(index === 0 ? words : [])]
          .map((text) => lettersOf(text.trim().slice(0, 40)).slice(0, 15))
          .filter((text) => text !== '');
        const found = meant.filter((text) => read.includes(text));
        expect(found.length).toBeGreaterThanOrEqual(Math.min(10, meant.length));
      });
    }
  });

  it('brings the sidebar the units by their names, and the items by their words', () => {
    const panel = outcomeOf(owner.call('openUpdatePanel')) as { value: { units: string[] } };
    const last = portions(plainTexts, UNITS_ROOM).at(-1) ?? [];
    expect(panel.value.units).toEqual(expect.arrayContaining(last.map((text) => text.trim())));
    const [code = ''] = tracker.codes();
    const item = outcomeOf(owner.call('readItem', { code })) as { value: { words: string; unit: string } };
    expect([item.value.words, item.value.unit]).toEqual([last[0]?.trim(), last[0]?.trim()]);
  });

  it('makes no address of what is none', () => {
    const before = workbook.outbox.length;
    const from = unitsFrom();
    for (const texts of portions(HOSTILE_TEXTS, UNITS_ROOM)) {
      const cells = Array.from({ length: UNITS_ROOM }, (_, index) => [`đơn vị ${index}`, texts[index] ?? '']);
      owner.type(
        'Danh mục',
        `A${from}`,
        cells.map(([name = '']) => [name]),
      );
      owner.type(
        'Danh mục',
        `F${from}`,
        cells.map(([, text = '']) => [text]),
      );
      owner.willAnswer({ button: 'OK', text: '' });
      owner.willAnswer({ button: 'OK', text: 'Lãnh đạo Sở' });
      owner.willAnswer({ button: 'NO' });
      outcomeOf(owner.call('sendAdHocReport'));
      const asked = owner.asked.map(({ dialog }) => dialog.message);
      const question = asked.at(-2) ?? '';
      const [, list = ''] = question.split('\n\n');
      for (const address of list.split('\n')) expect(address).toMatch(/^[\w.+-]+@(so|ngoai)\.example$/);
      expect(question).toMatch(/^Gửi báo cáo .* tới \d+ địa chỉ\?/);
    }
    expect(workbook.outbox).toHaveLength(before);
    const unit = outcomeOf(workbook.as(DEPARTMENT.outside).call('openUpdatePanel')) as { ok: boolean };
    expect(unit.ok).toBe(false);
  });
});
