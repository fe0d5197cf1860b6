import { formatShortDate, type IsoDate } from '../plan/isoDate';
import type { ReportItem } from '../plan/report';
import { fitMail, type Measure } from './fit';
import { fullLineOf, itemList } from './itemList';
import type { DigestMail } from './mail';
import { LONGEST_TITLE, mailOf, noticeBox, openButton } from './mailPage';
import { type Part, remark, section, words } from './part';
import { HOW_TO_UPDATE } from './updateWords';
import { countWords, numberWords, oneLine } from './words';

/** What a unit is told of its own items. */
export interface UnitPart {
  planTitle: string;
  /** The units that the mail speaks to. */
  units: readonly string[];
  /** The period, e.g. 'tháng 9/2024'. */
  name: string;
  /** The day that the standings are judged by. */
  today: IsoDate;
  /** How many days ahead `dueNext` looks. */
  horizonDays: number;
  overdue: ReportItem[];
  dueNext: ReportItem[];
  /** Open items that the unit has not updated in the period; they may be overdue or due as well. */
  silent: ReportItem[];
  /** Address of the workbook; '' where it has none. */
  url: string;
}

const LONGEST_NAME = 100;
const LONGEST_UNITS = 300;

/** The mail that asks a unit to bring its items up to date, or says that nothing is left to do. */
export function unitMail(part: UnitPart): DigestMail {
  const longest = Math.max(part.overdue.length, part.dueNext.length, part.silent.length);
  return fitMail((measure) => compose(part, measure), longest);
}

function compose(part: UnitPart, measure: Measure): DigestMail {
  const { planTitle, units, today, horizonDays, overdue, dueNext, silent, url } = part;
  const name = oneLine(part.name, LONGEST_NAME);
  const unitNames = oneLine(units.join(', '), LONGEST_UNITS);
  const toUpdate = new Set([...overdue, ...dueNext, ...silent].map(({ code }) => code)).size;
  const state =
    `Đến ${formatShortDate(today)}: ${countWords(overdue.length, 'việc quá hạn')}, ` +
    `${countWords(dueNext.length, 'việc đến hạn')} trong ${horizonDays} ngày, ` +
    `${countWords(silent.length, 'việc chưa cập nhật kỳ này')}`;
  const head = {
    warning: '',
    title: `Việc của đơn vị, kỳ ${name}`,
    lines: [unitNames, oneLine(planTitle, LONGEST_TITLE)].filter((line) => line !== ''),
  };
  if (toUpdate === 0)
    return mailOf(`${unitNames}: không có việc phải nhắc, kỳ ${name}`, head, allWell(horizonDays, url));
  return mailOf(`${unitNames}: đề nghị cập nhật ${countWords(toUpdate, 'việc')}, kỳ ${name}`, head, [
    words(state, 'font-size:16px;font-weight:bold;margin:0 0 16px;'),
    noticeBox([`Đề nghị đơn vị cập nhật ${countWords(toUpdate, 'việc')} nêu dưới đây.`, ...HOW_TO_UPDATE]),
    openButton(url),
    section(`Việc quá hạn (${numberWords(overdue.length)})`, [
      itemList(overdue, measure, 'Đơn vị không có việc quá hạn.', fullLineOf),
    ]),
    section(`Việc đến hạn trong ${horizonDays} ngày tới (${numberWords(dueNext.length)})`, [
      itemList(dueNext, measure, 'Đơn vị không có việc đến hạn trong thời gian này.', fullLineOf),
    ]),
    silentPart(part, measure),
  ]);
}

function allWell(horizonDays: number, url: string): Part[] {
  return [
    words(
      `Đơn vị không có việc quá hạn, không có việc đến hạn trong ${horizonDays} ngày tới, và mọi việc đang mở đều đã được cập nhật trong kỳ.`,
      'font-size:16px;',
    ),
    words('Cảm ơn đơn vị. Không phải làm gì thêm; khi tiến độ thay đổi, đơn vị cập nhật vào sổ.'),
    openButton(url),
  ];
}

/** Silent items that stand above are not listed twice: there they carry the words 'chưa cập nhật kỳ này'. */
function silentPart({ overdue, dueNext, silent }: UnitPart, measure: Measure): Part {
  const above = new Set([...overdue, ...dueNext].map(({ code }) => code));
  const others = silent.filter(({ code }) => !above.has(code));
  const named = silent.length - others.length;
  const title = `Chưa cập nhật kỳ này (${numberWords(silent.length)})`;
  if (silent.length === 0)
    return section(title, [words('Mọi việc đang mở của đơn vị đều đã được cập nhật.')]);
  return section(title, [
    ...(others.length > 0 ? [itemList(others, measure, '', fullLineOf)] : []),
    ...(named > 0 ? [remark(`${countWords(named, 'việc')} đã nêu ở trên cũng chưa được cập nhật.`)] : []),
  ]);
}
