import type { LocalWorkbook } from '../../src/local/localWorkbook';
import {
  EDITOR,
  OWNER,
  openTracker,
  outcomeOf,
  readTracker,
  spreadsheetOf,
  summaryFigure,
} from '../support/tracker';

const TAB = 'Theo dõi';
let workbook: LocalWorkbook;
beforeEach(() => {
  workbook = openTracker();
});

const save = (email: string, input: unknown) => outcomeOf(workbook.as(email).call('saveItemUpdate', input));

describe('the sidebar', () => {
  it('opens from the menu with the items of the unit, overdue first, and knows the selected row', () => {
    const editor = workbook.as(EDITOR);
    editor.open();
    outcomeOf(editor.menu('Sổ theo dõi', 'Cập nhật tiến độ'));
    expect(editor.sidebar().title).toBe('Cập nhật tiến độ');
    editor.select(TAB, readTracker(editor).at('II.1.4', 'Trạng thái'));
    const opened = outcomeOf(editor.sidebar().call('openUpdatePanel', { unit: 'Phòng QLTCCL' }));
    expect(opened).toMatchObject({
      ok: true,
      value: { unit: 'Phòng QLTCCL', selected: 'II.1.4', items: expect.any(Array) },
    });
    const days = (opened as { value: { items: { daysLeft: number | '' }[] } }).value.items.map(
      ({ daysLeft }) => (daysLeft === '' ? 900_000 : daysLeft),
    );
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(days[0]).toBeLessThan(0);
    expect(outcomeOf(editor.sidebar().call('readItem', { code: 'II.1.4' }))).toMatchObject({
      ok: true,
      value: {
        code: 'II.1.4',
        standing: 'Quá hạn',
        deadline: '2024-06-30',
        daysLeft: -82,
        fields: { status: 'Chưa thực hiện', progress: 0 },
        history: [],
      },
    });
  });

  it('remembers the unit that was chosen once, for this person alone', () => {
    outcomeOf(workbook.as(EDITOR).call('openUpdatePanel', { unit: 'Thanh tra Sở' }));
    const unit = (email: string) =>
      (outcomeOf(workbook.as(email).call('openUpdatePanel')) as { value: { unit: string } }).value.unit;
    expect([unit(EDITOR), unit(OWNER)]).toEqual(['Thanh tra Sở', '']);
  });

  it('saves by code: the row, its stamp and the summary follow', () => {
    const before = Number(summaryFigure(workbook.as(OWNER), 'Hoàn thành quá hạn'));
    const fields = { status: 'Hoàn thành', progress: 100, completedOn: '2024-09-18', obstacles: '' };
    expect(save(EDITOR, { code: 'II.1.4', fields })).toMatchObject({
      ok: true,
      value: { standing: 'Hoàn thành quá hạn' },
    });
    const row = readTracker(workbook.as(OWNER));
    expect(row.display('II.1.4', 'Trạng thái')).toBe('Hoàn thành');
    expect(row.display('II.1.4', 'Ngày hoàn thành')).toBe('18/09/2024');
    expect(row.display('II.1.4', 'Người cập nhật')).toBe(EDITOR);
    expect(row.display('II.1.4', 'Cập nhật lúc')).toBe('20/09/2024 08:00');
    expect(Number(summaryFigure(workbook.as(OWNER), 'Hoàn thành quá hạn'))).toBe(before + 1);
  });

  it('finds the item after its row has moved', () => {
    spreadsheetOf(workbook).tab(TAB).insertRowsBefore(5, 3);
    expect(save(EDITOR, { code: 'II.3.4', fields: { progress: 15 } })).toMatchObject({ ok: true });
    expect(readTracker(workbook.as(OWNER), 'A1:AG75').display('II.3.4', 'Tiến độ (%)')).toBe('15');
  });

  it.each([
    ['a progress over 100', { code: 'I.1.1', fields: { progress: 101 } }, 'Ghi số từ 0 đến 100'],
    ['a status that is none', { code: 'I.1.1', fields: { status: 'Xong' } }, 'Chọn một trong'],
    ['a day that does not exist', { code: 'I.1.1', fields: { completedOn: '2024-02-30' } }, 'Ghi ngày dạng'],
    [
      'a text longer than a cell',
      { code: 'I.1.1', fields: { obstacles: 'x'.repeat(50_001) } },
      '50.000 ký tự',
    ],
    [
      'a column that is not for units',
      { code: 'I.1.1', fields: { originalDeadline: '2030-01-01' } },
      'Chưa lưu',
    ],
    ['a code that is gone', { code: 'IX.9', fields: { progress: 1 } }, 'Không còn việc có mã IX.9'],
    ['nonsense', 'xin chào', 'Chưa lưu'],
  ])('refuses %s in words and changes nothing', (_, input, words) => {
    const before = workbook.snapshot().sheets;
    expect(save(EDITOR, input)).toEqual({ ok: false, message: expect.stringContaining(words) });
    expect(workbook.snapshot().sheets).toEqual(before);
  });

  it.each(['=1+1', '+84', '-5', '@ai', "'trích", '<b>đậm</b>'])('keeps %s as the text it is', (text) => {
    save(EDITOR, { code: 'I.1.1', fields: { obstacles: text } });
    const cell = readTracker(workbook.as(OWNER)).at('I.1.1', 'Vướng mắc/kiến nghị');
    expect(workbook.as(OWNER).read(TAB, cell)).toMatchObject({ values: [[text]], formulas: [['']] });
  });

  it('writes only what changed, and says when nothing did', () => {
    save(EDITOR, { code: 'I.1.1', fields: { progress: 10 } });
    workbook.meter.reset();
    expect(save(EDITOR, { code: 'I.1.1', fields: { progress: 10, status: 'Chưa thực hiện' } })).toMatchObject(
      { ok: true, message: expect.stringContaining('Không có gì thay đổi') },
    );
    expect(workbook.meter.counts().write).toBe(0);
  });
});

describe('an edit by hand', () => {
  it('is stamped with who and when by the trigger of the one who set up', () => {
    const editor = workbook.as(EDITOR);
    const { at } = readTracker(editor);
    const result = editor.type(TAB, at('I.2.3', 'Đã đạt'), '12');
    expect(result.refused).toEqual([]);
    expect(result.runs.filter((run) => !run.ok)).toEqual([]);
    expect(readTracker(editor).display('I.2.3', 'Cập nhật lúc')).toBe('20/09/2024 08:00');
  });

  it('cannot be feigned by calling the handler from a page', () => {
    const before = workbook.snapshot().sheets;
    for (const event of [
      undefined,
      {},
      { range: { rowStart: 6, rowEnd: 6, columnStart: 11, columnEnd: 11 } },
      'x',
    ]) {
      outcomeOf(workbook.as(EDITOR).call('handleSheetEdit', event));
    }
    expect(workbook.snapshot().sheets).toEqual(before);
  });

  it('is refused in the columns of the plan to those who are not the office', () => {
    const editor = workbook.as(EDITOR);
    const { at } = readTracker(editor);
    for (const header of [
      'Hạn gốc',
      'Hạn điều chỉnh',
      'Tình trạng',
      'Chi tiết tiến độ công việc thực hiện',
      'Mã',
    ]) {
      const [refused] = editor.type(TAB, at('I.2.3', header), 'x').refused;
      expect(refused?.message).toContain('protected');
    }
    expect(editor.type('Danh mục', 'B5', '2025').refused).toHaveLength(1);
    expect(editor.type('Tổng hợp', 'A2', 'x').refused).toHaveLength(1);
  });
});
