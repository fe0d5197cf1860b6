import { formatShortDate } from '../isoDate';
import { exactPercent, numberWords } from '../numberWords';
import { isDone, isOpen } from '../report';
import { type Standing, standing } from '../standing';
import { countStandings, ratesOf } from '../summary';
import type { OfficialItem, ReportFacts } from './facts';
import { bySection, type HeadingResults, having, resultsByHeading } from './groups';
import { type Block, cell, paragraph, ruledTable, type TableRow } from './paper';
import {
  doneWords,
  inSentence,
  itemsWords,
  oneLine,
  pointLetter,
  stateWords,
  unitName,
  withRemark,
} from './phrases';
import { productTable } from './products';

/** I. Figures and rates, then what each task of the plan has come to, then products and quantities. */
export function resultsChapter(facts: ReportFacts): Block[] {
  const sections = bySection(resultsByHeading(facts));
  const products = productTable(facts.items);
  return [
    paragraph('chapter', 'I. KẾT QUẢ THỰC HIỆN'),
    paragraph('section', '1. Đánh giá chung'),
    ...general(facts),
    ...sections.flatMap(({ title, results }, index) => [
      paragraph('section', `${index + 2}. ${oneLine(title) || 'Kết quả theo nhiệm vụ'}`),
      ...results.flatMap(headingBlocks),
    ]),
    ...(products
      ? [paragraph('section', `${sections.length + 2}. Sản phẩm, chỉ tiêu so với kế hoạch`), products]
      : []),
  ];
}

function general(facts: ReportFacts): Block[] {
  const { items } = facts;
  const rates = ratesOf(countStandings(items));
  return [
    paragraph('text', stateSentence(facts)),
    paragraph('text', changeSentence(facts)),
    paragraph(
      'text',
      rates.completion === undefined
        ? 'Chưa có việc nào đến hạn nên chưa tính tỷ lệ hoàn thành.'
        : `Trong số việc đã hoàn thành và quá hạn, tỷ lệ hoàn thành đạt ${exactPercent(rates.completion)}, tỷ lệ hoàn thành đúng hạn đạt ${exactPercent(rates.onTime)}${
            facts.originalOnTime === undefined
              ? ''
              : `; tính theo hạn gốc của kế hoạch, tỷ lệ hoàn thành đúng hạn là ${exactPercent(facts.originalOnTime)}`
          }.`,
    ),
    ...silentSentence(items),
    paragraph('caption', 'Kết quả theo đơn vị thực hiện'),
    unitTable(facts),
  ];
}

/** '47 việc; đã hoàn thành 19 việc (đúng hạn 16, quá hạn 3); chưa hoàn thành …'; the parts add up to the whole. */
function stateSentence({ items, to }: ReportFacts): string {
  const counts = countStandings(items);
  const named = (words: string, ...which: Standing[]) => {
    const count = which.reduce((sum, one) => sum + counts[one], 0);
    return count === 0 ? [] : [`${words} ${numberWords(count)}`];
  };
  const open = [
    ...named('trong hạn', standing.onTrack, standing.dueSoon),
    ...named('quá hạn', standing.overdue),
    ...named('chưa phát sinh hạn', standing.awaitingEvent),
    ...named('không hạn', standing.noDeadline),
  ];
  const done = [...named('đúng hạn', standing.completedOnTime), ...named('quá hạn', standing.completedLate)];
  const bracket = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
  const put = [
    `đã hoàn thành ${itemsWords(items.filter(isDone).length)}${bracket(done)}`,
    `chưa hoàn thành ${itemsWords(items.filter(isOpen).length)}${bracket(open)}`,
    ...named('tạm dừng', standing.paused).map((words) => `${words} việc`),
    ...named('không thực hiện', standing.dropped).map((words) => `${words} việc`),
  ];
  return `Kế hoạch có ${itemsWords(items.length)}. Tính đến hết ngày ${formatShortDate(to)}: ${put.join('; ')}.`;
}

function changeSentence({ items, since }: ReportFacts): string {
  const count = (which: (item: OfficialItem) => boolean) => numberWords(items.filter(which).length);
  const than = since === '' ? 'Trong kỳ' : `So với ${since}`;
  return `${than}: hoàn thành thêm ${count(({ done }) => done)} việc, phát sinh quá hạn ${count(({ fellOverdue }) => fellOverdue)} việc, khắc phục ${count(({ recovered }) => recovered)} việc quá hạn.`;
}

function silentSentence(items: readonly OfficialItem[]): Block[] {
  const silent = items.filter((item) => item.silent && isOpen(item));
  if (silent.length === 0) return [];
  const units = new Map<string, number>();
  for (const { unit } of silent) units.set(unit, (units.get(unit) ?? 0) + 1);
  const parts = [...units].map(([unit, count]) => `${unitName(unit)} ${itemsWords(count)}`);
  return [
    paragraph(
      'text',
      `Còn ${itemsWords(silent.length)} đang mở mà đơn vị chưa cập nhật tiến độ trong kỳ: ${parts.join('; ')}.`,
    ),
  ];
}

/** A line for each unit, the last one for all; the counts of a line add up to its total. */
function unitTable({ items, units }: ReportFacts) {
  const known = [...new Set([...units, ...items.map(({ unit }) => unit)])];
  const line = (name: string, own: readonly OfficialItem[], bold = false): TableRow => {
    const counts = countStandings(own);
    const rates = ratesOf(counts);
    const figures = [
      own.length,
      counts[standing.completedOnTime],
      counts[standing.completedLate],
      counts[standing.onTrack] + counts[standing.dueSoon],
      counts[standing.overdue],
      counts[standing.awaitingEvent] + counts[standing.noDeadline],
      counts[standing.paused] + counts[standing.dropped],
    ];
    return [
      cell('cell', { text: name, bold }),
      ...[...figures.map(numberWords), exactPercent(rates.completion), exactPercent(rates.onTime)].map(
        (text) => cell('figure', { text, bold }),
      ),
    ];
  };
  return ruledTable(
    [
      { head: 'Đơn vị', width: 36 },
      { head: 'Số việc', width: 12 },
      { head: 'HT đúng hạn', width: 13 },
      { head: 'HT quá hạn', width: 13 },
      { head: 'Trong hạn', width: 15 },
      { head: 'Quá hạn', width: 12 },
      { head: 'Chưa tính hạn', width: 14 },
      { head: 'Dừng hoặc thôi', width: 13 },
      { head: 'Tỷ lệ HT', width: 16 },
      { head: 'Tỷ lệ đúng hạn', width: 16 },
    ],
    [
      ...known
        .map((unit) => ({ unit, own: items.filter((item) => item.unit === unit) }))
        .filter(({ own }) => own.length > 0)
        .map(({ unit, own }) => line(unitName(unit), own)),
      line('Tổng cộng', items, true),
    ],
  );
}

function headingBlocks(result: HeadingResults, index: number): Block[] {
  const { heading, items, done, underWay, notBegun, paused, dropped } = result;
  const title = oneLine(heading.title) || 'Việc không còn trong kế hoạch hiện nay';
  const inPeriod = done.filter((item) => item.done);
  const listed = (head: string, which: readonly OfficialItem[], remark: (item: OfficialItem) => string) =>
    which.length === 0
      ? []
      : [
          paragraph(
            'text',
            `- ${head} ${itemsWords(which.length)}: ${which.map((item) => withRemark(item.words, remark(item))).join('; ')}.`,
          ),
        ];
  const onTime = having(items, standing.completedOnTime).length;
  return [
    paragraph('task', `${pointLetter(index)}) ${title}`),
    paragraph(
      'text',
      `- Từ đầu kế hoạch đã hoàn thành ${numberWords(done.length)}/${itemsWords(items.length)}${
        done.length === 0 ? '' : ` (đúng hạn ${onTime}, quá hạn ${done.length - onTime})`
      }${inPeriod.length === 0 ? '; trong kỳ không có việc hoàn thành' : ''}.`,
    ),
    ...listed('Trong kỳ hoàn thành', inPeriod, doneWords),
    ...listed('Đang thực hiện', underWay, stateWords),
    ...listed('Chưa bắt đầu hoặc chưa báo tiến độ', notBegun, stateWords),
    ...listed('Tạm dừng', paused, ({ obstacles }) => inSentence(obstacles)),
    ...listed('Không thực hiện', dropped, ({ obstacles }) => inSentence(obstacles)),
  ];
}
