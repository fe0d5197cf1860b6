import { formatShortDate } from '../plan/isoDate';
import type { Report, ReportItem } from '../plan/report';
import { standing } from '../plan/standing';
import { bar } from './bar';
import type { Measure } from './fit';
import { escapeHtml } from './html';
import { itemList, lineOf, moreWords, namedHtml, nameOf, unitWords } from './itemList';
import { LIGHT } from './palette';
import { layoutTable, type Part, ROW_LINE, remark, section, stack, subheading, words } from './part';
import { numberWords, oneLine, percentWords, quantityWords } from './words';

const LONGEST_MEASURE = 60;
const LONGEST_NAME = 100;

/** What became different since the period before: how many, and which. */
export function changePart({ since }: Pick<Report, 'since'>, measure: Measure): Part {
  if (since === undefined)
    return section('Thay đổi so với kỳ trước', [words('Đây là kỳ đầu tiên, chưa có kỳ trước để so sánh.')]);
  const title = `Thay đổi so với ${oneLine(since.name, LONGEST_NAME)}`;
  const { done, overdue, recovered } = since.change;
  const kinds = [
    { name: '✓ Mới hoàn thành', items: done, add: completion },
    { name: '▲ Mới quá hạn', items: overdue, add: () => '' },
    {
      name: 'Đã khắc phục quá hạn',
      items: recovered,
      add: (item: ReportItem) => `nay: ${item.standing}`,
    },
  ];
  const parts = kinds.map(({ name, items, add }) =>
    items.length === 0
      ? words(`${name}: không có.`)
      : stack([subheading(`${name} (${numberWords(items.length)})`), briefList(items, measure, add)]),
  );
  return section(title, parts);
}

function completion({ completedOn, standing: word }: ReportItem): string {
  const day = completedOn === undefined ? '' : `xong ${formatShortDate(completedOn)}`;
  return word === standing.completedLate ? `${day === '' ? 'xong' : day}, quá hạn` : day;
}

/** Items in a line each, for lists of what is told in full elsewhere. */
function briefList(items: readonly ReportItem[], measure: Measure, add: (item: ReportItem) => string): Part {
  const shown = items.slice(0, measure.lines).map((item) => {
    const about = [unitWords(item.unit), add(item)].filter((text) => text !== '').join(' · ');
    return { name: nameOf(item, measure), about };
  });
  const left = moreWords(items.length - shown.length);
  return {
    html:
      shown
        .map(
          ({ name, about }) =>
            `<p style="margin:0 0 4px;">${namedHtml(name)} <span class="muted" style="color:${LIGHT.muted};">(${escapeHtml(about)})</span></p>`,
        )
        .join('') + left.map((text) => remark(text).html).join(''),
    text: [...shown.map(({ name, about }) => `- ${name.code} ${name.words} (${about})`), ...left].join('\n'),
  };
}

export function overduePart({ summary: { overdue } }: Report, measure: Measure): Part {
  return section(`Việc quá hạn (${numberWords(overdue.length)})`, [
    itemList(overdue, measure, 'Không có việc quá hạn.'),
  ]);
}

export function dueNextPart({ summary: { dueNext }, horizonDays }: Report, measure: Measure): Part {
  return section(`Việc đến hạn trong ${horizonDays} ngày tới (${numberWords(dueNext.length)})`, [
    itemList(dueNext, measure, 'Không có việc đến hạn trong thời gian này.'),
  ]);
}

export function asksPart({ asks }: Report, measure: Measure): Part {
  return section(`Vướng mắc, kiến nghị (${numberWords(asks.length)})`, [
    itemList(asks, measure, 'Không đơn vị nào nêu vướng mắc, kiến nghị.', (item) => ({
      ...lineOf(item, measure),
      about: [unitWords(item.unit)],
      said: oneLine(item.obstacles, measure.letters),
    })),
  ]);
}

/** How much of what the plan sets in numbers is reached; a bar is full at 100 %. */
export function quantitiesPart({ quantities }: Report, measure: Measure): Part {
  const title = `Khối lượng so với kế hoạch (${numberWords(quantities.length)})`;
  if (quantities.length === 0)
    return section(title, [words('Kế hoạch không có việc nào đặt số lượng phải đạt.')]);
  const shown = quantities.slice(0, measure.lines).map((item) => quantityLine(item, measure));
  const left = moreWords(quantities.length - shown.length);
  const rows = shown.map(
    ({ name, unit, reached, share }, index) =>
      // The first row sets the widths of the columns.
      `<tr valign="top"><td${index === 0 ? ' width="62%"' : ''} style="${ROW_LINE}padding-left:0;">${namedHtml(name)}` +
      `<br><span class="muted" style="color:${LIGHT.muted};">${escapeHtml(unit)}</span></td>` +
      `<td style="${ROW_LINE}padding-right:0;">${escapeHtml(reached)}${share === undefined ? '' : bar(share)}</td></tr>`,
  );
  return section(title, [
    {
      html: layoutTable(rows.join('')),
      text: shown
        .map(({ name, unit, reached }) => `- ${name.code} ${name.words}\n  ${reached}; ${unit}`)
        .join('\n'),
    },
    ...left.map(remark),
  ]);
}

function quantityLine(item: ReportItem, measure: Measure) {
  const { reached, target, measure: what } = item.quantity ?? { reached: 0, target: 0, measure: '' };
  const share = target > 0 ? Math.max(0, Math.min(1, reached / target)) : undefined;
  return {
    name: nameOf(item, measure),
    unit: unitWords(item.unit),
    reached:
      quantityWords(reached, target, oneLine(what, LONGEST_MEASURE)) +
      (share === undefined ? '' : ` (${percentWords(share)})`),
    share,
  };
}
