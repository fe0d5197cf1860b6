/**
 * A document as it stands on paper: headings, paragraphs, tables, without any markup. One list of looks holds for the page
 * and for the Word file. Lengths are millimetres, sizes of letters points.
 *
 * The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, margins of 20–25 mm above and below, 30–35
 * left, 15–20 right; text of 13–14 points, justified, first lines 10 or 12.7 mm in, at least 6 points between paragraphs.
 */
export interface Paper {
  /** Name of the document, for its file. */
  title: string;
  parts: readonly PaperPart[];
}

/** Pages of one kind; their numbers begin with 1, the first is not shown. */
export interface PaperPart {
  orientation: 'portrait' | 'landscape';
  blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Table;

export interface Paragraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  runs: readonly Run[];
}

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** A thin line in the middle of the width that there is. */
export interface Rule {
  kind: 'rule';
  length: number;
  within: number;
}

export interface Table {
  kind: 'table';
  widths: readonly number[];
  bordered: boolean;
  /** Rows at the top that are repeated on every page. */
  headRows: number;
  rows: readonly TableRow[];
}

export type TableRow = readonly TableCell[];

export interface TableCell {
  /** Columns that it takes. */
  span: number;
  blocks: readonly (Paragraph | Rule)[];
}

export interface ParagraphLook {
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
  bold?: boolean;
  italic?: boolean;
  /** How far the first line stands in. */
  firstLine?: number;
  /** Points above and below. */
  before?: number;
  after?: number;
  /** Stays on the page of what follows. */
  keepWithNext?: boolean;
}

const CENTRED = { align: 'center' } as const;
const FIRST_LINE = 12.7;
const HEADING = { size: 14, align: 'justify', firstLine: FIRST_LINE, before: 6, after: 6 } as const;

export const PARAGRAPH_LOOKS = {
  nation: { ...CENTRED, size: 12, bold: true },
  motto: { ...CENTRED, size: 13, bold: true },
  superiorBody: { ...CENTRED, size: 12 },
  issuingBody: { ...CENTRED, size: 12, bold: true },
  number: { ...CENTRED, size: 13, before: 6 },
  date: { ...CENTRED, size: 13, italic: true, before: 6 },
  title: { ...CENTRED, size: 14, bold: true, before: 18 },
  subject: { ...CENTRED, size: 14, bold: true },
  text: { size: 14, align: 'justify', firstLine: FIRST_LINE, after: 6 },
  /** The last words stay with the signer. */
  closing: { size: 14, align: 'justify', firstLine: FIRST_LINE, after: 12, keepWithNext: true },
  chapter: { ...HEADING, bold: true, keepWithNext: true },
  section: { ...HEADING, bold: true, keepWithNext: true },
  task: { ...HEADING, italic: true, keepWithNext: true },
  caption: { ...CENTRED, size: 13, bold: true, before: 6, after: 4, keepWithNext: true },
  columnHead: { ...CENTRED, size: 11, bold: true },
  /** A row of a table that names those below it. */
  groupHead: { ...CENTRED, size: 11, bold: true, keepWithNext: true },
  cell: { size: 11, align: 'left' },
  figure: { ...CENTRED, size: 11 },
  gap: { size: 6, align: 'left' },
  recipientsHead: { size: 12, align: 'left', bold: true, italic: true },
  recipient: { size: 11, align: 'left' },
  signer: { ...CENTRED, size: 14, bold: true },
  appendixName: { ...CENTRED, size: 14, bold: true },
  appendixNote: { ...CENTRED, size: 14, italic: true, after: 6 },
} as const satisfies Record<string, ParagraphLook>;

export type ParagraphStyle = keyof typeof PARAGRAPH_LOOKS;

/** The look of a style, with every property that it may have. */
export const paragraphLook = (style: ParagraphStyle): ParagraphLook => PARAGRAPH_LOOKS[style];

/** A4 and its margins. */
export const PAGE = { short: 210, long: 297, top: 20, bottom: 20, left: 30, right: 20 } as const;
/** Size of the page numbers in the top margin, and how far below the edge they stand. */
export const PAGE_NUMBER = { size: 13, fromTop: 10 } as const;
/** What is left of a page's width between its margins. */
export const textWidth = (orientation: PaperPart['orientation']): number =>
  (orientation === 'portrait' ? PAGE.short : PAGE.long) - PAGE.left - PAGE.right;

export const FONT = 'Times New Roman';

/** A paragraph; a plain text is one run. */
export const paragraph = (style: ParagraphStyle, ...runs: readonly (string | Run)[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

export const rule = (length: number, within: number): Rule => ({ kind: 'rule', length, within });

/** A cell with one paragraph. */
export const cell = (style: ParagraphStyle, run: string | Run, span = 1): TableCell => ({
  span,
  blocks: [paragraph(style, run)],
});

/** A table with lines around its cells, whose heads are repeated on every page. */
export const ruledTable = (
  columns: readonly { head: string; width: number }[],
  rows: readonly TableRow[],
): Table => ({
  kind: 'table',
  widths: columns.map(({ width }) => width),
  bordered: true,
  headRows: 1,
  rows: [columns.map(({ head }) => cell('columnHead', head)), ...rows],
});
