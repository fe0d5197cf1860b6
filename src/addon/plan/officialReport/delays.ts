import { formatShortDate } from '../isoDate';
import { numberWords } from '../numberWords';
import { isDone } from '../report';
import { standing } from '../standing';
import { byDeadline } from '../summary';
import type { OfficialItem, Proposal, ReportFacts } from './facts';
import { having } from './groups';
import { type Block, cell, paragraph, ruledTable } from './paper';
import {
  changeWords,
  dayWords,
  doneWords,
  inSentence,
  itemsWords,
  NONE,
  oneLine,
  unitName,
  withRemark,
} from './phrases';

/** II. What is overdue and why, and what was completed late in the period. */
export function delaysChapter({ items }: ReportFacts): Block[] {
  const overdue = having(items, standing.overdue).sort(byDeadline);
  const late = having(items, standing.completedLate).filter((item) => item.done);
  return [
    paragraph('chapter', 'II. VIỆC QUÁ HẠN VÀ NGUYÊN NHÂN'),
    ...(overdue.length === 0
      ? [paragraph('text', 'Không có việc quá hạn.')]
      : [
          paragraph('text', `Có ${itemsWords(overdue.length)} quá hạn:`),
          ruledTable(
            [
              { head: 'TT', width: 10 },
              { head: 'Việc', width: 46 },
              { head: 'Đơn vị thực hiện', width: 28 },
              { head: 'Hạn', width: 21 },
              { head: 'Quá hạn (ngày)', width: 17 },
              { head: 'Nguyên nhân, vướng mắc', width: 38 },
            ],
            overdue.map((item, index) => [
              cell('figure', String(index + 1)),
              cell('cell', inSentence(item.words)),
              cell('cell', oneLine(item.unit)),
              cell('figure', dayWords(item.deadline)),
              cell('figure', item.daysLeft === undefined ? NONE : numberWords(-item.daysLeft)),
              cell('cell', oneLine(item.obstacles) || 'Đơn vị chưa báo'),
            ]),
          ),
          paragraph('gap', ''),
        ]),
    ...(late.length === 0
      ? []
      : [
          paragraph(
            'text',
            `Trong kỳ có ${itemsWords(late.length)} hoàn thành sau hạn: ${late.map((item) => withRemark(item.words, doneWords({ ...item, evidence: '' }))).join('; ')}.`,
          ),
        ]),
  ];
}

/** III. What units say hinders them or ask leadership to decide; the reasons of what is overdue stand in II. */
export function obstaclesChapter({ items, proposals, today }: ReportFacts): Block[] {
  const told = items.filter((item) => oneLine(item.obstacles) !== '' && !isDone(item));
  const overdue = told.filter((item) => item.standing === standing.overdue);
  const others = told.filter((item) => item.standing !== standing.overdue);
  return [
    paragraph('chapter', 'III. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ'),
    ...(told.length === 0 ? [paragraph('text', 'Các đơn vị không báo khó khăn, vướng mắc.')] : []),
    ...(overdue.length === 0
      ? []
      : [
          paragraph(
            'text',
            `Vướng mắc, kiến nghị của ${itemsWords(overdue.length)} quá hạn đã nêu tại Mục II.`,
          ),
        ]),
    ...others.map((item) => paragraph('text', obstacleWords(item))),
    ...(proposals.length === 0
      ? []
      : [
          paragraph(
            'text',
            `Đến ngày ${formatShortDate(today)} có ${numberWords(proposals.length)} kiến nghị thay đổi kế hoạch chờ quyết định:`,
          ),
          ...proposals.map((proposal) => paragraph('text', proposalWords(proposal))),
        ]),
  ];
}

const obstacleWords = ({ unit, words, obstacles, standing: word }: OfficialItem): string =>
  `- ${unitName(unit)}: việc “${inSentence(words)}” (${word.toLowerCase()}): ${inSentence(obstacles)}.`;

const proposalWords = ({ unit, words, kind, from, to, reason }: Proposal): string =>
  `- ${unitName(unit)}: việc “${inSentence(words)}”: ${changeWords(kind, from, to)}. Lý do: ${inSentence(reason)}.`;
