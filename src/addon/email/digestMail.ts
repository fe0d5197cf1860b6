import { formatShortDate, type IsoDate } from '../plan/isoDate';
import { STANDINGS, standing } from '../plan/standing';
import type { StandingItem, Summary } from '../plan/summary';
import { standingLook, standingSign } from '../workbook/look';
import { heading, link, type MailCell, page, paragraph, table } from './html';

export interface DigestFacts {
  summary: Summary;
  planTitle: string;
  /** The day that the standings are judged by. */
  today: IsoDate;
  /** How many days ahead the list of coming deadlines looks. */
  horizonDays: number;
  /** Address of the workbook; '' where it has none. */
  url: string;
}

const HEAD_LATE = ['Mã', 'Việc', 'Đơn vị', 'Hạn', 'Quá (ngày)'];
const HEAD_NEXT = ['Mã', 'Việc', 'Đơn vị', 'Hạn', 'Còn (ngày)'];

/** The digest as a mail: subject, HTML, and a plain text that is a good mail by itself. */
export function digestMail(facts: DigestFacts): { subject: string; text: string; html: string } {
  const { summary, planTitle, today, horizonDays, url } = facts;
  const state = stateLine(facts);
  const lateTitle = `Việc quá hạn (${summary.overdue.length})`;
  const nextTitle = `Việc đến hạn trong ${horizonDays} ngày tới (${summary.dueNext.length})`;
  const noneLate = 'Không có việc quá hạn.';
  const noneNext = 'Không có việc đến hạn trong thời gian này.';
  const text = [
    planTitle,
    state,
    lateTitle.toUpperCase(),
    summary.overdue.length > 0 ? summary.overdue.map(plainLine).join('\n') : noneLate,
    nextTitle.toUpperCase(),
    summary.dueNext.length > 0 ? summary.dueNext.map(plainLine).join('\n') : noneNext,
    ...(url === '' ? [] : [`Mở sổ: ${url}`]),
  ].join('\n\n');
  const html = page('Bản tin', [
    paragraph(planTitle, 'color:#44505C;'),
    paragraph(state, 'font-size:16px;font-weight:bold;'),
    heading('Theo tình trạng'),
    table(
      ['Tình trạng', 'Số việc'],
      STANDINGS.map((word): MailCell[] => [
        {
          text: `${standingSign[word]} ${word}`,
          style: `background:${standingLook[word].background};color:${standingLook[word].color};`,
        },
        { text: String(summary.counts[word]), style: 'text-align:right;font-weight:bold;' },
      ]),
    ),
    heading(lateTitle),
    summary.overdue.length > 0 ? table(HEAD_LATE, summary.overdue.map(row)) : paragraph(noneLate),
    heading(nextTitle),
    summary.dueNext.length > 0 ? table(HEAD_NEXT, summary.dueNext.map(row)) : paragraph(noneNext),
    ...(url === '' ? [] : [link(url, 'Mở sổ theo dõi')]),
  ]);
  return {
    subject: `[Sổ theo dõi] Đến ${formatShortDate(today)}: ${summary.counts[standing.overdue]} việc quá hạn, ${summary.dueNext.length} việc đến hạn trong ${horizonDays} ngày`,
    text,
    html,
  };
}

/** The whole state in one line of words; the share on time is of what is completed. */
export function stateLine({
  summary,
  today,
  horizonDays,
}: Pick<DigestFacts, 'summary' | 'today' | 'horizonDays'>): string {
  const { total, completed, counts, dueNext } = summary;
  const onTimeShare = Math.round((100 * counts[standing.completedOnTime]) / completed);
  const onTime = completed === 0 ? '' : ` (${onTimeShare}% đúng hạn)`;
  return (
    `Đến ${formatShortDate(today)}: ${total} việc, ${completed} hoàn thành${onTime}, ${counts[standing.overdue]} quá hạn, ` +
    `${dueNext.length} đến hạn trong ${horizonDays} ngày, ${counts[standing.awaitingEvent]} chờ sự kiện`
  );
}

function days(item: StandingItem): string {
  return item.daysLeft === undefined ? '' : String(Math.abs(item.daysLeft));
}

function row(item: StandingItem): MailCell[] {
  const late = item.standing === standing.overdue;
  const { background, color } = standingLook[item.standing];
  return [
    { text: item.code, style: 'white-space:nowrap;' },
    { text: item.words },
    { text: item.unit },
    { text: item.deadline === undefined ? '' : formatShortDate(item.deadline), style: 'white-space:nowrap;' },
    {
      text: days(item),
      style: `text-align:right;background:${background};color:${color};${late ? 'font-weight:bold;' : ''}`,
    },
  ];
}

function plainLine(item: StandingItem): string {
  const due = item.deadline === undefined ? '' : `hạn ${formatShortDate(item.deadline)}`;
  const how =
    item.daysLeft === undefined
      ? ''
      : item.daysLeft < 0
        ? `, quá ${days(item)} ngày`
        : `, còn ${days(item)} ngày`;
  return `- ${item.code} ${item.words}\n  ${item.unit}; ${due}${how}`;
}
