import { type ComponentChild, createElement, Fragment, type JSX } from 'preact';
import {
  type Block,
  FONT,
  type Paper,
  type PaperPart,
  type Paragraph,
  paragraphLook,
  type Rule,
  type Run,
  type Table,
  type TableCell,
} from '../plan/officialReport/paper';

/**
 * A paper as elements. All looks are in the elements themselves, so that they stay when it is copied into another
 * program; what people wrote is never markup.
 */
export const PaperView = ({ paper }: { paper: Paper }) => all(paper.parts.map(partView));

/** Elements that never change their places, so that nothing but their order tells them apart. */
const all = (elements: readonly ComponentChild[]): JSX.Element => createElement(Fragment, null, ...elements);

function partView({ orientation, blocks }: PaperPart, place: number): JSX.Element {
  return (
    <section class={`sheet ${orientation}`}>
      {place > 0 && <br style={{ pageBreakBefore: 'always' }} />}
      {all(blocks.map(blockView))}
    </section>
  );
}

function blockView(block: Block): JSX.Element {
  if (block.kind === 'table') return tableView(block);
  return block.kind === 'rule' ? ruleView(block) : paragraphView(block);
}

const FONTS = `"${FONT}", "Liberation Serif", Tinos, serif`;

function paragraphView({ style, runs }: Paragraph): JSX.Element {
  const { size, align, bold, italic, firstLine = 0, before = 0, after = 0 } = paragraphLook(style);
  const look = {
    margin: `${before}pt 0 ${after}pt 0`,
    textAlign: align,
    textIndent: `${firstLine}mm`,
    fontFamily: FONTS,
    fontSize: `${size}pt`,
    lineHeight: '1.15',
    ...(bold && { fontWeight: 'bold' }),
    ...(italic && { fontStyle: 'italic' }),
  };
  const empty = runs.every(({ text }) => text === '');
  return (
    <p class={style} style={look}>
      {empty ? '\u00a0' : all(runs.map(runView))}
    </p>
  );
}

function runView({ text, bold, italic }: Run): ComponentChild {
  const inner = italic ? <i>{text}</i> : text;
  return bold ? <b>{inner}</b> : inner;
}

function ruleView({ length, within }: Rule): JSX.Element {
  const side = `${(within - length) / 2}mm`;
  const look = { margin: `1.5pt ${side} 0`, borderTop: '1px solid #000', fontSize: '2pt', lineHeight: '3pt' };
  return <p style={look}>{'\u00a0'}</p>;
}

function tableView({ widths, bordered, headRows, rows }: Table): JSX.Element {
  const width = `${widths.reduce((sum, one) => sum + one, 0)}mm`;
  const lines = rows.map((row, place) => rowView(row, bordered, place < headRows));
  return (
    <table
      class={bordered ? 'ruled' : 'sides'}
      style={{ width, tableLayout: 'fixed', borderCollapse: 'collapse', margin: '0 auto' }}
    >
      <colgroup>{all(widths.map(columnView))}</colgroup>
      {headRows > 0 && <thead>{all(lines.slice(0, headRows))}</thead>}
      <tbody>{all(lines.slice(headRows))}</tbody>
    </table>
  );
}

const columnView = (width: number): JSX.Element => <col style={{ width: `${width}mm` }} />;

function rowView(row: readonly TableCell[], bordered: boolean, head: boolean): JSX.Element {
  const look = {
    border: bordered ? '1px solid #000' : 'none',
    padding: bordered ? '1pt 1.5mm' : '0',
    verticalAlign: head ? 'middle' : 'top',
    overflowWrap: 'anywhere' as const,
  };
  const cellView = ({ span, blocks }: TableCell): JSX.Element =>
    head ? (
      <th scope="col" colSpan={span} style={look}>
        {all(blocks.map(blockView))}
      </th>
    ) : (
      <td colSpan={span} style={look}>
        {all(blocks.map(blockView))}
      </td>
    );
  return <tr>{all(row.map(cellView))}</tr>;
}
