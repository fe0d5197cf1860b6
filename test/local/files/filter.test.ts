import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { openWorkbook } from '../../../src/local/openWorkbook';
import { OWNER, scratch, TAB, temporaryFolder } from '../apps-script/support/scratch';

const FILL = `
  at('A1:B4').setValues([['Tên', 'Số'], ['An', 1], ['Bình', 2], ['Chi', 3]]);
  sheet.hideRows(9);
  at('A1:B4').createFilter()
    .setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Bình']).build())
    .setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenFormulaSatisfied('=B2<3').build());
  at('A2').setValue('Bình');`;

const TELL = `
  var sheet = SpreadsheetApp.getActive().getSheets()[0], filter = sheet.getFilter();
  return filter && [filter.getRange().getA1Notation(), filter.getColumnFilterCriteria(1).getHiddenValues(),
    filter.getColumnFilterCriteria(2).getCriteriaValues(),
    [2, 3, 4, 9].map(function (row) { return sheet.isRowHiddenByFilter(row); })];`;

function saved(fill: string) {
  const file = path.join(temporaryFolder(), 'so.json');
  const { script, workbook, addon } = scratch({ options: { file } });
  script(fill);
  workbook.save();
  workbook.close();
  return { file, addon };
}

test('a saved filter opens with its range, criteria and the rows it had hidden', () => {
  const { file, addon } = saved(FILL);
  const again = openWorkbook({ file, addon });
  expect(again.as(OWNER).call('script', TELL)).toMatchObject({
    value: ['A1:B4', ['Bình'], ['=B2<3'], [false, true, true, false]],
  });
  expect(again.snapshot().sheets[0]?.hiddenRows).toEqual([2, 3, 8]);
  again.as(OWNER).filter(TAB, 'A1', ['Chi']);
  expect(again.snapshot().sheets[0]?.hiddenRows).toEqual([3, 8]);
});

test('a file from before there were filters opens without one', () => {
  const { file, addon } = saved("at('A1').setValue('x')");
  expect(readFileSync(file, 'utf8')).not.toContain('"filter"');
  const again = openWorkbook({ file, addon });
  expect(again.as(OWNER).call('script', TELL)).toMatchObject({ value: null });
});

test('.xlsx takes the range of the filter and the hidden rows', async () => {
  const { script, workbook } = scratch();
  script(`${FILL} ss.insertSheet('Hai').getRange('A1').setValue('x');`);
  const file = path.join(temporaryFolder(), 'so.xlsx');
  await workbook.exportXlsx(file);
  const read = new Workbook();
  await read.xlsx.readFile(file);
  const [one, two] = read.worksheets;
  expect([one?.autoFilter, two?.autoFilter ?? null]).toEqual(['A1:B4', null]);
  expect([2, 3, 4, 5, 9].map((row) => one?.getRow(row).hidden)).toEqual([false, true, true, false, true]);
});
