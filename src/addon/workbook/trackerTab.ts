import type { IsoDate } from '../plan/isoDate';
import { STATUSES } from '../plan/status';
import { type CellContent, day, type Formula, formula } from './cell';
import { noteOf, typeLook } from './column';
import { type Look, looks, numberFormat } from './look';
import { tabName } from './tabNames';
import type { TabPlan } from './tabPlan';
import { BAND_STARTS, BANDS, rowKind, TRACKER_COLUMNS, type TrackerKey } from './trackerColumns';

/** One row of the tracker as the plan gives it. */
export interface TrackerRow {
  kind: (typeof rowKind)['section' | 'task' | 'indicator' | 'item'];
  code: string;
  tt: string;
  title: string;
  detail: string;
  time: string;
  product: string;
  unitText: string;
  note: string;
  /** Short name of the unit that the item counts for. */
  unit: string;
  inCharge: string;
  event: string;
  /** Days after the event, where the plan's words count them. */
  eventDays?: number | undefined;
  source: string;
  start?: IsoDate | undefined;
  deadline?: IsoDate | undefined;
  target?: number | undefined;
  quantityUnit?: string | undefined;
  /** What was entered at the item before, in the place of what a new item begins with. */
  entered?: Partial<Record<TrackerKey, CellContent>>;
}

/** Rows above the data when the tab is first made: title, bands, headers. */
export const TRACKER_HEADER_ROW = 3;
const FROZEN_COLUMNS = 3;

/** The tracker as it is first made. Formulas are put in by the upkeep, which knows where everything stands. */
export function planTrackerTab(title: Formula | string, rows: readonly TrackerRow[]): TabPlan {
  const columns = TRACKER_COLUMNS;
  const blank = columns.map((): CellContent => '');
  const titleRow: CellContent[] = [title, ...blank.slice(1)];
  const bandRow = columns.map((column): CellContent => {
    const band = BAND_STARTS[column.key];
    return band ? BANDS[band] : '';
  });
  const body = rows.map((row) => columns.map((column) => contentOf(row, column.key)));
  const endRow = columns.map((column): CellContent => {
    if (column.key === 'kind') return rowKind.end;
    return column.key === 'title' ? 'Hết kế hoạch./.' : '';
  });
  return {
    name: tabName.tracker,
    content: [titleRow, bandRow, columns.map((column) => column.header), ...body, endRow],
    looks: [
      columns.map(() => ({ ...looks.title, numberFormat: numberFormat.general })),
      columns.map((column): Look => (column.filledBy === 'unit' ? looks.inputBand : looks.band)),
      columns.map((column): Look => (column.filledBy === 'unit' ? looks.inputHeader : looks.header)),
      ...rows.map((row) => columns.map((column) => lookOf(row.kind, column))),
      columns.map((): Look => ({ ...looks.subtitle, numberFormat: numberFormat.text, italic: true })),
    ],
    notes: columns.map((column, index) => ({
      row: TRACKER_HEADER_ROW,
      column: index + 1,
      text: noteOf(column),
    })),
    widths: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index + 1] : [])),
    frozenRows: TRACKER_HEADER_ROW,
    frozenColumns: FROZEN_COLUMNS,
    gridlines: true,
    long: true,
  };
}

/** How a column looks from row 1 to the header, then at rows of these kinds (the words of the column Loại dòng). */
export function columnLooks(key: TrackerKey, headerRow: number, kinds: readonly string[]): Look[][] {
  const column = TRACKER_COLUMNS.find((one) => one.key === key);
  if (!column) throw new Error(`No column ${key} in the tracker.`);
  const plain: Look = { ...looks.plain, numberFormat: numberFormat.general };
  const above = [plain, column.filledBy === 'unit' ? looks.inputBand : looks.band].slice(-(headerRow - 1));
  const known = Object.values(rowKind).filter((kind) => kind !== rowKind.end);
  return [
    ...Array.from({ length: headerRow - 1 - above.length }, () => plain),
    ...above,
    column.filledBy === 'unit' ? looks.inputHeader : looks.header,
    ...kinds.map((kind) => {
      const found = known.find((one) => one === kind);
      return found === undefined ? plain : lookOf(found, column);
    }),
  ].map((look) => [look]);
}

/** How a cell of a row of this kind looks. */
export function lookOf(kind: TrackerRow['kind'], column: (typeof TRACKER_COLUMNS)[number]): Look {
  const type = typeLook(column);
  if (kind === rowKind.section) return { ...type, ...looks.section };
  if (kind !== rowKind.item) return { ...type, ...looks.task };
  return {
    ...type,
    ...(column.filledBy === 'formula' || column.filledBy === 'addon' ? looks.computed : looks.plain),
  };
}

/** What a new row has in a column; formulas are put in by the upkeep. */
export function contentOf(row: TrackerRow, key: TrackerKey): CellContent {
  const item = row.kind === rowKind.item;
  const entered = row.entered?.[key];
  if (entered !== undefined) return entered;
  switch (key) {
    case 'tt':
    case 'title':
    case 'detail':
    case 'time':
    case 'product':
    case 'unitText':
    case 'note':
    case 'code':
    case 'inCharge':
    case 'event':
    case 'source':
    case 'kind':
    case 'unit':
      return row[key];
    case 'originalDeadline':
      return item ? day(row.deadline) : '';
    case 'start':
      return item ? day(row.start) : '';
    case 'status':
      return item ? (STATUSES[0] ?? '') : '';
    case 'progress':
      return item ? 0 : '';
    case 'eventDays':
      return row.eventDays ?? '';
    case 'target':
      return row.target ?? '';
    case 'quantityUnit':
      return row.quantityUnit ?? '';
    default:
      return '';
  }
}

/** Stands behind the title while there is no item. */
const NO_ITEMS = ' (chưa có việc nào: Văn phòng chọn Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch)';

/**
 * The title above the tracker, taken from the setting so that it follows it.
 * @param kinds reference to the column Loại dòng; undefined where it is missing
 */
export const trackerTitle = (planTitle: string, kinds: string | undefined): Formula =>
  formula(
    `="SỔ THEO DÕI: "&${planTitle}` +
      (kinds === undefined ? '' : `&IF(COUNTIF(${kinds};"${rowKind.item}")=0;"${NO_ITEMS}";"")`),
  );
