import type { CellContent } from './cell';
import { type Look, looks, numberFormat } from './look';
import { tabName } from './tabNames';
import type { TabPlan } from './tabPlan';

/** The first row of the area into which a plan's table is pasted, from 1. */
export const FIRST_PASTE_ROW = 3;
const PASTE_ROWS = 600;
/** Rows that the tab has in all; those below the painted ones take the format of the last. */
export const PASTE_CAPACITY = 3_000;
const PASTE_COLUMNS = 14;

const HINT =
  'Mở kế hoạch trong Word hoặc Google Tài liệu, chọn cả bảng phụ lục (từ dòng tiêu đề), sao chép, bấm vào ô A3 rồi dán. ' +
  'Sau đó chạy lại Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch.';

/**
 * The tab Nhập as it is first made: how to go about it, and an empty area below. Its cells are of text format, so that
 * '3/2024' and '01' stay what they are.
 */
export function planPasteTab(): TabPlan {
  const line = <T>(first: T, other: T): T[] => [
    first,
    ...Array.from({ length: PASTE_COLUMNS - 1 }, (): T => other),
  ];
  const text: Look = { ...looks.plain, numberFormat: numberFormat.text };
  const title: Look = { ...looks.title, numberFormat: numberFormat.text };
  const hint: Look = { ...looks.subtitle, numberFormat: numberFormat.text };
  return {
    name: tabName.pasted,
    content: [
      line<CellContent>('DÁN PHỤ LỤC KẾ HOẠCH VÀO ĐÂY', ''),
      line<CellContent>(HINT, ''),
      ...Array.from({ length: PASTE_ROWS }, () => line<CellContent>('', '')),
    ],
    looks: [
      line(title, title),
      line(hint, hint),
      ...Array.from({ length: PASTE_ROWS }, () => line(text, text)),
    ],
    notes: [],
    widths: [50, 240, 240, 130, 150, 170, 170, ...Array.from({ length: PASTE_COLUMNS - 7 }, () => 120)],
    hiddenColumns: [],
    frozenRows: FIRST_PASTE_ROW - 1,
    frozenColumns: 0,
    gridlines: true,
  };
}
