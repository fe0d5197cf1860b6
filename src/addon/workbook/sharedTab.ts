import { STANDINGS, type Standing } from '../plan/standing';
import { type Canvas, newCanvas } from './canvas';
import { type CellContent, columnLetters, formula, onTab } from './cell';
import { type Look, looks, numberFormat } from './look';
import type { SummaryRefs } from './summaryRefs';
import { unitFigure, unitFigures, unitLineCount } from './summaryUnits';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

/** Stands in A1: by it another workbook knows that it reads a tracker. */
export const SHARED_MARK = 'SO-THEO-DOI';
/** Of the layout below. Readers know this one; whatever changes in it makes another. */
export const SHARED_VERSION = 1;

export type SharedKey =
  | 'mark'
  | 'version'
  | 'organisation'
  | 'title'
  | 'year'
  | 'asOf'
  | 'items'
  | Standing
  | 'completedShare'
  | 'onTimeShare'
  | 'silent'
  | 'silentUnits';

const text: Look = { numberFormat: numberFormat.general, wrap: false };
const count: Look = { numberFormat: numberFormat.whole };
const share: Look = { numberFormat: numberFormat.percent };

interface SharedField {
  key: SharedKey;
  label: string;
  look: Look;
  content: (refs: SummaryRefs) => CellContent;
}

/** A figure of the whole organisation, which Tổng hợp has counted. */
const total =
  (figure: Parameters<typeof unitFigure>[1]) =>
  (refs: SummaryRefs): CellContent =>
    formula(`=${unitFigure(unitLineCount(refs) - 1, figure)}`);

/**
 * The first row of the tab, in this order: a published layout, which workbooks of other organisations read by its place.
 * Nothing is counted here.
 */
export const SHARED_FIELDS: readonly SharedField[] = [
  { key: 'mark', label: 'Dấu nhận biết', look: text, content: () => SHARED_MARK },
  { key: 'version', label: 'Phiên bản mẫu chia sẻ', look: count, content: () => SHARED_VERSION },
  {
    key: 'organisation',
    label: 'Cơ quan',
    look: text,
    content: ({ setting }) => organisation(setting('issuingBody'), setting('planTitle')),
  },
  {
    key: 'title',
    label: 'Kế hoạch',
    look: text,
    content: ({ setting }) => formula(`=${setting('planTitle')}&""`),
  },
  {
    key: 'year',
    label: 'Năm',
    look: { numberFormat: '0' },
    content: ({ setting }) => formula(`=${setting('planYear')}`),
  },
  {
    key: 'asOf',
    label: 'Tính đến ngày',
    look: { numberFormat: numberFormat.date },
    content: ({ setting }) => formula(`=${setting('today')}`),
  },
  { key: 'items', label: 'Tổng số việc', look: count, content: total('items') },
  ...STANDINGS.map((word): SharedField => ({ key: word, label: word, look: count, content: total(word) })),
  { key: 'completedShare', label: 'Tỷ lệ hoàn thành', look: share, content: total('completedShare') },
  { key: 'onTimeShare', label: 'Tỷ lệ đúng hạn', look: share, content: total('onTimeShare') },
  { key: 'silent', label: 'Việc chưa cập nhật kỳ này', look: count, content: total('silent') },
  {
    key: 'silentUnits',
    label: 'Đơn vị chưa cập nhật kỳ này',
    look: count,
    content: (refs) =>
      formula(refs.units.length === 0 ? '=0' : `=COUNTIF(${unitFigures(refs, 'silent')};">0")`),
  },
];

/** The name in the settings, or else that with which the title begins, before a colon; a title without one is taken whole. */
function organisation(name: string, title: string): CellContent {
  return formula(`=IF(${name}="";IFERROR(LEFT(${title};FIND(": ";${title})-1);${title}&"");${name}&"")`);
}

/** The row as IMPORTRANGE asks for it: 'Chia sẻ'!A1:T1. */
export const SHARED_RANGE = onTab(tabName.shared, `A1:${columnLetters(SHARED_FIELDS.length)}1`);
/** The same within this workbook. */
export const SHARED_ROW = onTab(tabName.shared, `$A$1:$${columnLetters(SHARED_FIELDS.length)}$1`);

const WORDS =
  'Tab ẩn của sổ: số liệu mà sổ của cơ quan khác được lấy (menu Kế hoạch ▸ Tổng hợp nhiều sổ). Không sửa, không chèn dòng, cột.';

function drawShared(refs: SummaryRefs): Canvas {
  const canvas = newCanvas();
  canvas.put(
    1,
    1,
    SHARED_FIELDS.map(({ content }) => content(refs)),
    SHARED_FIELDS.map(({ look }) => ({ ...looks.plain, ...look })),
  );
  canvas.put(
    2,
    1,
    SHARED_FIELDS.map(({ label }) => label),
    looks.header,
  );
  canvas.put(3, 1, [WORDS], looks.subtitle);
  return canvas;
}

/** The hidden tab as it is first made. */
export function planSharedTab(refs: SummaryRefs): TabPlan {
  return {
    name: tabName.shared,
    ...drawShared(refs).finish(SHARED_FIELDS.length),
    notes: [],
    widths: SHARED_FIELDS.map(() => 110),
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    hidden: true,
  };
}

/** What the tab must have: all that was drawn. */
export function sharedUpkeep(refs: SummaryRefs): Upkeep {
  return {
    blocks: drawShared(refs).blocks(),
    rules: [],
    highlights: [],
    protection: { description: `${PROTECTION_MARK}: ${tabName.shared}`, open: [] },
  };
}
