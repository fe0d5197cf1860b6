/** An outline made into the sections, tasks, indicators and items of a plan. */
import type { Indicator, Section, Task, WorkItem } from '../template';
import { codeGiver } from './codes';
import { deepItems } from './deepItems';
import { sectionNodes, selfItem } from './implied';
import { type Inherited, inherit } from './inherit';
import { LEVEL, type Numbering, romanText } from './numbering';
import { type Group, hasValues, isLeaf, NO_CELLS, type Node, type Outline, type RawItem } from './outline';
import type { Readers } from './readers';
import { say } from './say';
import { sequenceDoubts } from './sequence';
import type { Doubt, DoubtField, ReadItem } from './types';

export interface Assembled {
  sections: Section[];
  items: ReadItem[];
  doubts: Doubt[];
  /** The words of the plan that come from each row of the grid, for what a row says and the plan does not. */
  placed: Map<number, string[]>;
}

/** Headings that a table does not have and a plan cannot do without. */
/** Stands for the number of a task that the table does not number. */
const NO_NUMBER = '-';
/** The number by which what has none gets its code where numbered rows follow. */
const BEFORE_THE_FIRST: Numbering = { text: '0', level: LEVEL.figure, ordinal: 0 };
const IMPLIED_TASK = 'Các nhiệm vụ của kế hoạch';

export function assemble({ root, kept }: Outline, readers: Readers): Assembled {
  const out: Assembled = { sections: [], items: [], doubts: [], placed: new Map() };
  const outOfOrder = new Set<number>();
  const tell = (row: number, code: string, field: DoubtField, words: string) =>
    out.doubts.push({ row, code, field, words });
  const place = (row: number, ...texts: string[]) => {
    if (row < 0) return;
    const known = out.placed.get(row);
    if (known) known.push(...texts);
    else out.placed.set(row, texts);
  };

  const numberOf = (node: Node): string => node.numbering?.text ?? NO_NUMBER;

  const placeHeading = (node: Node) => {
    const { time, product, unitText, note, inCharge } = node.cells;
    place(node.row, node.numbering?.text ?? '', node.title, time, product, unitText, note, inCharge);
  };
  const notedGroups = new Set<Group>();
  /** The note of a heading; what stands unnumbered above it is no group of items and is kept there, once. */
  const noteOf = (node: Node, note: string): string => {
    const above = isLeaf(node) || node.row < 0 ? [] : node.groups.filter((group) => !notedGroups.has(group));
    for (const group of above) notedGroups.add(group);
    placeGroups(above);
    return [...above.map(({ words }) => words), note].filter((words) => words !== '').join('\n');
  };
  /** A number counts as taken over whatever its zeros and dots; the words beside it only as far as the quantity has them. */
  const placeQuantity = ({ row, target }: RawItem, unit: string) =>
    place(row, unit, /^[\d.]+\s*%?$/.test(target) ? target : '');
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
      if (item.quantity) placeQuantity(raw, item.quantity.unit);
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
    // A row that is its own item has its cells there.
    const cells = isLeaf(node) ? NO_CELLS : node.cells;
    if (node.row >= 0) placeHeading(node);
    const { items, unit, time } = itemsOf(code, raws, above, {
      cells,
      flat: node.level < LEVEL.figure || node.row < 0,
    });
    place(raws[0]?.row ?? node.row, time);
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
        note: noteOf(node, cells.note),
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
      const own = { ...node, row: -1, cells: NO_CELLS, children: [] };
      indicators.push(heading(codes.give(BEFORE_THE_FIRST).code, own, node.items, below, number).fields);
    }
    node.children.forEach((child) => {
      const given = codes.give(child.numbering);
      if (given.taken) tellTaken(child, given.code);
      indicators.push(indicatorOf(given.code, child, below, numberOf(child)));
    });
    const units = new Set(indicators.map(({ unit }) => unit));
    return { ...fields, unit: units.size === 1 ? (indicators[0]?.unit ?? '') : fields.unit, indicators };
  };

  const indicatorOf = (code: string, node: Node, above: Inherited, number: string): Indicator => {
    const raws = isLeaf(node)
      ? [selfItem(node)]
      : [...node.items, ...node.children.flatMap((child) => deepItems(child, [], { tell, place }))];
    return heading(code, node, raws, above, number).fields;
  };

  const sectionOf = (code: string, node: Node, number: string): Section => {
    place(node.row, node.numbering?.text ?? '', node.title);
    const title = node.title === '' ? number : node.title;
    const own = isLeaf(node) && hasValues(node.cells) ? [selfItem(node)] : node.items;
    const flat = node.children.length > 0 && node.children.every(isLeaf);
    tellSequence(node.children);
    const codes = codeGiver(code, flat ? [] : node.children.map(({ numbering }) => numbering));
    const above: Inherited = { time: node.cells.time, unitText: node.cells.unitText };
    const tasks: Task[] = [];
    const implied = [...own, ...(flat ? node.children.map(selfItem) : [])];
    if (implied.length > 0) {
      const task: Node = { ...node, row: -1, title: node.row >= 0 ? title : IMPLIED_TASK };
      const first = flat || node.children.length === 0 ? undefined : BEFORE_THE_FIRST;
      const { fields } = heading(codes.give(first).code, task, implied, above, number);
      tasks.push({ ...fields, indicators: [] });
    } else if (isLeaf(node)) {
      tell(node.row, code, 'structure', say.emptyHeading(title));
      const { note, inCharge } = node.cells;
      for (const text of [inCharge, note]) {
        if (text !== '') tell(node.row, code, 'words', say.lostWhole(text));
      }
      place(node.row, note, inCharge);
    }
    if (!flat) {
      node.children.forEach((child) => {
        const given = codes.give(child.numbering);
        if (given.taken) tellTaken(child, given.code);
        tasks.push(taskOf(given.code, child, above, numberOf(child)));
      });
      if (implied.length === 0) keepSectionCells(node, tasks);
    }
    const [opening] = tasks;
    if (opening)
      place(node.row, opening.time, opening.product, opening.unitText, opening.note, opening.inCharge);
    return { code, number, title, tasks };
  };

  /** A number that stands twice is told once, at its row. */
  const tellTaken = ({ row }: Node, code: string) => {
    if (!outOfOrder.has(row)) tell(row, code, 'structure', say.repeatedCode(code));
  };
  const tellSequence = (nodes: readonly Node[]) => {
    for (const { node, words } of sequenceDoubts(nodes)) {
      outOfOrder.add(node.row);
      tell(node.row, '', 'structure', words);
    }
  };

  for (const { row, words } of kept) place(row, words);
  const sections = sectionNodes(root);
  tellSequence(sections.filter(({ row }) => row >= 0));
  const codes = codeGiver(
    '',
    sections.map(({ numbering }) => numbering),
  );
  sections.forEach((node, at) => {
    const number = node.numbering?.text ?? romanText(at + 1);
    const given = codes.give(node.numbering ?? { text: number, level: LEVEL.roman });
    if (given.taken && node.row >= 0) tellTaken(node, given.code);
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
