/** The template of the 2024 plan against the text of that plan: every expectation is read from the text. */
import {
  type AppendixRow,
  appendixRows,
  type Unit,
  type WorkItem,
  workItems,
} from '../../src/addon/plan/template';
import { readAppendix, type TextHeading, type TextItem } from '../support/appendixText';
import { loadPlanText, plainWords, readPlanTasks } from '../support/planText';
import { loadTemplate, readTemplate, templateFiles } from '../support/templateFiles';

const planText = loadPlanText();
const appendix = readAppendix(planText);
const textTasks = readPlanTasks(planText);
const plan = loadTemplate('bac-giang-2024.json');
const rows = appendixRows(plan);
const fromAppendix = workItems(plan)
  .map(({ item }) => item)
  .filter(({ origin }) => origin === 'appendix');
const fromPlanText = workItems(plan).filter(({ item }) => item.origin === 'plan-text');

const pairs = appendix.items.map((text, index): [string, TextItem, WorkItem | undefined] => [
  `${text.heading.place}: ${text.detail.slice(0, 60)}`,
  text,
  fromAppendix[index],
]);
const headingPairs = appendix.headings.map((text): [string, TextHeading, AppendixRow | undefined] => [
  text.place,
  text,
  rows.find(({ kind, code }) => kind === text.kind && code === text.place),
]);

/** The number that the plan's text gives to the task at 'II.2.1': sections I and II are its parts 1 and 2. */
function textTaskAt(place: string) {
  return textTasks.get(place.replace(/^II\./, '2.').replace(/^I\./, '1.'));
}

/** The unit that words of the unit column mean, by names only: a head stands for the unit, 'A, B' for A in B. */
function unitNamed(words: string): Unit | undefined {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const name = words.replace(/^Trưởng phòng,? /, 'Phòng ').replace(/^Chi cục trưởng /, '');
  const whole = plan.units.find((unit) => same(unit.name, name) || same(unit.shortName, name));
  if (whole !== undefined) return whole;
  const [part = '', parentName = ''] = name.split(', ');
  const parent = plan.units.find((unit) => same(unit.name, parentName));
  return plan.units.find((unit) => same(unit.name, part) && unit.parent === parent?.code);
}

/** How much the words ask for: '05 hội nghị', '100% nhiệm vụ', and one report where a report is named uncounted. */
function targetIn(product: string, detail: string): number | undefined {
  const counted = /^(\d+) /.exec(product) ?? /(\d+)%/.exec(detail);
  if (counted?.[1] !== undefined) return Number(counted[1]);
  return product.startsWith('Báo cáo, kết luận') ? 1 : undefined;
}

function filled(column: 'time' | 'product' | 'unitText' | 'note'): string[] {
  return rows
    .filter(({ origin }) => origin === 'appendix')
    .map((row) => row[column])
    .filter((words) => words !== '');
}

describe('the appendix in the template', () => {
  test('has the 46 work items of the text, under the same headings', () => {
    expect(appendix.items).toHaveLength(46);
    expect(fromAppendix.map(({ code }) => code.slice(0, code.lastIndexOf('.')))).toEqual(
      appendix.items.map(({ heading }) => heading.place),
    );
  });

  test.each(pairs)('%s: words, group and cells', (_name, text, item) => {
    expect(item).toMatchObject({
      detail: text.detail,
      group: text.group,
      time: text.time,
      product: text.product,
      unitText: text.unit,
      note: text.note,
    });
  });

  test.each(pairs)('%s: deadline or event', (_name, text, item) => {
    if (/sau khi .* công bố/i.test(text.deadline)) {
      const event = plan.events.find(({ code }) => code === item?.event);
      expect(text.deadline.toLowerCase()).toContain(event?.name.toLowerCase());
      expect(item?.deadlineText).toBe('');
    } else {
      expect(item).toMatchObject({ deadlineText: text.deadline, event: '' });
    }
  });

  test.each(pairs)('%s: responsible unit', (_name, text, item) => {
    const unit = unitNamed(text.unit === '' ? text.heading.unit : text.unit);
    expect(unit).toBeDefined();
    expect(item?.unit).toBe(unit?.code);
  });

  test.each(headingPairs)('heading %s: number, title, cells', (_place, text, row) => {
    expect(row).toMatchObject({
      tt: text.number,
      title: text.title,
      time: text.time,
      product: text.product,
      unitText: text.unit,
      note: text.note,
    });
  });

  test('has as many headings as the text', () => {
    expect(rows.filter(({ kind }) => kind !== 'item')).toHaveLength(appendix.headings.length);
  });

  test('keeps every word of the time, product, unit and note columns in order', () => {
    expect(filled('time')).toEqual(appendix.columns.time);
    expect(filled('product')).toEqual(appendix.columns.product);
    expect(filled('unitText')).toEqual(appendix.columns.unit);
    expect(filled('note')).toEqual(appendix.columns.note);
  });

  test('says where each row comes from', () => {
    for (const { kind, parent, code, source, origin } of rows) {
      if (kind === 'section' || origin === 'plan-text') continue;
      expect(source).toMatch(new RegExp(`^Phụ lục, mục ${kind === 'item' ? parent : code}( \\(|$)`));
    }
  });
});

describe('people and units', () => {
  test('the person in charge is the one the note names', () => {
    const tasks = plan.sections.flatMap((section) => section.tasks);
    for (const row of [...tasks, ...tasks.flatMap(({ indicators }) => indicators), ...fromAppendix]) {
      const named = /^Chủ trì thực hiện: (.*)$/.exec(row.note)?.[1] ?? '';
      expect([row.code, row.inCharge]).toEqual([row.code, named]);
      if (named !== '') expect(unitNamed(named)).toBeDefined();
    }
  });

  test('other names of a unit mean that unit', () => {
    for (const { code, aliases } of plan.units) {
      for (const alias of aliases) expect([alias, unitNamed(alias)?.code]).toEqual([alias, code]);
    }
  });

  test('there is one office and one leadership, and neither carries out a task', () => {
    for (const role of ['office', 'leadership']) {
      const units = plan.units.filter((unit) => unit.role === role);
      expect(units).toHaveLength(1);
      expect(rows.filter(({ unit }) => unit === units[0]?.code)).toEqual([]);
    }
  });

  test.each(templateFiles())('%s names no e-mail address and no head', (fileName) => {
    expect(readTemplate(fileName)).not.toContain('@');
    for (const unit of loadTemplate(fileName).units) {
      expect(unit).toMatchObject({ head: '', emails: [] });
    }
  });
});

describe('the plan text', () => {
  test.each(headingPairs.filter(([, { kind }]) => kind !== 'section'))(
    'task %s has the deadline of its time cell, else of the plan text',
    (place, text, row) => {
      const inText = textTaskAt(place);
      expect(inText).toBeDefined();
      expect(row?.deadlineText).toBe(text.time || (inText?.times[0] ?? ''));
      const fromText = text.time === '' && row?.deadlineText !== '';
      expect(row?.source.includes('(thời hạn chung: Kế hoạch, mục II.')).toBe(fromText);
    },
  );

  test.each(headingPairs.filter(([, { kind }]) => kind !== 'section'))(
    'task %s is carried out by the unit of the plan text, or by a part of it',
    (place, _text, row) => {
      const named = textTaskAt(place)?.units[0];
      const unit = plan.units.find(({ code }) => code === row?.unit);
      if (named === undefined) expect(row?.unit).toBe('');
      else expect([unit?.code, unit?.parent]).toContain(unitNamed(named)?.code ?? named);
    },
  );

  test('adds the one item that the appendix leaves out', () => {
    expect(fromPlanText).toHaveLength(1);
    const [added] = fromPlanText;
    const inText = textTaskAt(added?.task.code ?? '');
    const solution = inText?.solutions.find((words) => words.startsWith('Tổ chức kiểm tra tiến độ 100%'));
    expect(solution).toBeDefined();
    expect(added?.item).toMatchObject({
      detail: solution,
      time: inText?.times[0],
      deadlineText: inText?.times[0],
      unitText: inText?.units[0],
      unit: unitNamed(inText?.units[0] ?? '')?.code,
      quantity: { target: targetIn('', solution ?? '') },
      source: 'Kế hoạch, mục II.1.2.a',
    });
    expect(appendix.items.map(({ detail }) => detail)).not.toContain(solution);
  });

  test('has the head of the template word for word', () => {
    const words = plainWords(planText);
    const { number, place, title, basis, appendixTitle, appendixNote, year } = plan;
    expect(words).toContain(`Số: ${number} ${place}, ngày`);
    expect(words).toContain(` KẾ HOẠCH ${title} Thực hiện ${basis}. `);
    expect(words).toContain(` Phụ lục ${appendixTitle} ${appendixNote} TT `);
    expect(title.endsWith(`năm ${year}`)).toBe(true);
  });
});

describe('quantities to reach', () => {
  test.each(headingPairs)('%s: what its products and details count, once each', (place, text) => {
    const own = appendix.items.filter(({ heading }) => heading === text);
    const words = [{ product: text.product, detail: '' }, ...own];
    const expected = words.flatMap(({ product, detail }) => {
      const target = targetIn(product, detail);
      return target === undefined ? [] : [{ target, words: `${product} ${detail}` }];
    });
    const stated = fromAppendix.flatMap(({ code, quantity }) =>
      code.slice(0, code.lastIndexOf('.')) === place && quantity !== undefined ? [quantity] : [],
    );
    expect(stated.map(({ target }) => target)).toEqual(expected.map(({ target }) => target));
    for (const [index, { unit }] of stated.entries()) {
      const said = expected[index]?.words.replaceAll('VB', 'văn bản').toLowerCase();
      expect(said).toContain(unit.toLowerCase());
    }
  });

  test.each(pairs.filter(([, text]) => text.product !== ''))('%s: on its own row', (_name, text, item) => {
    expect(item?.quantity?.target).toBe(targetIn(text.product, text.detail));
  });
});
