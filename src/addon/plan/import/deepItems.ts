import { selfItem } from './implied';
import { type Group, isLeaf, type Node, type RawItem } from './outline';
import { say } from './say';
import type { DoubtField } from './types';

/** Who is told what to check, and which words of a row the items take over. */
export interface DeepListener {
  tell(row: number, code: string, field: DoubtField, words: string): void;
  place(row: number, ...texts: string[]): void;
}

/** Headings below an indicator have no place of their own: they stay as groups of its items. */
export function deepItems(node: Node, groups: readonly Group[], to: DeepListener): RawItem[] {
  if (isLeaf(node)) return [{ ...selfItem(node), groups: [...groups, ...node.groups] }];
  const words = [node.numbering?.text ?? '', node.title].filter((text) => text !== '').join('. ');
  to.tell(node.row, '', 'structure', say.deepHeading(words));
  const within = [...groups, ...node.groups, { row: node.row, words }];
  const items = [
    ...node.items.map((item) => ({ ...item, groups: [...within, ...item.groups] })),
    ...node.children.flatMap((child) => deepItems(child, within, to)),
  ];
  const { time, unitText, inCharge, product, note } = node.cells;
  const taken = (key: 'time' | 'unitText' | 'inCharge') => items.some((item) => item[key] === '');
  if (taken('time')) to.place(node.row, time);
  if (taken('unitText')) to.place(node.row, unitText);
  if (taken('inCharge')) to.place(node.row, inCharge);
  if (items[0]?.product === '') to.place(node.row, product);
  to.place(node.row, note);
  return items.map((item, at) => ({
    ...item,
    time: item.time || time,
    unitText: item.unitText || unitText,
    inCharge: item.inCharge || inCharge,
    product: item.product || (at === 0 ? product : ''),
    note: [item.note, at === 0 ? note : ''].filter((text) => text !== '').join('\n'),
  }));
}
