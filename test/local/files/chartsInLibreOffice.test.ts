import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { converted, libreOffice } from '../../libreoffice/support';
import { scratch, temporaryFolder } from '../apps-script/support/scratch';

/** Columns and a line over a table on a tab that is hidden, and a bar chart over one with a hidden row. */
const CHARTS = `
  var data = ss.insertSheet('Số liệu');
  [sheet, data].forEach(function (one) {
    one.getRange('A1:C4').setValues([['Đơn vị', 'Giao', 'Tỷ lệ'], ['An', 11, 0.25], ['Bình', 33, 0.5], ['Chi', 22, 0.75]]);
  });
  data.hideSheet();
  sheet.insertChart(sheet.newChart().asComboChart().addRange(data.getRange('A1:C4')).setNumHeaders(1).setPosition(6, 1, 0, 0)
    .setTitle('Tiến độ').setOption('series.0.type', 'columns').setOption('series.1.targetAxisIndex', 1).build());
  sheet.hideRows(3);
  sheet.insertChart(sheet.newChart().asBarChart().addRange(at('A1:B4')).setNumHeaders(1).setPosition(26, 1, 0, 0).build());
`;

const PNG_SIZE_AT = 16;

const office = libreOffice();

test('LibreOffice draws the charts of an exported workbook, with all their values', async () => {
  if (office === undefined) {
    console.warn('LibreOffice is not installed: whether it draws the charts was left out.');
    return;
  }
  const folder = temporaryFolder();
  const { script, workbook } = scratch();
  script(CHARTS);
  await workbook.exportXlsx(path.join(folder, 'so.xlsx'));
  for (const form of ['xlsx', 'html']) converted(office, path.join(folder, 'so.xlsx'), form, folder);
  installChartSupport();
  const theirs = new Workbook();
  await theirs.xlsx.load(readFileSync(path.join(folder, 'converted', 'so.xlsx')));
  const [combo, bars] = theirs.worksheets[0]?.getCharts() ?? [];
  expect(combo?.chartTypes.map(({ type }) => type)).toEqual(['bar', 'line']);
  const shown = (chart: typeof combo) => JSON.stringify(chart?.chartTypes);
  for (const part of ['"An"', '"Bình"', '11', '33', '0.5', 'Tỷ lệ']) expect(shown(combo)).toContain(part);
  expect(bars?.chartTypes).toMatchObject([{ type: 'bar', barDir: 'bar' }]);
  const pictures = readdirSync(path.join(folder, 'converted')).filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(2);
  for (const name of pictures) {
    const picture = readFileSync(path.join(folder, 'converted', name));
    expect(picture.readUInt32BE(PNG_SIZE_AT) / 600).toBeCloseTo(1, 1);
  }
}, 60_000);
