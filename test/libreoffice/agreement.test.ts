import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { OWNER, openTracker, readTracker } from '../support/tracker';
import { converted, libreOffice } from './support';

/** More than any tab uses. */
const AREA = 'A1:AN570';
/** Before anything, in the thick of it, and after the year. */
const DAYS = ['2024-01-02', '2024-09-20', '2025-01-15'];
const folder = mkdtempSync(path.join(tmpdir(), 'so-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = libreOffice();

/** Opens a file without results, computes it, and saves it in another form. */
const computed = (program: string, source: string, form: 'xlsx' | 'html'): string =>
  converted(program, source, form, folder);

describe('LibreOffice, an engine that nobody here wrote', () => {
  it.each(DAYS)(
    'computes every formula of the tracker as we do, on %s',
    async (today) => {
      if (office === undefined) {
        console.warn('LibreOffice is not installed: its comparison with our results was left out.');
        return;
      }
      const workbook = openTracker({ sample: true, today });
      const reference = `B${
        1 +
        workbook
          .as(OWNER)
          .read('Danh mục', 'A1:A24')
          .display.findIndex(([label]) => label === 'Ngày tham chiếu')
      }`;
      workbook.as(OWNER).type('Danh mục', reference, today.split('-').reverse().join('/'));
      const source = path.join(folder, `${today}.xlsx`);
      await workbook.exportXlsx(source, false);
      const theirs = new Workbook();
      await theirs.xlsx.load(readFileSync(computed(office, source, 'xlsx')));
      const differences: string[] = [];
      const compared = { formulas: 0, filled: 0 };
      for (const tab of ['Theo dõi', 'Tổng hợp', 'Theo đơn vị', 'Danh mục', 'Sự kiện']) {
        const ours = workbook.as(OWNER).read(tab, AREA);
        const fills = filledByFormula(ours.formulas, ours.values);
        ours.formulas.forEach((line, row) => {
          line.forEach((formula, column) => {
            const filled = fills.has(`${row} ${column}`);
            if ((formula === '' && !filled) || /TODAY\(\)/.test(formula)) return;
            compared[filled ? 'filled' : 'formulas'] += 1;
            const cell = theirs.getWorksheet(tab)?.getCell(row + 1, column + 1);
            const theirResult = filled ? (cell?.result ?? cell?.value ?? '') : (cell?.result ?? '');
            const [mine, other] = [plain(ours.values[row]?.[column]), plain(theirResult)];
            if (mine !== other)
              differences.push(`${tab} R${row + 1}C${column + 1}: ${mine} ≠ ${other} (${formula})`);
          });
        });
      }
      expect(differences).toEqual([]);
      expect(compared.formulas).toBeGreaterThan(1_000);
      expect(compared.filled).toBeGreaterThan(600);
      const page = readFileSync(computed(office, source, 'html'), 'utf8');
      const tracker = readTracker(workbook.as(OWNER));
      const colours = tracker.codes().map((code) => ({ code, colour: tracker.style(code, 'Mã').background }));
      expect(colours.map(({ code }) => ({ code, colour: colourOf(page, code) }))).toEqual(colours);
    },
    60_000,
  );
});

/** The cells, as 'row column' from 0, that a counting formula at their top fills without having one themselves. */
function filledByFormula(formulas: readonly string[][], values: readonly unknown[][]): Set<string> {
  const cells = new Set<string>();
  for (const [column, formula] of (formulas[0] ?? []).entries()) {
    if (!/^=FREQUENCY\(/.test(formula)) continue;
    for (let row = 1; typeof values[row]?.[column] === 'number'; row += 1) cells.add(`${row} ${column}`);
  }
  return cells;
}

/** Background of the cell that holds a code; LibreOffice names no colour for white. */
function colourOf(page: string, code: string): string {
  const text = code.replaceAll('.', '\\.');
  const cell = new RegExp(`<td([^>]*)>(?:<b>)?<font[^>]*>${text}</font>`).exec(page);
  return /bgcolor="(#[0-9A-F]{6})"/.exec(cell?.[1] ?? '')?.[1] ?? '#FFFFFF';
}

/** Dates as their day, numbers to ten digits: the two engines round in different places after that. */
function plain(value: unknown): string {
  if (value instanceof Date) return new Date(value.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value ?? '');
}
