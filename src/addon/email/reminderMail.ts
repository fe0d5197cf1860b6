import { formatShortDate, type IsoDate } from '../plan/isoDate';
import type { ReportItem } from '../plan/report';
import { fitMail, type Measure } from './fit';
import { fullLineOf, itemList } from './itemList';
import type { DigestMail } from './mail';
import { LONGEST_TITLE, mailOf, noticeBox, openButton } from './mailPage';
import { type Part, section, words } from './part';
import { HOW_TO_UPDATE } from './updateWords';
import { countWords, numberWords, oneLine } from './words';

/** What somebody is reminded of. */
export interface ReminderPart {
  planTitle: string;
  /** A unit is asked to act, the person in charge of the task to urge the unit. */
  to: 'unit' | 'inCharge';
  /** Whom the mail speaks to: units, or persons in charge. */
  names: readonly string[];
  /** The day that the standings are judged by. */
  today: IsoDate;
  due: ReportItem[];
  overdue: ReportItem[];
  /** Address of the workbook; '' where it has none. */
  url: string;
}

const LONGEST_NAMES = 300;

/** The short mail between two digests. */
export function reminderMail(part: ReminderPart): DigestMail {
  return fitMail((measure) => compose(part, measure), Math.max(part.due.length, part.overdue.length));
}

function compose(part: ReminderPart, measure: Measure): DigestMail {
  const { planTitle, to, today, due, overdue, url } = part;
  const names = oneLine(part.names.join(', '), LONGEST_NAMES);
  const told = [
    ...(due.length > 0 || overdue.length === 0 ? [countWords(due.length, 'việc sắp đến hạn')] : []),
    ...(overdue.length > 0 || due.length === 0 ? [countWords(overdue.length, 'việc quá hạn')] : []),
  ].join(', ');
  const head = {
    warning: '',
    title: told,
    lines: [
      ...(names === '' ? [] : [`Kính gửi: ${names}`]),
      oneLine(planTitle, LONGEST_TITLE),
      `Tính đến ${formatShortDate(today)}`,
    ].filter((line) => line !== ''),
  };
  return mailOf(
    `${to === 'unit' ? 'Nhắc việc' : 'Đề nghị đôn đốc'} ${formatShortDate(today)}: ${told}`,
    head,
    [
      request(part),
      openButton(url),
      ...list('Việc quá hạn', overdue, measure),
      ...list('Việc sắp đến hạn', due, measure),
    ],
  );
}

function request({ to, due, overdue }: ReminderPart): Part {
  if (due.length + overdue.length === 0) return words('Hiện không có việc nào cần nhắc.');
  if (to === 'unit')
    return noticeBox(['Đề nghị đơn vị thực hiện và cập nhật các việc nêu dưới đây.', ...HOW_TO_UPDATE]);
  return noticeBox([
    ...(overdue.length > 0
      ? ['Các việc quá hạn dưới đây thuộc nhiệm vụ do ông/bà chủ trì và đã quá hạn lâu.']
      : ['Các việc sắp đến hạn dưới đây thuộc nhiệm vụ do ông/bà chủ trì.']),
    'Đề nghị ông/bà đôn đốc đơn vị thực hiện, cập nhật kết quả vào sổ; việc còn vướng mắc thì chỉ đạo đơn vị ghi rõ vướng mắc, kiến nghị.',
  ]);
}

function list(title: string, items: readonly ReportItem[], measure: Measure): Part[] {
  return items.length === 0
    ? []
    : [section(`${title} (${numberWords(items.length)})`, [itemList(items, measure, '', fullLineOf)])];
}
