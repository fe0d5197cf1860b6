import type { ICellDataForSheetInterceptor, IDocumentData, Nullable } from '@univerjs/core';

/** A cell as its editor is to show it: the text that the workbook gives to edit, with its lines. */
export function asEdited(
  cell: Nullable<ICellDataForSheetInterceptor>,
): Nullable<ICellDataForSheetInterceptor> {
  const { e: text = cell?.v }: { e?: unknown } = cell?.custom ?? {};
  if (!cell || typeof text !== 'string') return cell;
  const interceptorStyle = { ...cell.interceptorStyle, ...PLAIN };
  return {
    ...cell,
    interceptorStyle,
    v: text,
    t: 1,
    f: null,
    p: text.includes('\n') ? paragraphs(text) : null,
  };
}

/** The formula bar has one small line: a heading's large letters would not fit in it. */
const PLAIN = { fs: 10, bl: 0 };

/** The editor keeps lines only in a document, where each ends with '\r'; a plain text would lose them. */
function paragraphs(text: string): IDocumentData {
  const stream = `${text.replaceAll('\n', '\r')}\r`;
  const ends = [...stream.matchAll(/\r/g)].map((end) => ({ startIndex: end.index }));
  return {
    id: 'edited',
    body: { dataStream: `${stream}\n`, paragraphs: ends, sectionBreaks: [{ startIndex: stream.length }] },
    documentStyle: {},
  };
}
