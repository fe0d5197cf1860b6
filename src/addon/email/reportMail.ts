import { formatShortDate } from '../plan/isoDate';
import type { Report } from '../plan/report';
import { standing } from '../plan/standing';
import { fitMail, type Measure } from './fit';
import type { DigestMail } from './mail';
import { LONGEST_TITLE, mailOf, noticeBox, openButton } from './mailPage';
import { type Part, remark, words } from './part';
import { ratesPart, standingsPart } from './reportFigures';
import { asksPart, changePart, dueNextPart, overduePart, quantitiesPart } from './reportItems';
import { silentPart, unitsPart } from './reportUnits';
import { stateLine } from './stateLine';
import { countWords, numberWords, oneLine, periodWords } from './words';

export interface ReportMailMore {
  /** Address of the workbook; '' where it has none. */
  url: string;
  /** What the office must know, e.g. which addresses are wrong. */
  notes: readonly string[];
  /** Whether this is only to be looked at before the sending. */
  draft?: boolean;
}

const DRAFT = 'Bản xem trước, chưa gửi';
const LONGEST_NAME = 100;
const LONGEST_NOTE = 300;
const MOST_NOTES = 20;

/** The digest of a period for leadership and the office. Long texts and lists are cut to what a mail shows as a whole. */
export function reportMail(report: Report, more: ReportMailMore): DigestMail {
  const { summary, since, asks, quantities, silent } = report;
  const lists = [summary.overdue, summary.dueNext, summary.byUnit, asks, quantities, silent];
  const changes = since ? Object.values(since.change) : [];
  const longest = Math.max(...[...lists, ...changes].map((list: readonly unknown[]) => list.length));
  return fitMail((measure) => compose(report, more, measure), longest);
}

function compose(
  report: Report,
  { url, notes, draft = false }: ReportMailMore,
  measure: Measure,
): DigestMail {
  const { summary, from, to, horizonDays } = report;
  const name = oneLine(report.name, LONGEST_NAME);
  const overdue = summary.counts[standing.overdue];
  const state = words(
    stateLine({ summary, today: to, horizonDays }),
    'font-size:16px;font-weight:bold;margin:0 0 16px;',
  );
  return mailOf(
    `${draft ? `[${DRAFT}] ` : ''}Bản tin ${name}: ${countWords(overdue, 'việc quá hạn')}, ` +
      `${countWords(summary.dueNext.length, 'việc đến hạn')} trong ${horizonDays} ngày`,
    {
      warning: draft ? DRAFT : '',
      title: `Bản tin ${name}`,
      lines: [oneLine(report.planTitle, LONGEST_TITLE), `Kỳ báo cáo: ${periodWords(from, to)}`].filter(
        (line) => line !== '',
      ),
    },
    [
      ...notesPart(notes, measure),
      state,
      ratesPart(summary),
      openButton(url),
      standingsPart(summary),
      changePart(report, measure),
      unitsPart(summary, measure),
      overduePart(report, measure),
      dueNextPart(report, measure),
      asksPart(report, measure),
      quantitiesPart(report, measure),
      silentPart(report, measure),
      remark(`Số liệu của Sổ theo dõi nhiệm vụ tính đến ${formatShortDate(to)}.`),
    ],
  );
}

function notesPart(notes: readonly string[], { lines }: Measure): Part[] {
  if (notes.length === 0) return [];
  const shown = notes.slice(0, Math.min(lines, MOST_NOTES)).map((note) => `• ${oneLine(note, LONGEST_NOTE)}`);
  const left = notes.length - shown.length;
  const rest = left > 0 ? [`• Còn ${numberWords(left)} lưu ý nữa.`] : [];
  return [noticeBox(['Văn phòng lưu ý:', ...shown, ...rest])];
}
