/** Tables of a Word document as grids of texts, as they would paste into a sheet. */
import { readFileSync } from 'node:fs';
import { parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';
import { type DocxLists, docxLists } from './docxLists';
import { childNamed, childrenNamed, contentOf, valOf } from './docxXml';
import { zipEntry } from './zipEntry';

/** The file cannot be read as a Word document with a table. */
export class NoDocxTableError extends Error {
  override readonly name = 'NoDocxTableError';

  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(`Không đọc được bảng trong tệp ${file}: ${reason}`);
  }
}

/**
 * The plan's table of a Word document: the one with the most words in it; where others have as many columns, as when one is
 * cut in parts, all of them below one another.
 *
 * @param path of a .docx file
 * @returns rows of equal length; lines of a cell parted by '\n'; '' for cells that a merged one covers; numbers of
 *   automatic lists as texts
 * @throws NoDocxTableError where the file is no .docx or has no table; the system's own error where it cannot be opened
 */
export function readDocxTable(path: string): string[][] {
  const { document, numbering } = partsOf(path);
  const lists = docxLists(numbering);
  const tables = blocksOf(childNamed(document, 'w:body')).filter(({ name }) => name === 'w:tbl');
  const grids = tables.map((table) => gridOf(table, lists));
  const largest = grids.reduce(
    (one, other) => (filledIn(other) > filledIn(one) ? other : one),
    grids[0] ?? [],
  );
  const width = widthOf(largest);
  if (width === 0) throw new NoDocxTableError(path, 'trong tệp không có bảng nào.');
  return grids
    .filter((grid) => widthOf(grid) === width)
    .flat()
    .map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function partsOf(path: string): { document: XmlElement; numbering: XmlElement | undefined } {
  const bytes = readFileSync(path);
  try {
    const document = zipEntry(bytes, 'word/document.xml');
    if (document) {
      const numbering = zipEntry(bytes, 'word/numbering.xml');
      return {
        document: parseXml(document.toString('utf8')).root,
        numbering: numbering && parseXml(numbering.toString('utf8')).root,
      };
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new NoDocxTableError(
      path,
      `đây không phải tệp .docx, hoặc tệp bị hỏng (${detail}). ${SAVE_AS_DOCX}`,
    );
  }
  throw new NoDocxTableError(path, `đây không phải tệp .docx. ${SAVE_AS_DOCX}`);
}

const SAVE_AS_DOCX = 'Hãy mở tệp bằng Word và lưu lại ở dạng .docx.';

function blocksOf(element: XmlElement | undefined): XmlElement[] {
  return contentOf(element).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
}

function widthOf(grid: readonly (readonly string[])[]): number {
  return Math.max(0, ...grid.map((row) => row.length));
}

function filledIn(grid: readonly (readonly string[])[]): number {
  return grid.flat().filter((text) => text !== '').length;
}

function gridOf(table: XmlElement, lists: DocxLists): string[][] {
  return childrenNamed(table, 'w:tr')
    .filter((row) => childNamed(childNamed(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => {
      const before = Number(valOf(childNamed(row, 'w:trPr'), 'w:gridBefore') ?? 0);
      return [...blanks(before), ...childrenNamed(row, 'w:tc').flatMap((cell) => cellsOf(cell, lists))];
    });
}

/** A cell and the blank ones that it covers to its right. */
function cellsOf(cell: XmlElement, lists: DocxLists): string[] {
  const properties = childNamed(cell, 'w:tcPr');
  const span = Number(valOf(properties, 'w:gridSpan') ?? 1);
  const merge = childNamed(properties, 'w:vMerge');
  const covered = merge !== undefined && merge.attributes['w:val'] !== 'restart';
  return [covered ? '' : linesOf(cell, lists).join('\n'), ...blanks(span - 1)];
}

function linesOf(cell: XmlElement, lists: DocxLists): string[] {
  return blocksOf(cell).flatMap((block) => {
    if (block.name === 'w:tbl')
      return gridOf(block, lists).map((row) => row.filter((text) => text !== '').join(' '));
    const mark = lists.next(childNamed(block, 'w:pPr'));
    const text = [mark, textOf(block).trim()].filter((part) => part !== '').join(' ');
    return text === '' ? [] : [text];
  });
}

/** The words of a paragraph; what a tracked change deletes is none of them. */
function textOf(element: XmlElement): string {
  return contentOf(element)
    .map((child) => {
      switch (child.name) {
        case 'w:t':
          return child.children.map((node) => ('value' in node ? node.value : '')).join('');
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:tab':
          return ' ';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:r':
          return textOf(child);
        default:
          return '';
      }
    })
    .join('');
}

function blanks(count: number): string[] {
  return Array<string>(Math.max(0, count)).fill('');
}
