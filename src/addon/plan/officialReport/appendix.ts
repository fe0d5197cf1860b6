import { formatShortDate } from '../isoDate';
import type { AppendixLine, Decision, ReportFacts } from './facts';
import { planName, symbolOf } from './letterhead';
import { type Block, cell, paragraph, rule, ruledTable, type TableRow, textWidth } from './paper';
import { BLANK, changeWords, monthToSign, oneLine } from './phrases';

/** The plan's appendix as it now stands, each change with the document that decided it. */
export function amendedAppendix(facts: ReportFacts): Block[] {
  const { letterhead, today, appendix } = facts;
  const decisions = byCode(facts.decisions);
  const body = oneLine(letterhead.issuingBody) || BLANK;
  const changed = appendix.filter((line) => changesOf(line, decisions).length > 0).length;
  return [
    paragraph('appendixName', 'Phụ lục'),
    paragraph('appendixName', 'KẾ HOẠCH SAU ĐIỀU CHỈNH'),
    paragraph('appendixName', planName(facts)),
    paragraph(
      'appendixNote',
      `(Kèm theo Báo cáo số ${BLANK}/${symbolOf(letterhead.symbol)} ${monthToSign(today)} của ${body})`,
    ),
    rule(50, textWidth('landscape')),
    paragraph('gap', ''),
    paragraph(
      'text',
      changed === 0
        ? `Đến ngày ${formatShortDate(today)} kế hoạch chưa có điều chỉnh.`
        : `Đến ngày ${formatShortDate(today)} có ${changed} việc được điều chỉnh, ghi ở cột cuối.`,
    ),
    ruledTable(
      [
        { head: 'TT', width: 11 },
        { head: 'Nội dung nhiệm vụ', width: 40 },
        { head: 'Chi tiết tiến độ công việc thực hiện', width: 66 },
        { head: 'Thời gian thực hiện', width: 25 },
        { head: 'Sản phẩm dự kiến', width: 26 },
        { head: 'Phòng/đơn vị thực hiện chính', width: 29 },
        { head: 'Ghi chú', width: 24 },
        { head: 'Điều chỉnh', width: 26 },
      ],
      appendix.map((line) => appendixRow(line, changesOf(line, decisions))),
    ),
  ];
}

function appendixRow(line: AppendixLine, changes: readonly string[]): TableRow {
  const tt = cell('figure', oneLine(line.tt));
  if (line.kind === 'section') return [tt, { span: 7, blocks: [bold(line.title)] }];
  const last =
    changes.length === 0 ? [paragraph('cell', '')] : changes.map((words) => paragraph('cell', words));
  const rest = [line.time, line.product, line.unit, line.note].map((text) => cell('cell', oneLine(text)));
  const words =
    line.kind === 'heading'
      ? [
          {
            span: 2,
            blocks: [
              bold(line.title),
              ...(oneLine(line.detail) === '' ? [] : [paragraph('cell', oneLine(line.detail))]),
            ],
          },
        ]
      : [cell('cell', oneLine(line.title)), cell('cell', oneLine(line.detail))];
  return [tt, ...words, ...rest, { span: 1, blocks: last }];
}

const bold = (text: string) => paragraph('cell', { text: oneLine(text), bold: true });

function byCode(decisions: readonly Decision[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const own = found.get(decision.code);
    if (own) own.push(decision);
    else found.set(decision.code, [decision]);
  }
  return found;
}

/** What was changed of a row, in words; an adjusted deadline is told even where no decision of it is noted. */
export function changesOf(
  { code, originalDeadline, adjustedDeadline }: AppendixLine,
  decisions: ReadonlyMap<string, readonly Decision[]>,
): string[] {
  const own = decisions.get(code) ?? [];
  const adjusted =
    adjustedDeadline === undefined || adjustedDeadline === originalDeadline
      ? ''
      : formatShortDate(adjustedDeadline);
  const isTold = own.some(({ to }) => to.includes(adjusted));
  return [
    ...(adjusted === '' || isTold ? [] : [changeWords('Hạn hoàn thành', day(originalDeadline), adjusted)]),
    ...own.map((one) => `${changeWords(one.kind, one.from, one.to)}${citation(one)}`),
  ];
}

const day = (iso: string | undefined): string => (iso === undefined ? '' : formatShortDate(iso));

function citation({ document, documentDate }: Decision): string {
  const number = oneLine(document);
  if (number === '' && documentDate === undefined) return '';
  const when = documentDate === undefined ? '' : ` ngày ${formatShortDate(documentDate)}`;
  return ` (văn bản${number === '' ? '' : ` số ${number}`}${when})`;
}
