import { STANDINGS, type Standing, standing } from '../plan/standing';
import type { Column } from './column';
import { type GatheredState, stateCode } from './gatheredStates';
import { SHARED_MARK, SHARED_RANGE, SHARED_ROW, SHARED_VERSION, type SharedKey } from './sharedTab';

/** The figures of a workbook that are taken over and added up. */
type Figure = 'items' | Standing | 'silent';
export type GatheredKey =
  | 'address'
  | 'ownName'
  | 'connection'
  | 'state'
  | 'name'
  | 'year'
  | 'asOf'
  | Figure
  | 'completedShare'
  | 'onTimeShare'
  | 'key'
  | 'link'
  | 'probe'
  | 'check'
  | 'code'
  | 'words';

/** Where the formulas of one row find things. */
export interface GatheredRefs {
  /** A cell of the same row. */
  cell(key: GatheredKey): string;
  /** What was imported in the same row. */
  raw(key: SharedKey): string;
  /** A column over all workbooks of the list. */
  all(key: GatheredKey): string;
  /** A column from its header down to the row above. */
  above(key: GatheredKey): string;
  /** The cell of a column in the row of totals. */
  total(key: GatheredKey): string;
}

/** The kinds of row: a workbook of the list, and the totals above them. */
export const gatheredRow = { source: 'source', total: 'total' } as const;

const number = (state: GatheredState): string => String(stateCode(state));
const is = (at: GatheredRefs, key: 'check' | 'code', state: GatheredState): string =>
  `${at.cell(key)}=${number(state)}`;
const twice = (at: GatheredRefs): string => `COUNTIF(${at.above('link')};${at.cell('link')})>0`;

/** The id in an address, up to the next sign that cannot stand in it. */
function keyFormula(at: GatheredRefs): string {
  const address = at.cell('address');
  const rest = `SUBSTITUTE(SUBSTITUTE(TRIM(MID(${address};FIND("/d/";${address})+3;120));"?";"/");"#";"/")`;
  return `=IFERROR(IF(FIND("docs.google.com/spreadsheets/";${address})>0;LEFT(${rest};FIND("/";${rest}&"/")-1);"");"")`;
}

/** This workbook itself is read directly: asking it for itself by IMPORTRANGE would go round in a circle. */
function connectionFormula(at: GatheredRefs): string {
  const link = at.cell('link');
  const own = `${at.cell('key')}=${at.total('key')}`;
  return (
    `=IF(OR(${link}="";${twice(at)});"";` +
    `IF(${own};INDEX(${SHARED_ROW};1;0);IMPORTRANGE(${link};"${SHARED_RANGE}")))`
  );
}

/** The state but for the year, which only all workbooks together decide. */
function checkFormula(at: GatheredRefs): string {
  const connection = at.cell('connection');
  const figures = `${at.raw('asOf')}:${at.raw(standing.dropped)}`;
  const noValues =
    `IF(COUNTA(${at.raw('version')}:${at.raw('silentUnits')})>0;${number('blocked')};` +
    `IF(ERROR.TYPE(${connection})<>4;${number('waiting')};` +
    `IF(ISERROR(${at.cell('probe')});${number('notConnected')};${number('noSharedTab')})))`;
  const steps = [
    [`TRIM(${at.cell('address')})=""`, `IF(TRIM(${at.cell('ownName')})="";0;${number('noAddress')})`],
    [`${at.cell('link')}=""`, number('badAddress')],
    [twice(at), number('twice')],
    [`ISERROR(${connection})`, noValues],
    [`OR(${connection}<>"${SHARED_MARK}";NOT(ISNUMBER(${at.raw('version')})))`, number('otherLayout')],
    [`${at.raw('version')}>${SHARED_VERSION}`, number('newer')],
    [`${at.raw('version')}<${SHARED_VERSION}`, number('otherLayout')],
    [`OR(COUNT(${figures})<${2 + STANDINGS.length};ISERROR(${at.raw('year')}))`, number('brokenFigures')],
  ];
  const nested = steps.map(([test, code]) => `IF(${test};${code};`).join('');
  // An address that is itself an error is none.
  return `=IFERROR(${nested}${number('counted')}${')'.repeat(steps.length)};${number('badAddress')})`;
}

/** One rate of those that came due, in a row or over all. */
const share =
  (...of: Standing[]) =>
  (at: GatheredRefs): string => {
    const [onTime, late, overdue] = [standing.completedOnTime, standing.completedLate, standing.overdue].map(
      at.cell,
    );
    const part = of.map(at.cell).join('+');
    const due = `${onTime}+${late}+${overdue}`;
    return `IF(${due}=0;"–";${of.length > 1 ? `(${part})` : part}/(${due}))`;
  };

const shareColumn = (
  key: 'completedShare' | 'onTimeShare',
  header: string,
  ...of: Standing[]
): Column<GatheredKey, GatheredRefs> => ({
  key,
  header,
  help: 'Chỉ tính việc đã hoàn thành hoặc đã quá hạn.',
  width: 64,
  type: { kind: 'share' },
  filledBy: 'formula',
  formula: {
    source: (at) => `=IF(${is(at, 'code', 'counted')};${share(...of)(at)};"")`,
    total: (at) => `=${share(...of)(at)}`,
  },
});

const figure = (key: Figure, header: string, help: string): Column<GatheredKey, GatheredRefs> => ({
  key,
  header,
  help,
  width: 64,
  type: { kind: 'number' },
  filledBy: 'formula',
  formula: {
    source: (at) => `=IF(${is(at, 'code', 'counted')};${at.raw(key)};"")`,
    total: (at) => `=SUM(${at.all(key)})`,
  },
});

const hidden = (
  key: GatheredKey,
  header: string,
  formula: NonNullable<Column<GatheredKey, GatheredRefs>['formula']>,
): Column<GatheredKey, GatheredRefs> => ({
  key,
  header,
  help: 'Sổ dùng để tính.',
  width: 60,
  type: { kind: 'text' },
  filledBy: 'formula',
  hidden: true,
  formula,
});

/** The columns of the tab Nhiều sổ in their order; what IMPORTRANGE brings fills hidden columns right after `connection`. */
export const GATHERED_COLUMNS: readonly Column<GatheredKey, GatheredRefs>[] = [
  {
    key: 'address',
    header: 'Địa chỉ sổ',
    help: 'Dán địa chỉ của sổ theo dõi cần lấy số liệu, chép từ thanh địa chỉ của trình duyệt.',
    width: 180,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'ownName',
    header: 'Tên gọi',
    help: 'Không bắt buộc: tên bạn muốn thấy thay cho tên trong sổ đó.',
    width: 120,
    type: { kind: 'text' },
    filledBy: 'plan',
  },
  {
    key: 'connection',
    header: 'Kết nối',
    help: `Hiện #REF! thì đưa chuột vào ô, bấm Cho phép truy cập. Hiện ${SHARED_MARK} là đã nối.`,
    width: 100,
    type: { kind: 'text' },
    filledBy: 'formula',
    formula: { source: connectionFormula },
  },
  {
    key: 'state',
    header: 'Trạng thái nguồn',
    help: 'Tự tính: sổ đó đã được cộng chưa, chưa thì phải làm gì.',
    width: 280,
    type: { kind: 'text' },
    filledBy: 'formula',
    formula: {
      source: (at) => `=IF(${at.cell('code')}=0;"";INDEX(${at.all('words')};${at.cell('code')}))`,
      total: (at) => {
        const left = `COUNTIF(${at.all('code')};">1")`;
        return `=IF(${left}=0;"";"Còn "&${left}&" dòng chưa cộng: xem từng dòng ở dưới.")`;
      },
    },
  },
  {
    key: 'name',
    header: 'Cơ quan, đơn vị',
    help: 'Tên gọi, hoặc tên trong sổ đó.',
    width: 190,
    type: { kind: 'text' },
    filledBy: 'formula',
    formula: {
      source: (at) => {
        const theirs = `IF(${is(at, 'check', 'counted')};IFERROR(${at.raw('organisation')}&"";"");"")`;
        return `=IF(TRIM(${at.cell('ownName')})="";${theirs};${at.cell('ownName')}&"")`;
      },
      total: (at) => `="Cộng "&COUNTIF(${at.all('code')};${number('counted')})&" sổ"`,
    },
  },
  {
    key: 'year',
    header: 'Năm',
    help: 'Năm kế hoạch; chỉ cộng các sổ cùng năm với đa số.',
    width: 48,
    type: { kind: 'text' },
    align: 'center',
    filledBy: 'formula',
    formula: {
      source: (at) => `=IF(${is(at, 'check', 'counted')};${at.raw('year')};"")`,
      total: (at) => {
        const years = at.all('year');
        return `=IFERROR(MODE(${years});IF(COUNT(${years})=0;"";MAX(${years})))`;
      },
    },
  },
  {
    key: 'asOf',
    header: 'Tính đến ngày',
    help: 'Ngày mà sổ đó tính tình trạng; ở dòng cộng là ngày cũ nhất.',
    width: 82,
    type: { kind: 'date' },
    filledBy: 'formula',
    formula: {
      source: (at) => `=IF(${is(at, 'check', 'counted')};${at.raw('asOf')};"")`,
      total: (at) => `=IF(COUNT(${at.all('asOf')})=0;"";MIN(${at.all('asOf')}))`,
    },
  },
  figure('items', 'Tổng số việc', 'Việc của kế hoạch ở sổ đó.'),
  ...STANDINGS.map((word) => figure(word, word, 'Như ở tab Tổng hợp của sổ đó.')),
  shareColumn('completedShare', 'Tỷ lệ hoàn thành', standing.completedOnTime, standing.completedLate),
  shareColumn('onTimeShare', 'Tỷ lệ đúng hạn', standing.completedOnTime),
  figure('silent', 'Chưa cập nhật kỳ này', 'Việc đang mở mà đơn vị chưa cập nhật trong kỳ báo cáo này.'),
  hidden('key', 'Mã sổ', { source: keyFormula }),
  hidden('link', 'Địa chỉ chuẩn', {
    source: (at) =>
      `=IF(OR(${at.cell('key')}="";${at.cell('key')}="e");"";"https://docs.google.com/spreadsheets/d/"&${at.cell('key')})`,
  }),
  hidden('probe', 'Thử mở', {
    source: (at) => `=IF(ISERROR(${at.cell('connection')});IMPORTRANGE(${at.cell('link')};"A1");"")`,
  }),
  hidden('check', 'Kiểm tra', { source: checkFormula }),
  hidden('code', 'Số trạng thái', {
    source: (at) =>
      `=IF(${is(at, 'check', 'counted')};IF(${at.cell('year')}=${at.total('year')};${number('counted')};${number('otherYear')});${at.cell('check')})`,
  }),
  hidden('words', 'Chữ trạng thái', {}),
];
