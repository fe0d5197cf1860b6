import type { Report } from '../plan/report';
import { standing } from '../plan/standing';
import type { Summary } from '../plan/summary';
import { standingSign } from '../workbook/look';
import type { Measure } from './fit';
import { escapeHtml } from './html';
import { moreWords, unitWords } from './itemList';
import { LIGHT, standingTone } from './palette';
import { layoutTable, type Part, ROW_LINE, remark, section, TABLE_STYLE, words } from './part';
import { countWords, numberWords, percentWords } from './words';

const UNIT_HEADS = ['Đơn vị', 'Việc', 'Hoàn thành', 'Quá hạn', 'Sắp đến hạn', 'Tỷ lệ hoàn thành'];
const NUMBER_WIDTH = '11%';

/** The figures of each unit; units without an item are named below. */
export function unitsPart({ byUnit }: Summary, { lines }: Measure): Part {
  const withItems = byUnit.filter(({ total }) => total > 0);
  const without = byUnit.filter(({ total }) => total === 0).map(({ unit }) => unitWords(unit));
  const shown = withItems.slice(0, lines);
  const notes = [
    ...moreWords(withItems.length - shown.length, 'đơn vị'),
    ...(shown.some(({ rates }) => rates.completion === undefined)
      ? ['–: chưa có việc nào hoàn thành hoặc quá hạn.']
      : []),
    ...(without.length > 0
      ? [
          `Chưa có việc: ${[...without.slice(0, lines), ...moreWords(without.length - lines, 'đơn vị')].join(', ')}`,
        ]
      : []),
  ].map(remark);
  const table = shown.length === 0 ? words('Chưa có đơn vị nào được giao việc.') : unitTable(shown);
  return section('Theo đơn vị', [table, ...notes]);
}

type UnitFigures = Summary['byUnit'][number];

function figuresOf({ total, counts, rates }: UnitFigures) {
  const completed = counts[standing.completedOnTime] + counts[standing.completedLate];
  return {
    completed,
    overdue: counts[standing.overdue],
    words: [
      numberWords(total),
      numberWords(completed),
      numberWords(counts[standing.overdue]),
      numberWords(counts[standing.dueSoon]),
      percentWords(rates.completion),
    ],
  };
}

function unitTable(units: readonly UnitFigures[]): Part {
  const heads = UNIT_HEADS.map((head, index) => {
    const place =
      index === 0
        ? { attributes: 'class="muted" align="left"', padding: '4px 2px 4px 0' }
        : {
            attributes: `class="muted figure" width="${NUMBER_WIDTH}" align="right"`,
            padding: '4px 2px 4px 10px',
          };
    return (
      `<th scope="col" ${place.attributes} style="padding:${place.padding};font-size:12px;line-height:1.3;` +
      `color:${LIGHT.muted};">${head}</th>`
    );
  });
  const overdueTone = standingTone(standing.overdue);
  const rows = units.map((unit) => {
    const { overdue, words: figures } = figuresOf(unit);
    const cells = figures.map((figure, index) => {
      const late = index === 2 && overdue > 0;
      return (
        `<td${late ? ` class="${overdueTone.className}"` : ''} align="right"` +
        ` style="${ROW_LINE}padding:7px 2px;${late ? overdueTone.style : ''}">${late ? `${standingSign[standing.overdue]} ` : ''}${figure}</td>`
      );
    });
    return `<tr valign="top"><td style="${ROW_LINE}padding:7px 2px 7px 0;font-size:13px;">${escapeHtml(unitWords(unit.unit))}</td>${cells.join('')}</tr>`;
  });
  return {
    html: `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${TABLE_STYLE}"><tr valign="bottom">${heads.join('')}</tr>${rows.join('')}</table>`,
    text: units.map(unitText).join('\n'),
  };
}

function unitText(unit: UnitFigures): string {
  const { completed, overdue } = figuresOf(unit);
  const figures = [
    countWords(unit.total, 'việc'),
    countWords(completed, 'hoàn thành'),
    countWords(overdue, 'quá hạn'),
    countWords(unit.counts[standing.dueSoon], 'sắp đến hạn'),
    `tỷ lệ hoàn thành ${percentWords(unit.rates.completion)}`,
  ];
  return `- ${unitWords(unit.unit)}: ${figures.join(', ')}`;
}

/** Units that have not updated open items in the period. */
export function silentPart({ silent }: Pick<Report, 'silent'>, { lines }: Measure): Part {
  const shown = silent.slice(0, lines);
  const figures = ({ silent: quiet, open }: Report['silent'][number]) =>
    `${numberWords(quiet)}/${numberWords(open)} việc đang mở`;
  const list: Part =
    silent.length === 0
      ? words('Mọi đơn vị có việc đang mở đều đã cập nhật trong kỳ.')
      : {
          html: layoutTable(
            shown
              .map(
                (line) =>
                  `<tr valign="top"><td style="${ROW_LINE}padding-left:0;">${escapeHtml(unitWords(line.unit))}</td>` +
                  `<td align="right" style="${ROW_LINE}padding-right:0;">${figures(line)}</td></tr>`,
              )
              .join(''),
          ),
          text: shown.map((line) => `- ${unitWords(line.unit)}: ${figures(line)}`).join('\n'),
        };
  const more = moreWords(silent.length - shown.length, 'đơn vị').map(remark);
  return section(`Chưa cập nhật kỳ này (${countWords(silent.length, 'đơn vị')})`, [list, ...more]);
}
