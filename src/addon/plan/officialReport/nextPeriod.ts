import { numberWords } from '../numberWords';
import type { OfficialItem, ReportFacts } from './facts';
import { type NextWork, nextWork } from './groups';
import { type Block, cell, paragraph, ruledTable, type TableRow } from './paper';
import { dayWords, inSentence, itemsWords, NONE, oneLine, spanWords } from './phrases';

/** IV. What is carried on because it is overdue, what comes due in the next period, and how much else goes on. */
export function nextChapter(facts: ReportFacts): Block[] {
  const { next } = facts;
  const work = nextWork(facts);
  const { overdue, due } = work;
  const rows = [
    ...group('Việc quá hạn chuyển sang', overdue, 0),
    ...group('Việc đến hạn trong kỳ tới', due, overdue.length),
  ];
  return [
    paragraph('chapter', `IV. NHIỆM VỤ ${next.name.toUpperCase()}`),
    paragraph(
      'text',
      rows.length === 0
        ? `Không có việc quá hạn chuyển sang và không có việc đến hạn ${spanWords(next.from, next.to)}.`
        : `Các việc phải hoàn thành ${spanWords(next.from, next.to)}:`,
    ),
    ...(rows.length === 0 ? [] : [workTable(rows), paragraph('gap', '')]),
    ...restSentence(work),
  ];
}

const workTable = (rows: readonly TableRow[]) =>
  ruledTable(
    [
      { head: 'TT', width: 10 },
      { head: 'Việc', width: 76 },
      { head: 'Đơn vị thực hiện', width: 34 },
      { head: 'Hạn', width: 24 },
      { head: 'Tiến độ', width: 16 },
    ],
    rows,
  );

function group(title: string, items: readonly OfficialItem[], before: number): TableRow[] {
  if (items.length === 0) return [];
  const lines = items.map(
    (item, index): TableRow => [
      cell('figure', String(before + index + 1)),
      cell('cell', inSentence(item.words)),
      cell('cell', oneLine(item.unit)),
      cell('figure', dayWords(item.deadline)),
      cell('figure', item.progress === undefined ? NONE : `${numberWords(item.progress)}%`),
    ],
  );
  return [[cell('groupHead', `${title} (${itemsWords(items.length)})`, 5)], ...lines];
}

function restSentence({ later, awaitingEvent, noDeadline, paused }: NextWork): Block[] {
  const named = (words: string, items: readonly OfficialItem[]) =>
    items.length === 0 ? [] : [`${itemsWords(items.length)} ${words}`];
  const parts = [
    ...named('có hạn sau kỳ tới', later),
    ...named('chờ sự kiện phát sinh hạn', awaitingEvent),
    ...named('không có hạn', noDeadline),
    ...named('đang tạm dừng, chờ ý kiến', paused),
  ];
  return parts.length === 0 ? [] : [paragraph('text', `Tiếp tục theo dõi, thực hiện: ${parts.join('; ')}.`)];
}
