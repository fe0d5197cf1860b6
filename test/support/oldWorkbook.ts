import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SavedBook } from '../../src/local/files/bookFile';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from './bareBundle';

/** Who set the old workbooks up, and whose unit has an address in them. */
export const OFFICE = 'vanphong@so.example';
export const UNIT = 'quanlykhoahoc@so.example';

const FOLDER = path.join(__dirname, '..', 'data', 'workbooks');

/** The workbook as a version left it; see test/data/workbooks/README.md. */
export function savedBy(version: 1 | 2 | 3): SavedBook {
  return JSON.parse(
    gunzipSync(readFileSync(path.join(FOLDER, `so-phien-ban-${version}.json.gz`))).toString('utf8'),
  );
}

/** The same with the first rows of its tracker alone and no page drawn, where a test needs many of them. */
export function shortened(saved: SavedBook, lastRow: number): SavedBook {
  const sheets = saved.sheets.map((sheet) => {
    if (sheet.name === 'Tổng hợp') return { ...sheet, cells: [], rules: [] };
    if (sheet.name !== 'Theo dõi') return sheet;
    return { ...sheet, rules: [], cells: sheet.cells.filter(([row]) => row <= lastRow) };
  });
  return { ...saved, sheets };
}

/** A workbook in a file of its own. */
export class FiledWorkbook {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  readonly workbook: LocalWorkbook;

  /** @param saved what lies in the file; absent: a new workbook */
  constructor(options: Omit<Parameters<typeof openWorkbook>[0], 'file'>, saved?: SavedBook) {
    const file = path.join(this.folder, 'so.json');
    if (saved) writeFileSync(file, JSON.stringify(saved));
    this.workbook = openWorkbook({ ...options, file });
  }

  /** Everything of the workbook as it would lie in its file. */
  saved(): SavedBook {
    this.workbook.save();
    return JSON.parse(readFileSync(path.join(this.folder, 'so.json'), 'utf8'));
  }

  close(): void {
    this.workbook.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** A saved workbook, opened with the present add-on. */
export class OldWorkbook extends FiledWorkbook {
  constructor(saved: SavedBook, addon = DIST) {
    super({ addon }, saved);
  }
}

const UNORDERED = ['columnWidths', 'rowHeights', 'hiddenRows', 'hiddenColumns'];

/**
 * What a workbook holds, as lines of text that can be compared: without what two runs that did the same may have
 * differently, numbers given in passing and the random parts of keys.
 */
export function essence(saved: SavedBook): string[] {
  const names = new Map(saved.sheets.map(({ id, name }) => [id, name]));
  const print = (thing: unknown): string =>
    JSON.stringify(thing, (key, value: unknown) => {
      // Google gives a daily trigger a minute of its own choice.
      if (key === 'id' || key === 'createdAt' || key === 'minute') return undefined;
      // In what order columns got their widths is nobody's business.
      if (UNORDERED.includes(key) && Array.isArray(value))
        return value.map((one) => JSON.stringify(one)).sort();
      return key === 'sheetId' && typeof value === 'number' ? names.get(value) : value;
    });
  const styles = saved.styles.map(print);
  const rules = saved.validations.map(print);
  const lines = saved.sheets.flatMap(({ id: _id, cells, ...sheet }, place) => [
    `tab ${place}: ${print(sheet)}`,
    ...cells
      // A cell that was emptied is as one that never held anything.
      .filter(
        ([, , value, formula, style, rule, note]) =>
          [value, formula, rule, note].some((part) => part !== null && part !== undefined) ||
          styles[style] !== '{}',
      )
      .map(([row, column, value, formula, style, rule, note]) =>
        [
          `${sheet.name} ${row}:${column}`,
          print(value),
          formula,
          styles[style],
          rules[rule ?? -1],
          note,
        ].join('|'),
      )
      .sort(),
  ]);
  const kept = saved.properties.flatMap(([store, entries]) =>
    entries.map(([key, value]) => `${store} ${key.replace(/^(dauVet:).*/, '$1')} = ${value}`),
  );
  return [
    ...lines,
    ...saved.protections.map(print).sort(),
    ...saved.metadata.map(print),
    ...(saved.charts ?? []).map(print).sort(),
    ...saved.triggers.map(print).sort(),
    ...saved.outbox.map(print),
    ...kept.sort(),
  ];
}

/** The first few lines in which two workbooks differ. */
export function firstDifferences(one: readonly string[], other: readonly string[]): string[] {
  const [mine, theirs] = [new Set(one), new Set(other)];
  return [
    ...one
      .filter((line) => !theirs.has(line))
      .map((line) => `- ${line.slice(0, 300)}`)
      .slice(0, 5),
    ...other
      .filter((line) => !mine.has(line))
      .map((line) => `+ ${line.slice(0, 300)}`)
      .slice(0, 5),
  ];
}
