import { standing } from '../plan/standing';
import { headerBlocks } from './blocks';
import { type Area, type CellContent, columnLetters, formula, type Grid, isFormula, textOf } from './cell';
import { typeLook } from './column';
import { GATHERED_COLUMNS, type GatheredKey, type GatheredRefs, gatheredRow } from './gatheredColumns';
import { STATE_WORDS, stateCode } from './gatheredStates';
import { type Look, looks, numberFormat, standingLook } from './look';
import { SHARED_FIELDS, type SharedKey } from './sharedTab';
import { findTable, type TableLayout } from './table';
import { tabName } from './tabNames';
import type { TabPlan, Upkeep } from './tabPlan';
import { PROTECTION_MARK } from './trackerUpkeep';

const HEADER_ROW = 4;
/** Rows for workbooks, the empty ones for later included. */
const CAPACITY = 40;

/** Where the tab's table stands now, and how many rows of the list there are. */
export interface GatheredLayout {
  table: TableLayout<GatheredKey>;
  rows: number;
}

/** Finds the table by its headers; the list reaches at least to the last address. */
export function findGathered(grid: Grid): GatheredLayout | undefined {
  const table = findTable(GATHERED_COLUMNS, grid);
  if (!table) return undefined;
  const addresses = table.columnOf('address');
  const last = addresses === undefined ? -1 : lastFilled(grid, addresses);
  return { table, rows: Math.max(CAPACITY, last - table.headerRow - 1) };
}

function lastFilled(grid: Grid, column: number): number {
  for (let row = grid.values.length; row > 0; row -= 1) {
    if (textOf(grid.values[row - 1]?.[column - 1]) !== '') return row;
  }
  return 0;
}

/** What fills the hidden columns right after `connection`; the mark stands in that column itself. */
const IMPORTED = SHARED_FIELDS.slice(1);
const PHYSICAL: readonly (GatheredKey | undefined)[] = GATHERED_COLUMNS.flatMap(({ key }) =>
  key === 'connection' ? [key, ...IMPORTED.map(() => undefined)] : [key],
);
const NEW_LAYOUT: GatheredLayout = {
  table: {
    headerRow: HEADER_ROW,
    columnOf: (key) => PHYSICAL.indexOf(key) + 1,
    alignment: { positions: new Map(), renamed: [], missing: [], doubled: [] },
  },
  rows: CAPACITY,
};

const HINTS = [
  'Dán địa chỉ sổ của từng cơ quan vào cột Địa chỉ sổ. Cột Kết nối hiện #REF! thì đưa chuột vào ô đó, bấm Cho phép truy cập.',
  'Cho phép rồi thì ai sửa được sổ này cũng lấy được mọi tab của sổ nguồn bằng công thức: chỉ cho người được xem các sổ đó quyền sửa sổ này.',
];

/** The tab as it is first made. @param ownKey id of this workbook */
export function planGatheredTab(ownKey: string): TabPlan {
  const lines = [['TỔNG HỢP NHIỀU SỔ'], ...HINTS.map((hint) => [hint])];
  const rows = HEADER_ROW + 1 + CAPACITY;
  const content = Array.from({ length: rows }, (_, row) =>
    PHYSICAL.map((_key, column): CellContent => lines[row]?.[column] ?? ''),
  );
  for (const { area, content: block } of gatheredUpkeep(NEW_LAYOUT, ownKey).blocks) {
    block.forEach((line, i) => {
      line.forEach((cell, j) => {
        const target = content[area.row - 1 + i];
        if (target) target[area.column - 1 + j] = cell;
      });
    });
  }
  return {
    name: tabName.gathered,
    content,
    looks: content.map((line, row) => line.map((cell, column) => lookAt(row + 1, PHYSICAL[column], cell))),
    notes: PHYSICAL.map((key, column) => ({
      row: HEADER_ROW,
      column: column + 1,
      text: columnFor(key)?.help ?? '',
    })),
    widths: PHYSICAL.map((key) => columnFor(key)?.width ?? 60),
    hiddenColumns: PHYSICAL.flatMap((key, column) =>
      (columnFor(key)?.hidden ?? key === undefined) ? [column + 1] : [],
    ),
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 0,
    gridlines: false,
  };
}

const columnFor = (key: GatheredKey | undefined) => GATHERED_COLUMNS.find((column) => column.key === key);

/** Of what nobody sees: it must not make the rows higher. */
const HIDDEN_LOOK: Look = { ...looks.computed, numberFormat: numberFormat.general, wrap: false };

function lookAt(row: number, key: GatheredKey | undefined, cell: CellContent): Look {
  if (row === 1) return looks.title;
  if (row < HEADER_ROW) return looks.subtitle;
  if (row === HEADER_ROW) return looks.header;
  const column = columnFor(key);
  if (!column || column.hidden) return HIDDEN_LOOK;
  const own = { ...typeLook(column), ...(isFormula(cell) && column.key === 'year' && { numberFormat: '0' }) };
  if (row === HEADER_ROW + 1) return { ...looks.task, ...own };
  return { ...(column.filledBy === 'plan' ? { ...looks.input, wrap: false } : looks.computed), ...own };
}

/** What the tab must have, wherever its columns stand now. @param ownKey id of this workbook */
export function gatheredUpkeep(layout: GatheredLayout, ownKey: string): Upkeep {
  const { table, rows } = layout;
  const totalRow = table.headerRow + 1;
  const columns = GATHERED_COLUMNS.flatMap((column) => {
    const at = table.columnOf(column.key);
    return at === undefined || column.filledBy !== 'formula' ? [] : [{ column, at }];
  });
  const blocks = columns.map(({ column, at }) => {
    const content = Array.from({ length: rows + 1 }, (_, index): CellContent[] => {
      const make = column.formula?.[index === 0 ? gatheredRow.total : gatheredRow.source];
      if (make) return [formula(make(refsAt(layout, totalRow + index)))];
      return [column.key === 'words' ? (STATE_WORDS[index - 1] ?? '') : ''];
    });
    return { area: { row: totalRow, column: at, rows: rows + 1, columns: 1 }, content };
  });
  const keyColumn = table.columnOf('key');
  const ownCell = blocks.find(({ area }) => area.column === keyColumn)?.content[0];
  if (ownCell) ownCell[0] = ownKey;
  return {
    blocks: [...headerBlocks(table, GATHERED_COLUMNS), ...blocks],
    rules: [],
    highlights: highlightsOf(layout),
    protection: { description: `${PROTECTION_MARK}: ${tabName.gathered}`, open: [] },
  };
}

function highlightsOf(layout: GatheredLayout): Upkeep['highlights'] {
  const areaOf = (key: GatheredKey): Area[] => {
    const column = layout.table.columnOf(key);
    return column === undefined
      ? []
      : [{ row: layout.table.headerRow + 2, column, rows: layout.rows, columns: 1 }];
  };
  const [states, days] = [areaOf('state'), areaOf('asOf')];
  if (states.length === 0 || days.length === 0) return [];
  const at = refsAt(layout, layout.table.headerRow + 2);
  const code = at.cell('code');
  const passing = (['notConnected', 'noSharedTab', 'waiting'] as const).map(
    (state) => `${code}=${stateCode(state)}`,
  );
  return [
    {
      areas: states,
      formula: `=${code}=${stateCode('counted')}`,
      look: standingLook[standing.completedOnTime],
    },
    { areas: states, formula: `=OR(${passing.join(';')})`, look: standingLook[standing.dueSoon] },
    {
      areas: states,
      formula: `=AND(${code}>1;NOT(OR(${passing.join(';')})))`,
      look: standingLook[standing.overdue],
    },
    // Figures of an older day than the newest ones.
    {
      areas: days,
      formula: `=AND(ISNUMBER(${at.cell('asOf')});${at.cell('asOf')}<MAX(${at.all('asOf')}))`,
      look: standingLook[standing.dueSoon],
    },
  ];
}

function refsAt({ table, rows }: GatheredLayout, row: number): GatheredRefs {
  const letters = (key: GatheredKey): string | undefined => {
    const column = table.columnOf(key);
    return column === undefined ? undefined : columnLetters(column);
  };
  const made = (key: GatheredKey, make: (column: string) => string): string => {
    const column = letters(key);
    return column === undefined ? '#REF!' : make(column);
  };
  const first = table.headerRow + 2;
  return {
    cell: (key) => made(key, (column) => `$${column}${row}`),
    all: (key) => made(key, (column) => `$${column}$${first}:$${column}$${first + rows - 1}`),
    above: (key) => made(key, (column) => `$${column}$${table.headerRow}:$${column}${row - 1}`),
    total: (key) => made(key, (column) => `$${column}$${table.headerRow + 1}`),
    raw(key: SharedKey) {
      const anchor = table.columnOf('connection');
      const offset = SHARED_FIELDS.findIndex((field) => field.key === key);
      return anchor === undefined ? '#REF!' : `$${columnLetters(anchor + offset)}${row}`;
    },
  };
}
