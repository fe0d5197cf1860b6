import type { LocalWorkbook, Person } from '../../src/local/localWorkbook';
import { OWNER, openTracker, outcomeOf } from './tracker';

export const TAB = 'Nhiều sổ';
/** The columns that are added up. */
export const FIGURES = [
  'Tổng số việc',
  'Quá hạn',
  'Sắp đến hạn',
  'Trong hạn',
  'Hoàn thành đúng hạn',
  'Hoàn thành quá hạn',
  'Chưa phát sinh hạn',
  'Không hạn',
  'Tạm dừng',
  'Không thực hiện',
  'Chưa cập nhật kỳ này',
] as const;
export const SHARES = ['Tỷ lệ hoàn thành', 'Tỷ lệ đúng hạn'] as const;

/** One line of the tab, by header; `row` is its row on the sheet. */
export type Line = Record<string, string> & { row: string };

/**
 * A workbook whose office gathers those of others on this machine.
 * @returns it, its office, the others as far as they are open, and what opens the one of a plan
 */
export function openGathering(addon: string) {
  const others: LocalWorkbook[] = [];
  const gathering = openTracker({ addon, plan: 'nho', id: 'tong', others });
  const opened = new Map<string, LocalWorkbook>();
  const open = (plan: string): LocalWorkbook => {
    const found = opened.get(plan) ?? openTracker({ addon, plan, id: plan });
    if (!opened.has(plan)) others.push(found);
    opened.set(plan, found);
    return found;
  };
  return { gathering, office: gathering.as(OWNER), others, open };
}

export const gather = (office: Person): string => {
  outcomeOf(office.menu('Sổ theo dõi', 'Kế hoạch', 'Tổng hợp nhiều sổ'));
  return office.asked.at(-1)?.dialog.message ?? '';
};

/** The tab by its headers: the line of totals first, then the lines of the list. */
export function readGathered(
  person: Person,
  lines = 12,
): { total: Line; sources: Line[]; at: (header: string) => string } {
  const { display } = person.read(TAB, 'A1:AZ20');
  const headerRow = display.findIndex((row) => row.includes('Địa chỉ sổ'));
  const headers = display[headerRow] ?? [];
  const read = display.slice(headerRow + 1, headerRow + 2 + lines).map(
    (cells, index): Line => ({
      ...Object.fromEntries(
        headers.flatMap((header, column) => (header === '' ? [] : [[header, cells[column] ?? '']])),
      ),
      row: String(headerRow + 2 + index),
    }),
  );
  const [total, ...sources] = read;
  if (!total) throw new Error('The tab has no line of totals.');
  return { total, sources, at: (header) => columnOf(headers.indexOf(header)) };
}

function columnOf(index: number): string {
  if (index < 0) throw new Error('No such column.');
  return (
    (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
    String.fromCharCode(65 + (index % 26))
  );
}

/** Pastes addresses into the list from its first line on. */
export function paste(office: Person, addresses: readonly string[]): void {
  const { sources, at } = readGathered(office);
  office.type(
    TAB,
    `${at('Địa chỉ sổ')}${sources[0]?.row}`,
    addresses.map((address) => [address]),
  );
}

/** Clicks "Allow access" on a line, counted from 1. */
export function allow(person: Person, line: number): void {
  const { sources, at } = readGathered(person);
  person.allowImport(TAB, `${at('Kết nối')}${sources[line - 1]?.row}`);
}

/** What the workbook's own Tổng hợp says for the whole organisation, by the headers of its table of units. */
export function ownSummary(workbook: LocalWorkbook): Record<string, string> {
  const { display } = workbook.as(OWNER).read('Tổng hợp', 'A1:N60');
  const headers = display.find((row) => row[0] === 'Đơn vị') ?? [];
  const cells = display.find((row) => row[0] === 'Toàn cơ quan') ?? [];
  const read = headers.map((header, column) => [
    header === 'Tổng' ? 'Tổng số việc' : header,
    cells[column] ?? '',
  ]);
  return Object.fromEntries(read);
}
