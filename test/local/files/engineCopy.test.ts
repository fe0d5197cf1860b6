import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../../src/local/openWorkbook';
import { OWNER, scratch, TAB, temporaryFolder } from '../apps-script/support/scratch';

/** A workbook with so many formulas that its file keeps the engine's own form of them. */
function kept(): { addon: string; file: string } {
  const file = path.join(temporaryFolder(), 'so.json');
  const { addon, workbook, script } = scratch({ options: { file } });
  script(`
    sheet.getRange(1, 1, 900).setValues(Array.from({ length: 900 }, function (_, i) { return [i]; }));
    sheet.getRange(1, 2, 900, 3).setFormula('=$A1*2+1');
    ss.insertSheet('Khác', 0).getRange('A1').setFormula("=SUM('${TAB}'!B1:D900)");`);
  workbook.save();
  workbook.close();
  return { addon, file };
}

const total = (options: { addon: string; file: string }): unknown => {
  const workbook = openWorkbook({ ...options, today: '2024-09-20T08:00' });
  const office = workbook.as(OWNER);
  const before = office.read('Khác', 'A1').values[0]?.[0];
  office.type(TAB, 'A1', '100');
  const after = office.read('Khác', 'A1').values[0]?.[0];
  workbook.close();
  return [before, after];
};

describe('the engine’s own form of the formulas in a workbook’s file', () => {
  const sum = (first: number) => 3 * (2 * ((899 * 900) / 2 + first) + 900);

  it('opens the same workbook, whose formulas go on computing', () => {
    const options = kept();
    expect(readFileSync(options.file, 'utf8')).toContain(',"engine":');
    expect(total(options)).toEqual([sum(0), sum(100)]);
  });

  it('is not believed once the content before it was changed by hand', () => {
    const options = kept();
    const text = readFileSync(options.file, 'utf8');
    expect(text).toContain('$A2*2+1');
    writeFileSync(options.file, text.replaceAll('*2+1', '*2+2'));
    expect(total(options)).toEqual([sum(0) + 2700, sum(100) + 2700]);
  });

  it('may be missing or damaged: the formulas are read anew', () => {
    const options = kept();
    const text = readFileSync(options.file, 'utf8');
    const cut = `${text.slice(0, text.lastIndexOf(',"engine":'))}}`;
    for (const other of [cut, text.replace('"version":"', '"version":"x')]) {
      writeFileSync(options.file, other);
      expect(total(options)).toEqual([sum(0), sum(100)]);
    }
  });
});
