import { type PageSetup, PaperSize, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Book } from '../book/book';
import { isError, type Scalar } from '../engine/cell';
import { type EngineSheet, keyOf } from '../engine/engineSheet';
import { a1Of, quoteSheetName } from '../engine/gridRange';
import { hasImport } from '../engine/importCalls';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../engine/layout';
import type { CellStyle } from '../engine/style';
import type { ValidationRule } from '../engine/validationRule';
import { englishFormula } from './englishFormula';
import { writeCharts } from './xlsxCharts';

/** Pixels of a column in characters of Excel's default font: 7 pixels each and 5 of padding. */
const characters = (pixels: number): number => (pixels - 5) / 7;

/**
 * The workbook as an .xlsx file: values, formulas, formats, notes, dropdowns, conditional formats, filters and charts.
 * @param results whether the computed results go along; without them a spreadsheet program has to compute on opening
 */
export async function toXlsx(book: Book, results = true): Promise<Uint8Array> {
  const workbook = new Workbook();
  book.engine.settle();
  for (const sheet of book.sheets) {
    const { layout } = sheet;
    const page = workbook.addWorksheet(sheet.name, {
      state: sheet.hidden ? 'hidden' : 'visible',
      pageSetup: pageSetup(layout.frozenRows),
      views: [
        {
          state: 'frozen',
          xSplit: layout.frozenColumns,
          ySplit: layout.frozenRows,
          showGridLines: layout.gridlines,
        },
      ],
    });
    writeCells(page, book, sheet, results);
    writeMeasures(page, sheet);
    writeRules(page, book, sheet);
    writeCharts(page, book, sheet);
  }
  return workbook.xlsx.writeBuffer();
}

/** A4 across, one page wide and as many long as it takes, with the frozen rows on top of each. */
function pageSetup(frozenRows: number): Partial<PageSetup> {
  return {
    paperSize: PaperSize.A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
  };
}

function writeCells(page: Worksheet, book: Book, sheet: EngineSheet, results: boolean): void {
  const { decimal } = book.engine.locale;
  sheet.grid.forEach((cell, row, column) => {
    const target = page.getCell(row, column);
    const value = plainValue(sheet.value(row, column));
    if (cell.formula !== undefined && !hasImport(cell.formula)) {
      const formula = englishFormula(cell.formula, decimal).slice(1);
      const filled = { formula, ...arrayOf(sheet, row, column) };
      target.value = results && value !== null ? { ...filled, result: value } : filled;
    } else if (value !== null && (results || !sheet.spilled.has(keyOf(row, column)))) {
      // What comes from another workbook goes along as values: other programs know no IMPORTRANGE.
      const error = isError(sheet.value(row, column)) && ERRORS.find((one) => one === value);
      target.value = error ? { error } : value;
    }
    target.style = styleOf(cell.style, sheet.numberFormat(row, column));
    if (cell.note) target.note = cell.note;
  });
}

/** Programs that know no spilling are told which cells a formula fills. */
function arrayOf(
  { blocks }: EngineSheet,
  row: number,
  column: number,
): { shareType: 'array'; ref: string } | undefined {
  const block = blocks.get(keyOf(row, column));
  return block && { shareType: 'array', ref: a1Of({ row, column, ...block }) };
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

/** Constants and results as the file keeps them; dates are numbers that only their format shows as dates. */
function plainValue(value: Scalar): string | number | boolean | null {
  return isError(value) ? value.error : value;
}

function styleOf(style: CellStyle, numberFormat: string | undefined): Partial<Style> {
  const side = (name: 'top' | 'bottom' | 'left' | 'right') => {
    const border = style[name];
    return border ? { [name]: { style: 'thin' as const, color: argb(border.color) } } : {};
  };
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    font: {
      name: style.family ?? 'Arial',
      size: style.size ?? 10,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      ...(style.color !== undefined && { color: argb(style.color) }),
    },
    alignment: {
      vertical: style.vertical ?? 'bottom',
      wrapText: style.wrap === 'WRAP',
      ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
    },
    ...(style.background !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) },
    }),
    border: { ...side('top'), ...side('bottom'), ...side('left'), ...side('right') },
  };
}

function argb(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

function writeMeasures(page: Worksheet, { layout, merges, filter }: EngineSheet): void {
  for (let column = 1; column <= layout.columns; column += 1) {
    const width = layout.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
    page.getColumn(column).width = characters(width);
    page.getColumn(column).hidden = layout.hiddenColumns.has(column);
  }
  for (const [row, height] of layout.rowHeights) page.getRow(row).height = height * 0.75;
  for (const row of [...layout.hiddenRows, ...(filter?.hiddenRows ?? [])]) {
    page.getRow(row).hidden = true;
    // The writer leaves out an empty row without a height, hidden or not.
    page.getRow(row).height ??= DEFAULT_ROW_HEIGHT * 0.75;
  }
  // The writer keeps a filter's range only: rows stay hidden, and what hid them is not told.
  if (filter) page.autoFilter = a1Of(filter.range);
  for (const merge of merges) page.mergeCells(a1Of(merge));
}

function writeRules(page: Worksheet, book: Book, sheet: EngineSheet): void {
  const { decimal } = book.engine.locale;
  sheet.grid.forEach(({ rule }, row, column) => {
    const validation = rule && validationOf(rule, book);
    if (validation) page.getCell(row, column).dataValidation = validation;
  });
  sheet.rules.forEach((rule, index) => {
    if (rule.condition !== 'CUSTOM_FORMULA') return;
    const { background, color, bold } = rule.look;
    page.addConditionalFormatting({
      ref: rule.ranges.map(a1Of).join(' '),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [englishFormula(String(rule.values[0]), decimal).slice(1)],
          style: {
            ...(background !== undefined && {
              fill: { type: 'pattern', pattern: 'solid', bgColor: argb(background) },
            }),
            font: { ...(color !== undefined && { color: argb(color) }), bold: bold ?? false },
          },
        },
      ],
    });
  });
}

/** The rules that both know; a rule of another kind stays with Google. */
function validationOf(rule: ValidationRule, book: Book) {
  const common = {
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    errorStyle: 'stop',
    error: (rule.helpText ?? '').slice(0, 255),
  };
  const numbers = rule.values.filter((value) => typeof value === 'number');
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return { ...common, type: 'list' as const, formulae: [`"${rule.values.join(',')}"`] };
    case 'VALUE_IN_RANGE': {
      const source = rule.source && book.engine.sheetById(rule.source.sheetId);
      if (!rule.source || !source) return undefined;
      const fixed = a1Of(rule.source).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return { ...common, type: 'list' as const, formulae: [`${quoteSheetName(source.name)}!${fixed}`] };
    }
    case 'NUMBER_BETWEEN':
      return { ...common, type: 'decimal' as const, operator: 'between' as const, formulae: numbers };
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return {
        ...common,
        type: 'decimal' as const,
        operator: 'greaterThanOrEqual' as const,
        formulae: numbers,
      };
    case 'DATE_IS_VALID_DATE':
      return { ...common, type: 'date' as const, operator: 'greaterThan' as const, formulae: [1] };
    default:
      return undefined;
  }
}
