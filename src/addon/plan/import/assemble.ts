/** An outline made into the sections, tasks, indicators and items of a plan. */
import type { Indicator, Section, Task, WorkItem } from '../template';
import { codeGiver } from './codes';
import { type Inherited, inherit } from './inherit';
import { LEVEL, type Numbering, romanText } from './numbering';
import { type Group, hasValues, isLeaf, NO_CELLS, type Node, type Outline, type RawItem } from './outline';
import type { Readers } from './readers';
import { say } from './say';
import type { Doubt, DoubtField, ReadItem } from './types';

export interface Assembled {
  sections: Section[];
  items: ReadItem[];
  doubts: Doubt[];
  /** The words of the plan that come from each row of the grid, for what a row says and the plan does not. */
  placed: Map<number, string[]>;
}

/** Headings that a table does not have and a plan cannot do without. */
const IMPLIED_SECTION = 'NHIỆM VỤ CỦA KẾ HOẠCH';
const IMPLIED_TASK = 'Các nhiệm vụ của kế hoạch';

export function assemble({ root, kept }: Outline, readers: Readers): Assembled {
  const out: Assembled = { sections: [], items: [], doubts: [], placed: new Map() };
  const tell = (row: number, code: string, field: DoubtField, words: string) =>
    out.doubts.push({ row, code, field, words });
  const place = (row: number, ...texts: string[]) => {
    if (row < 0) return;
    const known = out.placed.get(row);
    if (known) known.push(...texts);
    else out.placed.set(row, texts);
  };

  const numberOf = (node: Node, position: number, roman: boolean): string =>
    node.numbering?.text ?? (roman ? romanText(position) : String(position));

  const placeHeading = (node: Node) => {
    const { time, product, unitText, note, inCharge, target, measure } = node.cells;
    place(
      node.row,
      node.numbering?.text ?? '',
      node.title,
      time,
      product,
      unitText,
      note,
      inCharge,
      target,
      measure,
    );
    placeGroups(node.groups);
  };
  const placeGroups = (groups: readonly Group[]) => {
    for (const { row, words } of groups) place(row, words);
  };

  /** The items of a heading as the plan has them, with its own cells as far as the items do not take them. */
  const itemsOf = (code: string, raws: readonly RawItem[], above: Inherited, own: RawHeading) => {
    const codes = codeGiver(code);
    const result = inherit(raws, above, own, readers);
    const items = result.items.map(({ raw, item, deadlineWords, inherited, reading, doubts }): WorkItem => {
      const { code: itemCode } = codes.give(undefined);
      place(raw.row, raw.number, raw.words, raw.time, raw.product, raw.unitText, raw.note, raw.inCharge);
      if (item.quantity) place(raw.row, raw.target, raw.measure);
      placeGroups(raw.groups);
      out.items.push({ row: raw.row, code: itemCode, deadlineWords, inherited, reading });
      for (const { field, words } of doubts) tell(raw.row, itemCode, field, words);
      return { ...item, code: itemCode, source: `Phụ lục, mục ${code}` };
    });
    return { items, unit: result.unit, time: result.headingTime };
  };

  const heading = (
    code: string,
    node: Node,
    raws: readonly RawItem[],
    above: Inherited,
    number: string,
  ): { fields: Omit<Task, 'indicators'>; below: Inherited } => {
    const isImplied = node.row < 0 || raws.some(({ row, words }) => row === node.row && words === node.title);
    const cells = isImplied ? NO_CELLS : node.cells;
    if (node.row >= 0) placeHeading(node);
    const { items, unit, time } = itemsOf(code, raws, above, {
      cells,
      flat: node.level < LEVEL.figure || node.row < 0,
    });
    place(node.row, time);
    const reading = time === '' ? undefined : readers.times.read(time);
    const ownUnit = readers.units.read(cells.unitText);
    return {
      fields: {
        code,
        number,
        title: node.title === '' ? number : node.title,
        time,
        product: cells.product,
        unitText: cells.unitText,
        unit: unit || (ownUnit ? readers.unitCode(ownUnit.unit) : ''),
        note: cells.note,
        inCharge: cells.inCharge,
        deadlineText: reading?.deadlineText ?? '',
        source: `Phụ lục, mục ${code}`,
        items,
      },
      below: {
        time: time || above.time,
        unitText: cells.unitText || above.unitText,
      },
    };
  };

  const taskOf = (code: string, node: Node, above: Inherited, number: string): Task => {
    const divided = node.children.some((child) => !isLeaf(child));
    if (!divided) {
      const raws = isLeaf(node) ? [selfItem(node)] : [...node.items, ...node.children.map(selfItem)];
      tellSequence(node.children);
      return { ...heading(code, node, raws, above, number).fields, indicators: [] };
    }
    const { fields, below } = heading(code, { ...node, items: [] }, [], above, number);
    tellSequence(node.children);
    const codes = codeGiver(
      code,
      node.children.map(({ numbering }) => numbering),
    );
    const indicators: Indicator[] = [];
    if (node.items.length > 0) {
      const own = { ...node, row: -1, cells: NO_CELLS };
      indicators.push(heading(codes.give(undefined).code, own, node.items, below, number).fields);
    }
    node.children.forEach((child, at) => {
      const given = codes.give(child.numbering);
      if (given.taken) tell(child.row, given.code, 'structure', say.repeatedCode(given.code));
      indicators.push(indicatorOf(given.code, child, below, numberOf(child, at + 1, false)));
    });
    const units = new Set(indicators.map(({ unit }) => unit));
    return { ...fields, unit: units.size === 1 ? (indicators[0]?.unit ?? '') : fields.unit, indicators };
  };

  const indicatorOf = (code: string, node: Node, above: Inherited, number: string): Indicator => {
    const raws = isLeaf(node)
      ? [selfItem(node)]
      : [...node.items, ...node.children.flatMap((child) => deepItems(child, []))];
    return heading(code, node, raws, above, number).fields;
  };

  /** Headings below an indicator have no place of their own: they stay as groups of its items. */
  const deepItems = (node: Node, groups: readonly Group[]): RawItem[] => {
    if (isLeaf(node)) return [{ ...selfItem(node), groups: [...groups, ...node.groups] }];
    const words = [node.numbering?.text ?? '', node.title].filter((text) => text !== '').join('. ');
    tell(node.row, '', 'structure', say.deepHeading(words));
    placeHeading(node);
    const within = [...groups, ...node.groups, { row: node.row, words }];
    const items = [
      ...node.items.map((item) => ({ ...item, groups: [...within, ...item.groups] })),
      ...node.children.flatMap((child) => deepItems(child, within)),
    ];
    return items.map((item, at) => ({
      ...item,
      time: item.time || node.cells.time,
      unitText: item.unitText || node.cells.unitText,
      inCharge: item.inCharge || node.cells.inCharge,
      product: item.product || (at === 0 ? node.cells.product : ''),
      note: [item.note, at === 0 ? node.cells.note : ''].filter((text) => text !== '').join('\n'),
    }));
  };

  const sectionOf = (code: string, node: Node, number: string): Section => {
    if (node.row >= 0) placeHeading(node);
    const title = node.title === '' ? number : node.title;
    const own = isLeaf(node) && hasValues(node.cells) ? [selfItem(node)] : node.items;
    const flat = node.children.length > 0 && node.children.every(isLeaf);
    tellSequence(node.children);
    const codes = codeGiver(code, flat ? [] : node.children.map(({ numbering }) => numbering));
    const above: Inherited = { time: node.cells.time, unitText: node.cells.unitText };
    const tasks: Task[] = [];
    const implied = [...own, ...(flat ? node.children.map(selfItem) : [])];
    if (implied.length > 0) {
      const cells = own.length > 0 && !isLeaf(node) ? node.cells : NO_CELLS;
      const task: Node = { ...node, row: -1, cells, title: node.row >= 0 ? title : IMPLIED_TASK };
      const { fields } = heading(codes.give(undefined).code, task, implied, above, number);
      tasks.push({ ...fields, ...notesOf(node), indicators: [] });
    } else if (isLeaf(node)) {
      tell(node.row, code, 'structure', say.emptyHeading(title));
    }
    if (!flat) {
      node.children.forEach((child, at) => {
        const given = codes.give(child.numbering);
        if (given.taken) tell(child.row, given.code, 'structure', say.repeatedCode(given.code));
        tasks.push(taskOf(given.code, child, above, numberOf(child, at + 1, false)));
      });
      keepSectionCells(node, tasks);
    }
    return { code, number, title, tasks };
  };

  const tellSequence = (nodes: readonly Node[]) => {
    for (const { node, words } of sequenceDoubts(nodes)) tell(node.row, '', 'structure', words);
  };

  for (const { row, words } of kept) place(row, words);
  const sections = sectionNodes(root);
  tellSequence(sections.filter(({ row }) => row >= 0));
  const codes = codeGiver(
    '',
    sections.map(({ numbering }) => numbering),
  );
  sections.forEach((node, at) => {
    const number = numberOf(node, at + 1, true);
    const given = codes.give(node.numbering ?? { text: number, level: LEVEL.roman });
    if (given.taken && node.row >= 0) tell(node.row, given.code, 'structure', say.repeatedCode(given.code));
    out.sections.push(sectionOf(given.code, node, number));
  });
  return out;
}

/** What a heading's row holds beside its words; `flat` where its items are numbered rows in their own right. */
export interface RawHeading {
  cells: Node['cells'];
  flat: boolean;
}

/** A section has no cells of its own in a plan: what stands in its row is kept with its first task. */
function keepSectionCells(node: Node, tasks: Task[]): void {
  const [first] = tasks;
  if (!first) return;
  const { time, product, unitText, note, inCharge } = node.cells;
  const words = [time, product, unitText, note].filter((text) => text !== '').join('; ');
  if (words !== '') first.note = [first.note, words].filter((text) => text !== '').join('\n');
  if (first.inCharge === '') first.inCharge = inCharge;
}

function notesOf(node: Node): { note: string; inCharge: string } {
  return isLeaf(node) ? { note: '', inCharge: '' } : { note: node.cells.note, inCharge: node.cells.inCharge };
}

/** A row that is a heading and its own work item at once. */
function selfItem(node: Node): RawItem {
  const words = node.title === '' ? (node.numbering?.text ?? '') : node.title;
  return {
    ...node.cells,
    row: node.row,
    number: node.numbering?.text ?? '',
    groups: node.groups,
    words,
    inHeadingRow: false,
  };
}

/** The widest headings as sections; tasks and items that stand under none get a section made for them. */
function sectionNodes(root: Node): Node[] {
  const implied = (): Node => ({
    ...root,
    level: LEVEL.roman,
    title: IMPLIED_SECTION,
    items: [],
    children: [],
  });
  const sections: Node[] = [];
  let open: Node | undefined;
  if (root.items.length > 0) {
    open = { ...implied(), items: root.items };
    sections.push(open);
  }
  for (const child of root.children) {
    if (child.level < LEVEL.figure) {
      open = undefined;
      sections.push(child);
      continue;
    }
    if (!open) {
      open = implied();
      sections.push(open);
    }
    open.children.push(child);
  }
  return sections;
}

/** Numbers that skip one, or stand there twice. Numbering that goes on from another heading is taken as it is. */
function sequenceDoubts(nodes: readonly Node[]): { node: Node; words: string }[] {
  const doubts: { node: Node; words: string }[] = [];
  let before: Numbering | undefined;
  const seen = new Set<string>();
  for (const node of nodes) {
    const { numbering, groups } = node;
    if (numbering?.ordinal === undefined) continue;
    const key = `${groups.map(({ words }) => words).join('/')}|${numbering.level}|${numbering.text}`;
    if (seen.has(key)) doubts.push({ node, words: say.repeated(numbering.text) });
    else if (before?.ordinal !== undefined && before.level === numbering.level) {
      const gap = numbering.ordinal - before.ordinal;
      if (gap > 1) doubts.push({ node, words: say.gap(numbering.text, expectedAfter(before)) });
    }
    seen.add(key);
    before = numbering;
  }
  return doubts;
}

function expectedAfter(before: Numbering): string {
  const next = (before.ordinal ?? 0) + 1;
  if (before.level === LEVEL.roman) return romanText(next);
  if (before.under !== undefined) return `${before.under}.${next}`;
  return before.level === LEVEL.figure ? String(next) : `chữ sau ${before.text}`;
}
