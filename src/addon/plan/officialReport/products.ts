import { exactPercent, measureWords } from '../numberWords';
import { isDone } from '../report';
import type { OfficialItem } from './facts';
import { cell, ruledTable, type Table, type TableRow } from './paper';
import { inSentence, NONE, oneLine } from './phrases';

/** Items from which the plan expects a quantity or a product; undefined where there is none. */
export function productTable(items: readonly OfficialItem[]): Table | undefined {
  const expected = items.filter(({ quantity, product }) => quantity !== undefined || product !== '');
  if (expected.length === 0) return undefined;
  return ruledTable(
    [
      { head: 'TT', width: 9 },
      { head: 'Sản phẩm, chỉ tiêu', width: 61 },
      { head: 'Đơn vị thực hiện', width: 32 },
      { head: 'Kế hoạch giao', width: 24 },
      { head: 'Đã đạt', width: 20 },
      { head: 'Tỷ lệ', width: 14 },
    ],
    expected.map((item, index): TableRow => {
      const { planned, reached, share } = figuresOf(item);
      return [
        cell('figure', String(index + 1)),
        cell('cell', inSentence(item.words)),
        cell('cell', oneLine(item.unit)),
        cell('figure', planned),
        cell('figure', reached),
        cell('figure', share),
      ];
    }),
  );
}

/** A product without a number is there when its item is done; no number is made up for it. */
function figuresOf(item: OfficialItem): { planned: string; reached: string; share: string } {
  const { quantity, product } = item;
  if (quantity === undefined)
    return { planned: inSentence(product), reached: isDone(item) ? 'Đã có' : 'Chưa có', share: NONE };
  const { target, reached, measure } = quantity;
  const planned = measureWords(target, oneLine(measure));
  if (reached === 0 && isDone(item)) return { planned, reached: 'Đã hoàn thành, chưa ghi số', share: NONE };
  return {
    planned,
    reached: measureWords(reached, measure.startsWith('%') ? '%' : ''),
    share: exactPercent(target > 0 ? reached / target : undefined),
  };
}
