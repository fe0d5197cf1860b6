import { appendixRows, type Plan, workItems } from '../../../src/addon/plan/template';
import { loadTemplate } from '../../support/templateFiles';

const plan = loadTemplate('bac-giang-2024.json');
const rows = appendixRows(plan);

test('every work item is a row once, in order, below the row it stands under', () => {
  expect(rows.filter(({ kind }) => kind === 'item').map(({ code }) => code)).toEqual(
    workItems(plan).map(({ item }) => item.code),
  );
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  for (const [index, { kind, parent }] of rows.entries()) {
    const above = rows.slice(0, index).map(({ code }) => code);
    if (kind === 'section') expect(parent).toBe('');
    else expect(above).toContain(parent);
  }
});

test('a work item comes with the section, task and indicator that its code is made of', () => {
  for (const { section, task, indicator, item } of workItems(plan)) {
    expect(task.code.startsWith(`${section.code}.`)).toBe(true);
    if (indicator !== undefined) expect(indicator.code.startsWith(`${task.code}.`)).toBe(true);
    expect(item.code.slice(0, item.code.lastIndexOf('.'))).toBe((indicator ?? task).code);
  }
});

test('the heading of a group shows on its first row only', () => {
  const titled = rows.filter(({ kind, title }) => kind === 'item' && title !== '');
  expect(titled.map(({ code, title }) => [code, title])).toEqual([
    ['I.1.1', 'Công tác chuẩn bị'],
    ['I.1.4', 'Triển khai hỗ trợ'],
    ['II.1.5', 'Triển khai thực hiện'],
    ['II.2.2.1', 'Nâng cao chất lượng, hiệu quả các đề tài nghiên cứu khoa học'],
    ['II.2.2.12', 'Nâng cao chất lượng hoạt động sáng kiến'],
  ]);
});

test('the numbering of the paper is kept, the dash of a group included', () => {
  const numbered = rows.filter(({ tt }) => tt !== '').map(({ tt }) => tt);
  expect(numbered).toEqual(['I', '1', '2', '3', 'II', '1', '2', '2.1', '2.2', '-', '3']);
});

test('the person in charge holds for the rows below that name no one', () => {
  const inCharge = (code: string) => rows.find((row) => row.code === code)?.inCharge;
  expect(inCharge('I.1.8')).toBe('Chi cục trưởng Chi cục TCĐLCL');
  expect(inCharge('II.2.2.11')).toBe('Trưởng phòng QLKH');
  expect(inCharge('II.2.2.12')).toBe('Trưởng phòng QLKHCNCS&SHTT');
  expect(inCharge('II.2.1.1')).toBe('');
});

test("an item that waits for an event has the words that say so, its own or the event's", () => {
  const waiting = rows.filter(({ event }) => event === 'GPI');
  expect(waiting.map(({ code }) => code)).toEqual(['II.3.1', 'II.3.2']);
  expect(waiting.map(({ deadlineText }) => deadlineText)).toEqual(waiting.map(({ time }) => time));
  const unworded = appendixRows(withoutTimes(plan)).filter(({ event }) => event === 'GPI');
  expect(unworded.map(({ deadlineText }) => deadlineText)).toEqual(
    Array(2).fill('Sau khi bộ chỉ số đổi mới sáng tạo cấp tỉnh (GPI) được công bố'),
  );
});

test('no quantity stands on a task, so that a sum over its items counts nothing twice', () => {
  const kinds = rows.filter(({ quantity }) => quantity !== undefined).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['item']));
});

test('a plan without tasks gives its section rows only', () => {
  expect(appendixRows(loadTemplate('mau-trong.json')).map(({ kind }) => kind)).toEqual([
    'section',
    'section',
  ]);
});

/** The plan as if the time cells of all items outside indicators were blank. */
function withoutTimes(original: Plan): Plan {
  const sections = original.sections.map((section) => ({
    ...section,
    tasks: section.tasks.map((task) => ({
      ...task,
      items: task.items.map((item) => ({ ...item, time: '' })),
    })),
  }));
  return { ...original, sections };
}
