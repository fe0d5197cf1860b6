import { formatShortDate, type IsoDate } from '../plan/isoDate';
import { STANDINGS, standing } from '../plan/standing';
import type { StandingItem, Summary } from '../plan/summary';
import { standingLook, standingSign } from '../workbook/look';
import { heading, link, type MailCell, page, paragraph, table } from './html';
import type { DigestMail } from './mail';
import { bytesOf, cutTo, LARGEST_BODY } from './size';
import { stateLine } from './stateLine';

export type { DigestMail } from './mail';
export { stateLine } from './stateLine';

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

/** Most letters of what people wrote; who wants the rest opens the workbook. */
const MOST_LETTERS = { title: 500, words: 500, unit: 100, code: 40 };
/** How many items a list may name: the first number with which the mail can be sent. The last one always does. */
const LIST_LENGTHS = [1_000, 300, 100, 30, 10];

/**
 * The digest as a mail: subject, HTML, and a plain text that is a good mail by itself. Of lists that are too long to be
 * sent it names the first items and says how many more there are.
 */
export function digestMail(facts: DigestFacts): DigestMail {
  let mail: DigestMail = { subject: '', text: '', html: '' };
  for (const most of LIST_LENGTHS) {
    mail = compose(facts, most);
    if (bytesOf(mail.html) <= LARGEST_BODY && bytesOf(mail.text) <= LARGEST_BODY) break;
  }
  return mail;
}

function compose(facts: DigestFacts, most: number): DigestMail {
  const { summary, today, horizonDays, url } = facts;
  const planTitle = cutTo(facts.planTitle, MOST_LETTERS.title);
  const overdue = summary.overdue.slice(0, most);
  const dueNext = summary.dueNext.slice(0, most);
  const more = (all: readonly StandingItem[], shown: readonly StandingItem[]) =>
    all.length > shown.length ? [`Còn ${all.length - shown.length} việc nữa, xem ở sổ.`] : [];
  const [moreLate, moreNext] = [more(summary.overdue, overdue), more(summary.dueNext, dueNext)];
  const state = stateLine(facts);
  const lateTitle = `Việc quá hạn (${summary.overdue.length})`;
  const nextTitle = `Việc đến hạn trong ${horizonDays} ngày tới (${summary.dueNext.length})`;
  const noneLate = 'Không có việc quá hạn.';
  const noneNext = 'Không có việc đến hạn trong thời gian này.';
  const text = [
    planTitle,
    state,
    lateTitle.toUpperCase(),
    overdue.length > 0 ? overdue.map(plainLine).join('\n') : noneLate,
    ...moreLate,
    nextTitle.toUpperCase(),
    dueNext.length > 0 ? dueNext.map(plainLine).join('\n') : noneNext,
    ...moreNext,
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
    overdue.length > 0 ? table(HEAD_LATE, overdue.map(row)) : paragraph(noneLate),
    ...moreLate.map((words) => paragraph(words)),
    heading(nextTitle),
    dueNext.length > 0 ? table(HEAD_NEXT, dueNext.map(row)) : paragraph(noneNext),
    ...moreNext.map((words) => paragraph(words)),
    ...(url === '' ? [] : [link(url, 'Mở sổ theo dõi')]),
  ]);
  return {
    subject: `[Sổ theo dõi] Đến ${formatShortDate(today)}: ${summary.counts[standing.overdue]} việc quá hạn, ${summary.dueNext.length} việc đến hạn trong ${horizonDays} ngày`,
    text,
    html,
  };
}

function days(item: StandingItem): string {
  return item.daysLeft === undefined ? '' : String(Math.abs(item.daysLeft));
}

/** What people wrote of an item, as long as a mail can bear. */
function writtenOf({ code, words, unit }: StandingItem): { code: string; words: string; unit: string } {
  return {
    code: cutTo(code, MOST_LETTERS.code),
    words: cutTo(words, MOST_LETTERS.words),
    unit: cutTo(unit, MOST_LETTERS.unit),
  };
}

function row(item: StandingItem): MailCell[] {
  const { code, words, unit } = writtenOf(item);
  const late = item.standing === standing.overdue;
  const { background, color } = standingLook[item.standing];
  return [
    { text: code, style: 'white-space:nowrap;' },
    { text: words },
    { text: unit },
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
  const { code, words, unit } = writtenOf(item);
  return `- ${code} ${words}\n  ${unit}; ${due}${how}`;
}
