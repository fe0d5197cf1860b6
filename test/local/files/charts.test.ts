import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { openWorkbook } from '../../../src/local/openWorkbook';
import { OWNER, scratch, temporaryFolder } from '../apps-script/support/scratch';

const DATA = `
  at('A1:D4').setValues([['Đơn vị', 'Giao', 'Xong', 'Tỷ lệ'], ['An', 10, 4, 0.4], ['Bình', 30, 20, 0.67], ['Chi', 20, 5, 0.25]]);
  var place = function (builder) { sheet.insertChart(builder.addRange(at('A1:D4')).setNumHeaders(1).setPosition(6, 2, 10, 5).build()); };
`;

/** The parts of the exported file that a chart is made of, as text. */
async function exported(source: string) {
  const { script, workbook } = scratch();
  script(`${DATA} ${source}`);
  const file = path.join(temporaryFolder(), 'so.xlsx');
  await workbook.exportXlsx(file);
  installChartSupport();
  const read = new Workbook();
  await read.xlsx.readFile(file);
  return { read, charts: read.worksheets[0]?.getCharts() ?? [] };
}

test('a chart lies in the .xlsx over the same cell, with its size, title, names and values', async () => {
  const { charts } = await exported(
    "place(sheet.newChart().asColumnChart().setTitle('Tiến độ').setOption('width', 500).setOption('height', 300).setXAxisTitle('Phòng'))",
  );
  const [chart] = charts;
  expect(charts).toHaveLength(1);
  expect(chart?.range.tl).toMatchObject({
    nativeCol: 1,
    nativeRow: 5,
    nativeColOff: 95_250,
    nativeRowOff: 47_625,
  });
  expect(chart?.range.ext).toEqual({ width: 500, height: 300 });
  expect(chart?.title).toBe('Tiến độ');
  const [group] = chart?.chartTypes ?? [];
  expect(group).toMatchObject({ type: 'bar', barDir: 'col' });
  expect(JSON.stringify(group)).toContain("'Trang tính1'!$B$2:$B$4");
  expect(JSON.stringify(group)).toContain("'Trang tính1'!$A$2:$A$4");
  expect(JSON.stringify(group)).toContain("'Trang tính1'!$B$1");
  expect(JSON.stringify(chart?.axes)).toContain('Phòng');
});

test('a combo chart keeps columns and lines apart, and the second axis', async () => {
  const { charts } = await exported(
    "place(sheet.newChart().asComboChart().setStacked().setOption('seriesType', 'bars').setOption('series.2', { type: 'line', targetAxisIndex: 1, color: '#b26a00' }))",
  );
  const groups = charts[0]?.chartTypes ?? [];
  expect(groups.map(({ type }) => type)).toEqual(['bar', 'line']);
  expect(groups.map((group) => ('series' in group ? group.series.length : 0))).toEqual([2, 1]);
  expect(groups.map((group) => ('grouping' in group ? group.grouping : ''))).toEqual(['stacked', 'standard']);
  expect(JSON.stringify(groups[1])).toMatch(/B26A00/i);
  expect(charts[0]?.axes).toHaveLength(4);
});

test('a series without a cell is left out, and the others keep what is set for them', async () => {
  const { charts } =
    await exported(`sheet.insertChart(sheet.newChart().asLineChart().addRange(at('A1:A4')).addRange(at('B1:B1'))
    .addRange(at('C1:C4')).setNumHeaders(1).setOption('series.1.color', '#b26a00').build())`);
  const text = JSON.stringify(charts[0]?.chartTypes);
  expect(text).toContain('$C$2:$C$4');
  expect(text).toMatch(/B26A00/i);
  expect(text).not.toContain('()');
});

test('hidden rows and columns stay out of the series', async () => {
  const { charts } = await exported(
    'sheet.hideColumns(3); sheet.hideRows(3); place(sheet.newChart().asLineChart())',
  );
  const text = JSON.stringify(charts[0]?.chartTypes);
  expect(text).toContain("('Trang tính1'!$B$2,'Trang tính1'!$B$4)");
  expect(text).not.toContain('$C$');
});

test('every chart of every sheet is there, one without data is not', async () => {
  const { read } = await exported(`
    place(sheet.newChart().asBarChart()); place(sheet.newChart().asPieChart()); place(sheet.newChart().asAreaChart());
    var second = ss.insertSheet('Hai');
    second.insertChart(sheet.newChart().asLineChart().addRange(at('A1:B4')).build());
    second.insertChart(sheet.newChart().asLineChart().addRange(at('Z1:Z4')).build());
    second.insertChart(sheet.newChart().asLineChart().addRange(at('A1:B1')).setNumHeaders(1).build());`);
  expect(
    read.worksheets.map((page) => page.getCharts().map((chart) => chart.chartTypes.map(({ type }) => type))),
  ).toEqual([[['bar'], ['pie'], ['area']], [['line']]]);
});

test('sheets print on A4 across, one page wide, with the frozen rows on every page', async () => {
  const { read } = await exported(
    "sheet.setFrozenRows(2); ss.insertSheet('Hai').getRange('A1').setValue('x');",
  );
  const [one, two] = read.worksheets;
  expect(one?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect([one?.pageSetup.printTitlesRow, two?.pageSetup.printTitlesRow]).toEqual(['1:2', undefined]);
  expect(two?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
});

test('of the charts of a tab that was deleted nothing stays in the file', () => {
  const file = path.join(temporaryFolder(), 'so.json');
  const { script, workbook } = scratch({ options: { file } });
  script(`${DATA} place(sheet.newChart().asLineChart()); ss.insertSheet('Hai'); ss.deleteSheet(sheet);`);
  workbook.save();
  workbook.close();
  expect(readFileSync(file, 'utf8')).not.toContain('"charts"');
});

test('a file from before there were charts opens without one', () => {
  const file = path.join(temporaryFolder(), 'so.json');
  const { script, workbook, addon } = scratch({ options: { file } });
  script("at('A1').setValue('x')");
  workbook.save();
  workbook.close();
  expect(readFileSync(file, 'utf8')).not.toContain('"charts"');
  const again = openWorkbook({ file, addon });
  const tell = 'return SpreadsheetApp.getActive().getSheets()[0].getCharts()';
  expect(again.as(OWNER).call('script', tell)).toMatchObject({ value: [] });
  again.close();
});
