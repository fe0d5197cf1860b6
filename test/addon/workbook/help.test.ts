import { STANDING_MEANING, STANDINGS } from '../../../src/addon/plan/standing';
import { STATUS_MEANING, STATUSES } from '../../../src/addon/plan/status';
import {
  correctionsOf,
  objectionsTo,
  STATUS_BRINGS,
  type UpdateFacts,
} from '../../../src/addon/plan/updateRules';
import { AMENDMENT_COLUMNS } from '../../../src/addon/workbook/amendmentsTab';
import { noteOf } from '../../../src/addon/workbook/column';
import { columnHelp } from '../../../src/addon/workbook/columnHelp';
import { EVENT_COLUMNS } from '../../../src/addon/workbook/eventsTab';
import { FROZEN_COLUMNS } from '../../../src/addon/workbook/frozenTab';
import { GATHERED_COLUMNS } from '../../../src/addon/workbook/gatheredColumns';
import { JOURNAL_COLUMNS } from '../../../src/addon/workbook/journalTab';
import { SETTING_COLUMNS, UNIT_COLUMNS, WORD_COLUMNS } from '../../../src/addon/workbook/listsColumns';
import { PERIOD_COLUMNS } from '../../../src/addon/workbook/periodsTab';
import { PREVIEW_COLUMNS } from '../../../src/addon/workbook/previewColumns';
import { settingLines } from '../../../src/addon/workbook/settingHelp';
import { SETTINGS } from '../../../src/addon/workbook/settings';
import { tabLines } from '../../../src/addon/workbook/tabHelp';
import { tabName } from '../../../src/addon/workbook/tabNames';
import { TRACKER_COLUMNS } from '../../../src/addon/workbook/trackerColumns';

const TABLES = {
  tracker: TRACKER_COLUMNS,
  events: EVENT_COLUMNS,
  settings: SETTING_COLUMNS,
  words: WORD_COLUMNS,
  units: UNIT_COLUMNS,
  amendments: AMENDMENT_COLUMNS,
  periods: PERIOD_COLUMNS,
  frozen: FROZEN_COLUMNS,
  journal: JOURNAL_COLUMNS,
  gathered: GATHERED_COLUMNS,
  preview: PREVIEW_COLUMNS,
};

/** Words of which somebody can make something: more than a letter or two, ending as a sentence does. */
const SENTENCE = /^\S.{5,}[.…]$/s;

describe('what is declared says what it means', () => {
  it.each(Object.entries(TABLES))('every column of %s', (_name, columns) => {
    for (const column of columns)
      expect({ header: column.header, note: noteOf(column) }).toEqual({
        header: column.header,
        note: expect.stringMatching(SENTENCE),
      });
  });

  it('every tab, setting, status and standing', () => {
    const said = [
      ...tabLines().flatMap(({ name, says, who }) => [
        [name, says],
        [name, who],
      ]),
      ...SETTINGS.map(({ label, help }) => [label, help]),
      ...STATUSES.flatMap((word) => [
        [word, STATUS_MEANING[word]],
        [word, STATUS_BRINGS[word]],
      ]),
      ...STANDINGS.map((word) => [word, STANDING_MEANING[word]]),
    ];
    for (const [name, words] of said)
      expect({ name, words }).toEqual({ name, words: expect.stringMatching(SENTENCE) });
    expect(tabLines().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(tabName)));
  });

  it('every column into which people type has an example where its words are its own', () => {
    const without = TRACKER_COLUMNS.filter(({ hidden, example }) => !hidden && example === undefined);
    expect(without.map(({ header }) => header)).toEqual([]);
  });
});

describe('the words of a column', () => {
  const column = { type: { kind: 'text' }, help: 'Nghĩa của cột.', filledBy: 'plan' } as const;

  it('say who fills it in, what it takes and an example', () => {
    expect(columnHelp({ ...column, type: { kind: 'number', min: 0, max: 9 }, example: '4' })).toBe(
      'Nghĩa của cột.\nVăn phòng ghi. Ghi số từ 0 đến 9. Ví dụ: 4',
    );
    expect(columnHelp({ ...column, type: { kind: 'list', values: ['a', 'b'] }, filledBy: 'unit' })).toBe(
      'Nghĩa của cột.\nĐơn vị nhập. Chọn một trong: a, b.',
    );
    expect(columnHelp({ ...column, meaning: 'Nghĩa.', help: 'Ghi bằng lời.', filledBy: 'unit' })).toBe(
      'Nghĩa.\nĐơn vị nhập. Ghi bằng lời.',
    );
  });

  it('ask nobody to write into a formula, and say nothing twice', () => {
    expect(columnHelp({ ...column, type: { kind: 'number' }, filledBy: 'formula' })).toBe(
      'Nghĩa của cột.\nCông thức, không gõ vào.',
    );
    const help = 'Ghi ngày dạng 31/8/2024. Xoá đi thì chờ.';
    expect(columnHelp({ ...column, type: { kind: 'date' }, help })).toBe(`${help}\nVăn phòng ghi.`);
  });
});

describe('the first value of a setting', () => {
  const helpOf = (label: string) => settingLines().find((line) => line.label === label)?.help ?? '';

  it('is told: a number, a word, the plan’s, none; not of what is computed', () => {
    expect(helpOf('Báo sắp đến hạn trước (ngày)')).toMatch(/Ban đầu: 15\.$/);
    expect(helpOf('Khoá theo đơn vị')).toMatch(/Ban đầu: Không\.$/);
    expect(helpOf('Năm kế hoạch')).toMatch(/Ban đầu: theo kế hoạch đã chọn\.$/);
    expect(helpOf('Ký hiệu báo cáo')).toMatch(/Ban đầu: để trống\.$/);
    expect(helpOf('Hôm nay')).not.toContain('Ban đầu');
  });
});

describe('what a status brings with it', () => {
  const facts: UpdateFacts = {
    status: '',
    statusUnknown: false,
    progress: 100,
    progressWrong: false,
    completedOn: '2024-09-01',
    completedOnWrong: false,
    reached: undefined,
    target: undefined,
    hasReason: false,
    start: undefined,
  };

  it.each(STATUSES)('%s: the words say what the rules do', (status) => {
    const words = STATUS_BRINGS[status];
    const left = correctionsOf({ ...facts, status }, { status: true }, '2024-09-20');
    const entered = correctionsOf(
      { ...facts, status, progress: 40, completedOn: undefined },
      { status: true },
      '2024-09-20',
    );
    const refused = objectionsTo({ ...facts, status }, '2024-09-20').map(({ about }) => about);
    expect({ words, fills: words.includes('ghi tiến độ 100') }).toEqual({
      words,
      fills: entered.progress === 100 && entered.completedOn === '2024-09-20',
    });
    expect({ words, empties: words.includes('xoá ngày hoàn thành') }).toEqual({
      words,
      empties: left.completedOn === '' && left.progress === '',
    });
    expect({ words, reason: words.includes('Chưa ghi lý do thì') }).toEqual({
      words,
      reason: refused.includes('reasonMissing'),
    });
  });
});
