/** An outline while it grows row by row: which headings and which group the next row stands under. */

import { withoutEnd } from '../withoutEnd';
import { LEVEL, type Level, type Numbering } from './numbering';
import { type Group, NO_CELLS, type Node, type Outline, type RawItem } from './outline';
import { say } from './say';

export interface OutlineBuilder {
  outline: Outline;
  /** The heading that the next item stands under. */
  top(): Node;
  /** The group that the next item stands in, as a list to go on with. */
  groups(): readonly Group[];
  openGroup(row: number, words: string): void;
  /** Ends the open group; with a level, only where rows of that level are wider than those the group holds. */
  closeGroup(level?: Level): void;
  /** The level of a number in this table: letters stand under roman numerals where these came first. */
  levelOf(numbering: Numbering): Level;
  push(level: Level, parts: Pick<Node, 'row' | 'numbering' | 'title' | 'cells'>): Node;
  addItem(item: RawItem): void;
  /** Keeps words in the note of what came last. */
  append(row: number, words: string): void;
  doubt(row: number, words: string): void;
}

export function outlineBuilder(): OutlineBuilder {
  const root: Node = {
    row: -1,
    level: -1,
    numbering: undefined,
    title: '',
    groups: [],
    cells: NO_CELLS,
    items: [],
    children: [],
  };
  const outline: Outline = { root, doubts: [], kept: [] };
  /** The headings that the next row may stand under, the widest first. */
  let path: Node[] = [root];
  let groups: Group[] = [];
  /** Level of the rows that the open group holds. */
  let groupLevel: Level | undefined;
  let lettersUnderRoman = false;
  let romanSeen = false;
  let last: { cells: { note: string } } | undefined;

  const doubt = (row: number, words: string) => {
    outline.doubts.push({ row, words });
  };
  const top = (): Node => path[path.length - 1] ?? root;

  const levelOf = (numbering: Numbering): Level => {
    if (numbering.level === LEVEL.roman) romanSeen = true;
    if (numbering.level === LEVEL.letter && romanSeen && !path.some(({ level }) => level === LEVEL.letter)) {
      lettersUnderRoman = true;
    }
    return numbering.level === LEVEL.letter && lettersUnderRoman ? LEVEL.roman + 0.3 : numbering.level;
  };

  const push: OutlineBuilder['push'] = (level, parts) => {
    closeGroup(level);
    if (groups.length > 0) groupLevel ??= level;
    path = path.filter((above) => above.level < level);
    const node: Node = { ...parts, cells: { ...parts.cells }, level, groups, items: [], children: [] };
    top().children.push(node);
    path = [...path, node];
    last = node;
    return node;
  };
  const closeGroup = (level?: Level) => {
    if (level !== undefined && (groupLevel === undefined || level >= groupLevel)) return;
    groups = [];
    groupLevel = undefined;
  };
  const openGroup = (row: number, words: string) => {
    groups = [{ row, words: withoutEnd(words, /[\s:：]/) }];
    groupLevel = undefined;
  };

  const addItem = (item: RawItem) => {
    top().items.push(item);
    last = { cells: item };
  };

  const append = (row: number, words: string) => {
    doubt(row, say.continued(words));
    const target = last?.cells;
    if (!target) return;
    outline.kept.push({ row, words });
    target.note = [target.note, words].filter((text) => text !== '').join('\n');
  };

  return { outline, top, groups: () => groups, openGroup, closeGroup, levelOf, push, addItem, append, doubt };
}
