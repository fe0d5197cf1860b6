import type { Book } from '../book/book';
import type { ChartRecord } from '../book/chart';
import type { ImportGrant } from '../book/imports';
import type { ProtectionRecord } from '../book/protection';
import type { MetadataRecord, PersonRecord, TriggerRecord } from '../book/records';
import type { BasicFilter, ColumnCriteria } from '../engine/basicFilter';
import type { Cell } from '../engine/cell';
import type { ConditionalRule } from '../engine/conditionalRule';
import { keyOf } from '../engine/engineSheet';
import type { GridRange } from '../engine/gridRange';
import type { CellStyle } from '../engine/style';
import { intern } from '../engine/style';
import type { ValidationRule } from '../engine/validationRule';
import type { SentMail } from '../localWorkbook';

/** Version of the file's form. */
export const FILE_FORMAT = 1;

/** A cell: row, column, constant, formula, place of its style, place of its rule, note; trailing parts may be absent. */
type SavedCell = [number, number, Cell['value'], string | null, number, number | null, string | null];

interface SavedSheet {
  id: number;
  name: string;
  hidden: boolean;
  layout: Record<string, unknown> & {
    columnWidths: [number, number][];
    rowHeights: [number, number][];
    hiddenRows: number[];
    hiddenColumns: number[];
  };
  merges: GridRange[];
  rules: ConditionalRule[];
  /** Absent where there is none, and in files from before there were filters. */
  filter?: {
    range: GridRange;
    criteria: [number, ColumnCriteria][];
    hiddenRows: number[];
  };
  cells: SavedCell[];
}

/** A workbook as it lies in its file: data only. */
export interface SavedBook {
  format: typeof FILE_FORMAT;
  locale: string;
  timeZone: string;
  /** Instant at which the clock stands; null when it follows the machine's. */
  clock: number | null;
  id: string;
  name: string;
  activeSheetId: number;
  lastNumber: number;
  dailyRecipients: number;
  people: PersonRecord[];
  protections: ProtectionRecord[];
  metadata: MetadataRecord[];
  /** Absent where there are none, and in files from before there were charts. */
  charts?: ChartRecord[];
  triggers: TriggerRecord[];
  /** Absent where there are none, and in files from before they could be. */
  importGrants?: ImportGrant[];
  outbox: SentMail[];
  properties: [string, [string, string][]][];
  names: Book['engine']['names'];
  styles: CellStyle[];
  validations: ValidationRule[];
  sheets: SavedSheet[];
}

function savedFilter(filter: BasicFilter | null): Pick<SavedSheet, 'filter'> {
  if (!filter) return {};
  const { range, criteria, hiddenRows } = filter;
  return { filter: { range, criteria: [...criteria], hiddenRows: [...hiddenRows] } };
}

/** Everything of the workbook that must outlive this run. */
export function toSaved(book: Book): SavedBook {
  const styles = new Numbering<CellStyle>();
  const validations = new Numbering<ValidationRule>();
  const sheets = book.sheets.map((sheet): SavedSheet => {
    const cells: SavedCell[] = [];
    sheet.grid.forEach((cell, row, column) => {
      // Results are computed anew, those that a formula spread over other cells too.
      const computed = cell.formula !== undefined || sheet.spilled.has(keyOf(row, column));
      const constant = computed ? null : cell.value;
      const rule = cell.rule ? validations.of(cell.rule) : null;
      cells.push([
        row,
        column,
        constant,
        cell.formula ?? null,
        styles.of(cell.style),
        rule,
        cell.note ?? null,
      ]);
    });
    const { columnWidths, rowHeights, hiddenRows, hiddenColumns, ...measures } = sheet.layout;
    return {
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.hidden,
      layout: {
        ...measures,
        columnWidths: [...columnWidths],
        rowHeights: [...rowHeights],
        hiddenRows: [...hiddenRows],
        hiddenColumns: [...hiddenColumns],
      },
      merges: sheet.merges,
      rules: sheet.rules,
      ...savedFilter(sheet.filter),
      cells,
    };
  });
  return {
    format: FILE_FORMAT,
    locale: book.engine.locale.name,
    timeZone: book.engine.timeZone,
    clock: book.clock.follows ? null : book.clock.now(),
    id: book.id,
    name: book.name,
    activeSheetId: book.activeSheetId,
    lastNumber: book.lastNumber,
    dailyRecipients: book.dailyRecipients,
    people: book.people,
    protections: book.protections,
    metadata: book.metadata,
    ...(book.charts.length > 0 && { charts: book.charts }),
    triggers: book.triggers,
    ...(book.importGrants.length > 0 && { importGrants: book.importGrants }),
    outbox: book.outbox,
    properties: [...book.properties].map(([name, store]) => [name, [...store]]),
    names: book.engine.names,
    styles: styles.values,
    validations: validations.values,
    sheets,
  };
}

/** Fills an empty book from what was saved. */
export function fillBook(book: Book, saved: SavedBook): void {
  Object.assign(book, {
    id: saved.id,
    name: saved.name,
    protections: saved.protections,
    metadata: saved.metadata,
    charts: saved.charts ?? [],
    triggers: saved.triggers,
    importGrants: saved.importGrants ?? [],
    dailyRecipients: saved.dailyRecipients,
  });
  book.people.push(...saved.people);
  book.outbox.push(...saved.outbox);
  for (const [name, entries] of saved.properties) book.properties.set(name, new Map(entries));
  const styles = saved.styles.map(intern);
  const sheets = saved.sheets.map((one) => ({ one, sheet: book.engine.addSheet(one.id, one.name) }));
  for (const { one, sheet } of sheets) {
    sheet.hidden = one.hidden;
    sheet.merges = one.merges;
    if (one.filter) {
      const { range, criteria, hiddenRows: filtered } = one.filter;
      sheet.filter = { range, criteria: new Map(criteria), hiddenRows: new Set(filtered) };
    }
    const { columnWidths, rowHeights, hiddenRows, hiddenColumns, ...measures } = one.layout;
    Object.assign(sheet.layout, measures, {
      columnWidths: new Map(columnWidths),
      rowHeights: new Map(rowHeights),
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set(hiddenColumns),
    });
    for (const [row, column, value, formula, style, rule, note] of one.cells) {
      if (!Number.isInteger(row) || !Number.isInteger(column)) throw new Error(`ô hỏng ở trang ${one.name}`);
      if (formula !== null) sheet.setFormula(row, column, formula);
      else if (value !== null) sheet.setConstant(row, column, value);
      const look = styles[style];
      if (look) sheet.setStyle(row, column, look);
      const validation = rule === null ? undefined : saved.validations[rule];
      if (validation) sheet.setRule(row, column, validation);
      if (note) sheet.setNote(row, column, note);
    }
  }
  for (const { one, sheet } of sheets) if (one.rules.length > 0) sheet.setConditionalRules(one.rules);
  if (saved.names.length > 0) book.engine.setNames(saved.names);
  book.activeSheetId = saved.activeSheetId;
  book.lastNumber = saved.lastNumber;
}

/** Gives each distinct object a place in a list. */
class Numbering<T extends object> {
  readonly values: T[] = [];
  private readonly places = new Map<T, number>();

  of(value: T): number {
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.places.set(value, place);
    }
    return place;
  }
}
