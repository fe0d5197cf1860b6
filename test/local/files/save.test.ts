import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DamagedFileError, openWorkbook } from '../../../src/local/openWorkbook';
import { EDITOR, OWNER, scratch, TAB, temporaryFolder } from '../apps-script/support/scratch';

const FILL = `
  at('A1:E2').setValues([['Chữ', 1.5, true, new Date(2024, 7, 31), "'=không"], ['', '', '', '', '']]);
  at('A3').setFormula('=SORT(F1:F2)'); at('F1:F2').setValues([[2], [1]]);
  at('B2').setFormula('=B1*2').setBackground('#ffeeaa').setNote('ghi');
  at('C2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#ff0000').setRanges([at('B1:B2')]).build()]);
  at('D1:E1').merge(); sheet.setFrozenRows(1); sheet.setColumnWidth(2, 150); sheet.hideColumns(9);
  var p = at('A1').protect(); p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors());
  ss.setNamedRange('ten', at('B1')); at('G1').setFormula('=ten*10'); ss.insertSheet('Hai').hideSheet();
  PropertiesService.getDocumentProperties().setProperty('k', 'v'); ss.addDeveloperMetadata('ban', '1');
  ScriptApp.newTrigger('script').timeBased().everyDays(1).atHour(7).create();
  MailApp.sendEmail('a@b.example', 's', 'b');`;

function saved(): { file: string; addon: string; view: unknown } {
  const file = path.join(temporaryFolder(), 'so.json');
  const { script, workbook, addon } = scratch({ options: { file } });
  script(FILL);
  const { version: _version, ...view } = workbook.snapshot();
  workbook.save();
  workbook.close();
  return { file, addon, view };
}

test('a saved workbook opens as it was', () => {
  const { file, addon, view } = saved();
  const again = openWorkbook({ file, addon });
  const { version: _version, ...reopened } = again.snapshot();
  expect(reopened).toEqual(view);
  expect(again.now()).toBe('2024-09-20T08:00');
  expect(again.people().map(({ role }) => role)).toEqual(['owner', 'editor', 'editor', 'viewer']);
  expect(again.outbox).toHaveLength(1);
  expect(again.as(EDITOR).type(TAB, 'A1', 'x').applied).toBe(0);
  expect(again.as(EDITOR).type(TAB, 'C2', 'x').applied).toBe(0);
  expect(again.as(EDITOR).read(TAB, 'G1').display).toEqual([['15']]);
  expect(
    again
      .as(OWNER)
      .call(
        'script',
        "return [PropertiesService.getDocumentProperties().getProperty('k'), ScriptApp.getProjectTriggers().length, SpreadsheetApp.getActive().getDeveloperMetadata().length]",
      ),
  ).toMatchObject({
    value: ['v', 1, 1],
  });
});

test('cells that a formula fills are not saved as constants', () => {
  const { file, addon } = saved();
  const again = openWorkbook({ file, addon });
  again.as(OWNER).type(TAB, 'F1', '0');
  expect(again.as(OWNER).read(TAB, 'A3:A4').display).toEqual([['0'], ['1']]);
});

test('saving leaves one whole file and nothing else', () => {
  const { file } = saved();
  expect(readdirSync(path.dirname(file))).toEqual(['so.json']);
});

test.each([
  ['cut off', (text: string) => text.slice(0, 200)],
  ['not JSON', () => 'xin chào'],
  ['of another kind', () => '{"format":1}'],
  ['with a broken cell', (text: string) => text.replace('"cells":[[1,1', '"cells":[["x",1')],
  ['of another version', (text: string) => text.replace('"format":1', '"format":99')],
])('a file %s is reported and left as it is', (_what, damage) => {
  const { file, addon } = saved();
  const damaged = damage(readFileSync(file, 'utf8'));
  writeFileSync(file, damaged);
  expect(() => openWorkbook({ file, addon })).toThrow(DamagedFileError);
  expect(() => openWorkbook({ file, addon })).toThrow(file);
  expect(() => openWorkbook({ file, addon })).toThrow('giữ nguyên');
  expect(readFileSync(file, 'utf8')).toBe(damaged);
});

test('an add-on that is not built is named, with what to do', () => {
  const folder = temporaryFolder();
  expect(() => openWorkbook({ addon: folder })).toThrow('npm run build');
  expect(existsSync(path.join(folder, 'so.json'))).toBe(false);
});
