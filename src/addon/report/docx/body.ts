import {
  type Block,
  PAGE,
  PAGE_NUMBER,
  type PaperPart,
  type Paragraph,
  type Rule,
  type Table,
  type TableRow,
} from '../../plan/officialReport/paper';
import { twips, WORD_NAMESPACES, XML_HEAD, xmlText } from './xml';

/** Rows with fewer letters stay on one page. */
const SHORT_ROW = 800;
const CELL_MARGIN = 1.2;

/** word/document.xml: the parts of a paper as sections, each with the page numbers in its top margin. */
export function documentXml(parts: readonly PaperPart[]): string {
  const sections = parts.map((part, index) => {
    const blocks = part.blocks.map(blockXml).join('');
    const section = sectionXml(part.orientation);
    // The section of all but the last part hangs on a paragraph of its own, of no height.
    return index === parts.length - 1
      ? `${blocks}${section}`
      : `${blocks}<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
  });
  return `${XML_HEAD}<w:document ${WORD_NAMESPACES}><w:body>${sections.join('')}</w:body></w:document>`;
}

function sectionXml(orientation: PaperPart['orientation']): string {
  const [short, long] = [twips(PAGE.short), twips(PAGE.long)];
  const size =
    orientation === 'portrait'
      ? `<w:pgSz w:w="${short}" w:h="${long}"/>`
      : `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`;
  const margins = `w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.left)}"`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="header"/>${size}<w:pgMar ${margins} w:header="${twips(PAGE_NUMBER.fromTop)}" w:footer="${twips(PAGE_NUMBER.fromTop)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
}

function blockXml(block: Block): string {
  if (block.kind === 'table') return tableXml(block);
  return block.kind === 'rule' ? ruleXml(block) : paragraphXml(block);
}

function paragraphXml({ style, runs }: Paragraph): string {
  const inner = runs.map(({ text, bold, italic }) => {
    const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
    const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
    return `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
  });
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner.join('')}</w:p>`;
}

/** A paragraph without words, with a line above it. */
function ruleXml({ length, within }: Rule): string {
  const side = Math.max(0, twips((within - length) / 2));
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before="40" w:after="0" w:line="60" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

function tableXml({ widths, bordered, headRows, rows }: Table): string {
  const line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} ${line}/>`,
  );
  const borders = bordered ? `<w:tblBorders>${sides.join('')}</w:tblBorders>` : '';
  const margin = bordered ? twips(CELL_MARGIN) : 0;
  const margins = `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`;
  const whole = twips(widths.reduce((sum, width) => sum + width, 0));
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const lines = rows.map((row, index) => rowXml(row, widths, index < headRows, bordered));
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function rowXml(row: TableRow, widths: readonly number[], head: boolean, centred: boolean): string {
  let column = 0;
  const cells = row.map(({ span, blocks }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const vertical = centred && head ? '<w:vAlign w:val="center"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${spanXml}${vertical}</w:tcPr>${blocks.map(blockXml).join('')}</w:tc>`;
  });
  const whole = lettersIn(row) < SHORT_ROW ? '<w:cantSplit/>' : '';
  return `<w:tr><w:trPr>${whole}${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

const lettersIn = (row: TableRow): number =>
  row
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .reduce((sum, { text }) => sum + text.length, 0);
