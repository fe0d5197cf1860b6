/** What a table leaves out and a plan cannot do without: sections over its tasks, items for rows that are tasks themselves. */
import { LEVEL } from './numbering';
import type { Node, RawItem } from './outline';

const IMPLIED_SECTION = 'NHIỆM VỤ CỦA KẾ HOẠCH';

/** A row that is a heading and its own work item at once. */
export function selfItem(node: Node): RawItem {
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
export function sectionNodes(root: Node): Node[] {
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
