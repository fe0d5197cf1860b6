import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { scriptSheet } from './sheetCalls';

/** The tracker's columns whose changes the journal tells. */
const TOLD_HEADERS = [
  'Trạng thái',
  'Tiến độ (%)',
  'Ngày hoàn thành',
  'Đã đạt',
  'Minh chứng',
  'Vướng mắc/kiến nghị',
  'Nội dung nhiệm vụ',
  'Chi tiết tiến độ công việc thực hiện',
  'Sản phẩm dự kiến',
  'Hạn gốc',
  'Hạn điều chỉnh',
  'Chỉ tiêu',
  'Đơn vị theo dõi',
  'Sự kiện chờ',
  'Số ngày sau sự kiện',
] as const;

/** An item's cells in the journal's words, by header. */
export type ItemWords = Record<string, string>;
export type PlanWords = Map<string, ItemWords>;

/** A line of the tab Nhật ký as a person reads it. */
export interface LineRead {
  at: string;
  who: string;
  code: string;
  header: string;
  from: string;
  to: string;
  way: string;
}

const LINE_HEADERS: Record<keyof LineRead, string> = {
  at: 'Lúc',
  who: 'Người',
  code: 'Mã việc',
  header: 'Cột',
  from: 'Giá trị cũ',
  to: 'Giá trị mới',
  way: 'Cách thay đổi',
};
const CODE = 'Mã';

const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;

/** What a cell's value is in the journal's words: dates as 31/08/2024, a comma in numbers. */
export function wordsOf(value: unknown): string {
  if (value instanceof Date) {
    const wall = new Date(value.getTime() + ZONE_MS);
    const [year, month, day] = wall.toISOString().slice(0, 10).split('-');
    const time = wall.getTime() % DAY_MS === 0 ? '' : ` ${wall.toISOString().slice(11, 16)}`;
    return `${day}/${month}/${year}${time}`;
  }
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/**
 * The rows of a table by its headers, whatever order the columns stand in.
 * @param mark one of the headers
 */
export function tableOf(workbook: LocalWorkbook, tab: string, mark: string): Record<string, unknown>[] {
  const values = scriptSheet(workbook, tab).getDataRange().getValues();
  const top = values.findIndex((row) => row.includes(mark));
  const headers = values[top] ?? [];
  return values
    .slice(top + 1)
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ''])));
}

/** Every item as it stands, in the journal's words; a code that stands twice is left out. */
export function planWords(workbook: LocalWorkbook): PlanWords {
  const items: PlanWords = new Map();
  const twice = new Set<string>();
  for (const row of tableOf(workbook, 'Theo dõi', 'Trạng thái')) {
    const code = String(row[CODE]);
    if (row['Loại dòng'] !== 'Việc' || code === '') continue;
    if (items.has(code)) twice.add(code);
    items.set(code, Object.fromEntries(TOLD_HEADERS.map((header) => [header, wordsOf(row[header])])));
  }
  for (const code of twice) items.delete(code);
  return items;
}

/** The journal's lines, the earliest first. */
export function journalOf(workbook: LocalWorkbook): LineRead[] {
  return tableOf(workbook, 'Nhật ký', LINE_HEADERS.way)
    .filter((row) => row[LINE_HEADERS.header] !== '')
    .map((row) => {
      const words = (key: keyof LineRead) => wordsOf(row[LINE_HEADERS[key]]);
      return {
        at: words('at'),
        who: words('who'),
        code: words('code'),
        header: words('header'),
        from: words('from'),
        to: words('to'),
        way: words('way'),
      };
    });
}

const LONG = /^\(văn bản dài (\d+) ký tự\)$/;

/** Whether a line's old value names what was there: letter for letter, or by its length where it is long. */
const names = (from: string, there: string): boolean =>
  from === there || Number(LONG.exec(from)?.[1] ?? -1) === (Number(LONG.exec(there)?.[1]) || there.length);

/**
 * Carries the journal's lines out upon an earlier state, in their order.
 * @throws Error at a line that does not follow from the lines before it, so that a line told twice is found
 */
export function replayed(before: PlanWords, lines: readonly LineRead[]): PlanWords {
  const items: PlanWords = new Map([...before].map(([code, item]) => [code, { ...item }]));
  for (const line of lines) {
    const item = items.get(line.code);
    if (line.header === 'Cả việc') {
      if (line.to === '') items.delete(line.code);
      else items.set(line.code, Object.fromEntries(TOLD_HEADERS.map((header) => [header, ''])));
      if ((line.to === '') !== (item !== undefined)) throw new Error(`Out of turn: ${JSON.stringify(line)}`);
      continue;
    }
    const there = item?.[line.header];
    if (!item || there === undefined || !names(line.from, there) || line.from === line.to)
      throw new Error(`Does not follow from ${JSON.stringify(there)}: ${JSON.stringify(line)}`);
    item[line.header] = line.to;
  }
  return items;
}

/** Traces that wait with the document to be journalled. */
export const tracesLeft = (workbook: LocalWorkbook): string[] =>
  Object.keys(propertiesOf(workbook).getProperties()).filter((key) => /^(dauVet|doiChieu):/.test(key));

/** Throws the traces away, where a test does not look at the journal. */
export function forgetTraces(workbook: LocalWorkbook): void {
  for (const key of tracesLeft(workbook)) propertiesOf(workbook).deleteProperty(key);
}

function propertiesOf(workbook: LocalWorkbook) {
  const { PropertiesService } = workbook.globals() as {
    PropertiesService: {
      getDocumentProperties(): {
        getProperties(): Record<string, string>;
        deleteProperty(key: string): unknown;
      };
    };
  };
  return PropertiesService.getDocumentProperties();
}
