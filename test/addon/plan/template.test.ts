import fc from 'fast-check';
import { parsePlan, planSchema, workItems } from '../../../src/addon/plan/template';
import { loadTemplate, readTemplate, templateFiles } from '../../support/templateFiles';

type Json = Record<string, unknown>;

const workItem = {
  code: 'I.1.1',
  detail: 'Khảo sát',
  deadlineText: 'Tháng 3/2025',
  unit: 'QLKH',
  source: 'Phụ lục, mục I.1',
};
const task = { code: 'I.1', number: '1', title: 'Nhiệm vụ 1', source: 'Phụ lục, mục I.1', items: [workItem] };
const unit = { code: 'QLKH', name: 'Phòng Quản lý khoa học', shortName: 'Phòng QLKH', role: 'unit' };
const room = { code: 'QLKH-1', name: 'Tổ một', shortName: 'Tổ 1', role: 'unit', parent: 'QLKH' };
const section = { code: 'I', number: 'I', title: 'TRỌNG TÂM', tasks: [task] };
const base = {
  schema: 1,
  id: 'thu',
  year: 2025,
  units: [unit, room],
  events: [{ code: 'GPI', name: 'Bộ chỉ số được công bố' }],
  sections: [section],
};

const withTask = (change: Json) => ({ ...base, sections: [{ ...section, tasks: [{ ...task, ...change }] }] });
const withItem = (change: Json) => withTask({ items: [{ ...workItem, ...change }] });
const withUnit = (change: Json) => ({ ...base, units: [{ ...unit, ...change }, room] });
const withRoom = (change: Json) => ({ ...base, units: [unit, { ...room, ...change }] });

function errorsOf(json: unknown): string[] {
  const parsed = parsePlan(json, 'thu.json');
  return parsed.ok ? [] : parsed.errors;
}

describe('parsePlan', () => {
  test('fills in what a plan leaves out as blank', () => {
    const parsed = parsePlan(base, 'thu.json');
    if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
    expect(parsed.plan).toMatchObject({ number: '', organisation: '', basis: '' });
    expect(parsed.plan.units[0]).toEqual({ ...unit, parent: '', aliases: [], head: '', emails: [] });
    expect(workItems(parsed.plan)[0]?.item).toEqual({
      ...workItem,
      number: '',
      group: '',
      time: '',
      event: '',
      product: '',
      unitText: '',
      note: '',
      inCharge: '',
      origin: 'appendix',
    });
  });

  test.each(templateFiles())('accepts the template %s', (fileName) => {
    expect(parsePlan(JSON.parse(readTemplate(fileName)), fileName)).toMatchObject({ ok: true });
    expect(loadTemplate(fileName).id).toBe(fileName.replace('.json', ''));
  });

  test('the blank template has units to start from and nothing to follow', () => {
    const plan = loadTemplate('mau-trong.json');
    expect(plan.units.map(({ role }) => role)).toEqual(['leadership', 'office']);
    expect(workItems(plan)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['no object', 'kế hoạch', 'thu.json: cả tệp: phải là nhóm trường { … }'],
    [
      'unknown version',
      { ...base, schema: 2 },
      'thu.json: trường "schema": phải là một trong các giá trị: 1',
    ],
    ['year too early', { ...base, year: 1999 }, 'thu.json: trường "year": phải từ 2000 trở lên'],
    ['year too late', { ...base, year: 2101 }, 'thu.json: trường "year": phải từ 2100 trở xuống'],
    ['year as text', { ...base, year: '2025' }, 'thu.json: trường "year": phải là số'],
    ['year with a fraction', { ...base, year: 2025.5 }, 'thu.json: trường "year": phải là số nguyên'],
    [
      'id with capitals',
      { ...base, id: 'Thử' },
      'thu.json: trường "id": chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
    ],
    [
      'missing list',
      { ...base, sections: undefined },
      'thu.json: trường "sections": còn thiếu, cần ghi danh sách [ … ]',
    ],
    [
      'unknown role',
      withUnit({ role: 'boss' }),
      'thu.json: đơn vị QLKH, trường "role": phải là một trong các giá trị: "unit", "office", "leadership"',
    ],
    [
      'bad e-mail',
      withUnit({ emails: ['a@example.org', 'phòng'] }),
      'thu.json: đơn vị QLKH, trường "emails[1]": phải là một địa chỉ e-mail, ví dụ "phong@example.org"',
    ],
    [
      'bad unit code',
      withUnit({ code: 'phòng' }),
      'thu.json: đơn vị phòng, trường "code": mã chỉ gồm chữ in hoa không dấu, chữ số và dấu gạch nối, ví dụ "QLKH"',
    ],
    [
      'unit without a code',
      withUnit({ code: undefined }),
      'thu.json: units[0], trường "code": còn thiếu, cần ghi chữ trong dấu ngoặc kép',
    ],
    [
      'unknown parent',
      withRoom({ parent: 'X' }),
      'thu.json: đơn vị QLKH-1, trường "parent": không có đơn vị cấp trên "X"; được dùng: "QLKH"',
    ],
    [
      'own parent',
      withRoom({ parent: 'QLKH-1' }),
      'thu.json: đơn vị QLKH-1, trường "parent": không có đơn vị cấp trên "QLKH-1"; được dùng: "QLKH"',
    ],
    [
      'a name of two units',
      withRoom({ aliases: ['Tổ A', 'phòng qlkh'] }),
      'thu.json: đơn vị QLKH-1, trường "aliases[1]": "phòng qlkh" đã là tên của đơn vị "QLKH", hãy ghi tên khác',
    ],
    [
      'repeated unit code',
      withRoom({ code: 'QLKH', name: 'Khác', shortName: 'Khác 1', parent: '' }),
      'thu.json: đơn vị QLKH, trường "code": mã "QLKH" ở units[1] đã dùng ở units[0], hãy đặt mã khác',
    ],
    [
      'repeated event code',
      { ...base, events: [base.events[0], base.events[0]] },
      'thu.json: sự kiện GPI, trường "code": mã "GPI" ở events[1] đã dùng ở events[0], hãy đặt mã khác',
    ],
    ['blank detail', withItem({ detail: ' ' }), 'thu.json: mục I.1.1, trường "detail": không được để trống'],
    [
      'null for an item',
      withTask({ items: [null] }),
      'thu.json: mục I.1, trường "items[0]": phải là nhóm trường { … }',
    ],
    [
      'item without a code',
      withItem({ code: undefined, detail: 5 }),
      'thu.json: sections[0].tasks[0].items[0], trường "detail": phải là chữ trong dấu ngoặc kép',
    ],
    [
      'misspelt field',
      withItem({ quantity: { target: 3, unit: 'hội nghị', targte: 1 } }),
      'thu.json: mục I.1.1, trường "quantity": không có trường "targte"; các trường được dùng: target, unit',
    ],
    [
      'nothing to reach',
      withItem({ quantity: { target: 0, unit: 'hội nghị' } }),
      'thu.json: mục I.1.1, trường "quantity.target": phải lớn hơn 0',
    ],
    [
      'unknown unit of an item',
      withItem({ unit: 'X' }),
      'thu.json: mục I.1.1, trường "unit": không có đơn vị "X"; được dùng: "QLKH", "QLKH-1"',
    ],
    [
      'unknown unit of a task',
      withTask({ unit: 'X' }),
      'thu.json: mục I.1, trường "unit": không có đơn vị "X"; được dùng: "QLKH", "QLKH-1"',
    ],
    [
      'unknown event',
      withItem({ deadlineText: '', event: 'X' }),
      'thu.json: mục I.1.1, trường "event": không có sự kiện "X"; được dùng: "GPI"',
    ],
    [
      'both a deadline and an event',
      withItem({ event: 'GPI' }),
      'thu.json: mục I.1.1, trường "event": đã có "deadlineText"; chỉ ghi một trong hai: thời hạn hoặc sự kiện',
    ],
    [
      'neither a deadline nor an event',
      withItem({ deadlineText: ' ' }),
      'thu.json: mục I.1.1, trường "deadlineText": cần ghi thời hạn, ví dụ "Tháng 6/2024", "Thường xuyên", hoặc ghi mã sự kiện ở trường "event"',
    ],
    [
      'item code of another task',
      withItem({ code: 'I.11.1' }),
      'thu.json: mục I.11.1, trường "code": mã phải là "I.1." và một số thứ tự, ví dụ "I.1.1"',
    ],
    [
      'item code two levels down',
      withItem({ code: 'I.1.1.1' }),
      'thu.json: mục I.1.1.1, trường "code": mã phải là "I.1." và một số thứ tự, ví dụ "I.1.1"',
    ],
    [
      'section code with a dot',
      { ...base, sections: [{ code: 'I.2', number: 'I', title: 'TRỌNG TÂM', tasks: [] }] },
      'thu.json: mục I.2, trường "code": mã của phần không có dấu chấm, ví dụ "I"',
    ],
    [
      'repeated item code',
      withTask({ items: [workItem, workItem] }),
      'thu.json: mục I.1.1, trường "code": mã "I.1.1" ở sections[0].tasks[0].items[1] đã dùng ở sections[0].tasks[0].items[0], hãy đặt mã khác',
    ],
    [
      'task with nothing to follow',
      withTask({ items: [] }),
      'thu.json: mục I.1, trường "items": cần ít nhất một công việc để theo dõi',
    ],
    [
      'task divided both ways',
      withTask({
        indicators: [{ ...task, code: 'I.1.2', items: [{ ...workItem, code: 'I.1.2.1' }] }],
      }),
      'thu.json: mục I.1, trường "items": đã có "indicators"; hãy chuyển các công việc vào từng chỉ tiêu',
    ],
  ])('refuses %s', (_name, json, message) => {
    expect(errorsOf(json)).toContain(message);
    expect(planSchema.safeParse(json).success).toBe(false);
  });

  test('lists every problem, not just the first', () => {
    expect(errorsOf({ ...withItem({ detail: '', unit: 7 }), year: 1 })).toHaveLength(3);
    expect(errorsOf(withItem({ code: 'II.1', unit: 'X', deadlineText: '' }))).toHaveLength(3);
  });

  test('names the file, the item and the field for whatever field of an item is spoilt', () => {
    const json = readTemplate('bac-giang-2024.json');
    const items = workItems(loadTemplate('bac-giang-2024.json'));
    const field = fc.constantFrom('detail', 'time', 'product', 'unitText', 'unit', 'source');
    fc.assert(
      fc.property(fc.nat(items.length - 1), field, fc.anything(), (index, spoilt, value) => {
        fc.pre(typeof value !== 'string' && value !== undefined);
        const code = items[index]?.item.code;
        const changed: unknown = JSON.parse(json);
        replaceField(changed, code, spoilt, value);
        const parsed = parsePlan(changed, 'bac-giang-2024.json');
        expect(parsed).toEqual({
          ok: false,
          errors: [`bac-giang-2024.json: mục ${code}, trường "${spoilt}": phải là chữ trong dấu ngoặc kép`],
        });
      }),
    );
  });
});

/** Finds the object with the code anywhere in the JSON and sets one of its fields. */
function replaceField(json: unknown, code: unknown, field: string, value: unknown): void {
  if (typeof json !== 'object' || json === null) return;
  if (Reflect.get(json, 'code') === code) Reflect.set(json, field, value);
  else for (const child of Object.values(json)) replaceField(child, code, field, value);
}
