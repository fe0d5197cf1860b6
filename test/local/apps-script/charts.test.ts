import fc from 'fast-check';
import { openWorkbook } from '../../../src/local/openWorkbook';
import { EDITOR, OWNER, scratch, VIEWER } from './support/scratch';

/** Units and two series below a header in row 1. */
const DATA = `
  at('A1:C4').setValues([['Đơn vị', 'Giao', 'Xong'], ['An', 10, 4], ['Bình', 30, 20], ['Chi', 20, 5]]);
`;
const BUILD = `
  var build = function () {
    return sheet.newChart().asColumnChart().addRange(at('A1:C4')).setNumHeaders(1).setPosition(6, 2, 10, 5)
      .setTitle('Tiến độ').build();
  };
`;
const TABLE = DATA + BUILD;
const PROTECTED = 'You are trying to edit a protected cell or object.';

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart and …/embedded-chart-builder */
describe('a chart', () => {
  test('is on the sheet once it is inserted, with what it was built with', () => {
    const { script } = scratch();
    expect(script('return sheet.getCharts()')).toEqual([]);
    expect(
      script(`${TABLE}
        var made = build();
        var before = [made.getChartId(), sheet.getCharts().length];
        sheet.insertChart(made);
        var chart = sheet.getCharts()[0], place = chart.getContainerInfo();
        return [before, typeof chart.getChartId(), String(chart), String(chart.modify()), String(chart.modify().getChartType()),
          chart.getRanges().map(function (range) { return range.getA1Notation(); }),
          [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
          chart.getOptions().get('title'), chart.getNumHeaders()]`),
    ).toEqual([
      [null, 0],
      'number',
      'EmbeddedChart',
      'EmbeddedChartBuilder',
      'COLUMN',
      ['A1:C4'],
      [6, 2, 10, 5],
      'Tiến độ',
      1,
    ]);
  });

  test('starts with the defaults that the pages of the enums name', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        var chart = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(at('A1:C4')).build();
        return [chart.getMergeStrategy() === Charts.ChartMergeStrategy.MERGE_COLUMNS,
          chart.getHiddenDimensionStrategy() === Charts.ChartHiddenDimensionStrategy.IGNORE_BOTH,
          chart.getTransposeRowsAndColumns()]`),
    ).toEqual([true, true, false]);
  });

  test('changes only by updateChart, and keeps its id', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        sheet.insertChart(build());
        var old = sheet.getCharts()[0];
        var changed = old.modify().asLineChart().setTitle('Mới').clearRanges().addRange(at('A1:B4')).build();
        var meanwhile = sheet.getCharts()[0].getOptions().get('title');
        sheet.updateChart(changed);
        var now = sheet.getCharts()[0];
        return [meanwhile, now.getOptions().get('title'), old.getOptions().get('title'), now.getChartId() === old.getChartId(),
          now.getRanges()[0].getA1Notation(), sheet.getCharts().length, String(now.modify().getChartType())]`),
    ).toEqual(['Tiến độ', 'Mới', 'Tiến độ', true, 'A1:B4', 1, 'LINE']);
  });

  test('is removed once, and one that is not there cannot be updated', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} sheet.insertChart(build()); sheet.insertChart(build());
        sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length`),
    ).toBe(1);
    expect(() =>
      script(`var chart = sheet.getCharts()[0]; sheet.removeChart(chart); sheet.removeChart(chart)`),
    ).toThrow('The chart does not exist on this sheet.');
    expect(() => script(`${TABLE} sheet.updateChart(build())`)).toThrow(
      'The chart does not exist on this sheet.',
    );
    expect(() =>
      script(`${TABLE} sheet.insertChart(build()); ss.insertSheet('Hai').removeChart(sheet.getCharts()[0])`),
    ).toThrow('The chart does not exist on this sheet.');
  });

  test('adds a range once; ranges can be taken off again', () => {
    const { script } = scratch();
    expect(
      script(`var builder = sheet.newChart().addRange(at('A1:A3')).addRange(at('A1:A3')).addRange(at('C1:C3'));
        var two = builder.getRanges().length;
        return [two, builder.removeRange(at('A1:A3')).getRanges()[0].getA1Notation(), builder.clearRanges().getRanges()]`),
    ).toEqual([2, 'C1:C3', []]);
  });

  test('keeps options by their path, a group as one object or one by one', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        var options = sheet.newChart().asComboChart().addRange(at('A1:C4'))
          .setOption('legend', { position: 'bottom', textStyle: { fontSize: 9 } })
          .setOption('legend.textStyle.fontSize', 12).setOption('series.1.type', 'line').setOption('colors', ['#1f3a5f', '#b26a00'])
          .setOption('isStacked', false).setOption('width', 700).build().getOptions();
        return ['legend.position', 'legend.textStyle.fontSize', 'series.1.type', 'series.0.type', 'colors', 'isStacked', 'width', 'x.y']
          .map(function (name) { return options.get(name); })`),
    ).toEqual(['bottom', 12, 'line', null, ['#1f3a5f', '#b26a00'], false, 700, null]);
  });

  test('a builder for a type sets titles, colours and axes as options', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE}
        var options = sheet.newChart().asBarChart().addRange(at('A1:C4')).setXAxisTitle('Số việc').setYAxisTitle('Đơn vị')
          .setColors(['navy', '#f00']).setLegendPosition(Charts.Position.NONE).setStacked().setRange(0, 50)
          .setBackgroundColor('white').build().getOptions();
        return ['hAxis.title', 'vAxis.title', 'colors', 'legend.position', 'isStacked', 'hAxis.viewWindow.max', 'vAxis.viewWindow', 'backgroundColor']
          .map(function (name) { return options.get(name); })`),
    ).toEqual(['Số việc', 'Đơn vị', ['#000080', '#ff0000'], 'none', true, 50, null, '#ffffff']);
    // Titles and colours are there after as…Chart only.
    expect(() => script("sheet.newChart().setTitle('x')")).toThrow('setTitle is not implemented here');
    expect(() => script('sheet.newChart().asPieChart().setXAxisTitle("x")')).toThrow('not implemented here');
  });

  test.each([
    ["sheet.newChart().setChartType('COLUMN')", 'The parameters (String)'],
    ["sheet.newChart().addRange('A1:B2')", 'SpreadsheetApp.EmbeddedChartBuilder.addRange'],
    ['sheet.newChart().setPosition(1, 1)', 'SpreadsheetApp.EmbeddedChartBuilder.setPosition'],
    ['sheet.newChart().setPosition(0, 1, 0, 0)', 'out of bounds'],
    ["sheet.newChart().setOption('title')", 'SpreadsheetApp.EmbeddedChartBuilder.setOption'],
    [
      "sheet.newChart().setOption('x', { f: function () {} })",
      'The value of the chart option x is not valid',
    ],
    ['sheet.insertChart(sheet.newChart().asLineChart())', 'for SpreadsheetApp.Sheet.insertChart'],
    ['sheet.newChart().asLineChart().setColors("#fff")', 'EmbeddedLineChartBuilder.setColors'],
    ['sheet.newChart().asLineChart().setColors(["x"])', 'Invalid color: x'],
    ["sheet.newChart().addRange(at('A1:B2')).build()", 'without a chart type is not implemented here'],
    ['sheet.newChart().asLineChart().build()', 'without a range is not implemented here'],
    ['sheet.newChart().setChartType(Charts.ChartType.RADAR)', 'setChartType(RADAR) is not implemented here'],
    ['sheet.newChart().asScatterChart()', 'asScatterChart is not implemented here'],
    [
      "sheet.newChart().asLineChart().addRange(at('A1:B2')).build().getBlob()",
      'getBlob is not implemented here',
    ],
    ['Charts.newDataTable()', 'Charts.newDataTable is not implemented here'],
    ['Charts.ChartType.KOLUMN', 'Charts.ChartType.KOLUMN is not implemented here'],
    [
      "sheet.insertChart(sheet.newChart().asLineChart().addRange(at('A1:B2')).setPosition(5000, 1, 0, 0).build())",
      'out of bounds',
    ],
  ])('%s is refused', (source, words) => {
    const { script } = scratch();
    expect(() => script(source)).toThrow(words);
  });

  test('takes no other scope than the spreadsheet, and the right to change the sheet', () => {
    const { script } = scratch({
      manifest: {
        timeZone: 'Asia/Ho_Chi_Minh',
        runtimeVersion: 'V8',
        oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
      },
    });
    script(
      `${TABLE} sheet.insertChart(build()); var p = sheet.protect(); p.addEditor('${OWNER}'); p.removeEditors(p.getEditors());`,
    );
    for (const call of [
      'sheet.insertChart(build())',
      'sheet.updateChart(sheet.getCharts()[0])',
      'sheet.removeChart(sheet.getCharts()[0])',
    ]) {
      expect(() => script(`${BUILD} ${call}`, EDITOR)).toThrow(PROTECTED);
    }
    expect(() => script('return 1', VIEWER)).toThrow();
    const none = scratch({
      manifest: {
        timeZone: 'Asia/Ho_Chi_Minh',
        runtimeVersion: 'V8',
        oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'],
      },
    });
    expect(() => none.script('sheet.getCharts()')).toThrow('not sufficient');
  });
});

describe('a chart on a sheet that changes', () => {
  const WHERE = `
    var tell = function () { return ss.getSheets().map(function (one) { return one.getCharts().map(function (chart) {
      var place = chart.getContainerInfo();
      return [place.getAnchorRow(), place.getAnchorColumn()].concat(chart.getRanges().map(function (range) {
        return range.getSheet().getName() + '!' + range.getA1Notation(); }));
    }); }); };`;

  test('moves with the rows and columns that are inserted and deleted, as its ranges do', () => {
    const placeAfter = (source: string) =>
      scratch().script(`${TABLE} ${WHERE} sheet.insertChart(build()); ${source}; return tell()[0][0]`);
    expect(placeAfter('sheet.insertRowsBefore(2, 3)')).toEqual([9, 2, 'Trang tính1!A1:C7']);
    expect(placeAfter('sheet.deleteRows(3, 2)')).toEqual([4, 2, 'Trang tính1!A1:C2']);
    expect(placeAfter('sheet.deleteRows(5, 3)')).toEqual([5, 2, 'Trang tính1!A1:C4']);
    expect(placeAfter('sheet.insertColumnBefore(1)')).toEqual([6, 3, 'Trang tính1!B1:D4']);
    expect(placeAfter('sheet.deleteColumns(1, 3)')).toEqual([6, 1]);
  });

  test('goes with its tab; one on another tab loses the ranges of the deleted one', () => {
    const { script } = scratch();
    expect(
      script(`${TABLE} ${WHERE}
        var second = ss.insertSheet('Hai');
        second.insertChart(sheet.newChart().asColumnChart().addRange(at('A1:A4')).addRange(second.getRange('B1:B4')).build());
        sheet.insertChart(build());
        var before = tell();
        ss.deleteSheet(sheet);
        return [before, tell()]`),
    ).toEqual([
      [[[6, 2, 'Trang tính1!A1:C4']], [[1, 1, 'Trang tính1!A1:A4', 'Hai!B1:B4']]],
      [[[1, 1, 'Hai!B1:B4']]],
    ]);
  });

  test('is in the saved file and comes back on opening', () => {
    const file = `${scratch().addon}/so.json`;
    const { script, workbook, addon } = scratch({ options: { file } });
    script(`${TABLE} sheet.insertChart(build());`);
    workbook.save();
    workbook.close();
    const again = openWorkbook({ file, addon });
    expect(
      again.as(OWNER).call(
        'script',
        `var sheet = SpreadsheetApp.getActive().getSheets()[0], chart = sheet.getCharts()[0];
           var title = chart.getOptions().get('title'), id = chart.getChartId();
           sheet.insertChart(chart.modify().build());
           return [title, chart.getRanges()[0].getA1Notation(), sheet.getCharts()[1].getChartId() > id];`,
      ),
    ).toMatchObject({ value: ['Tiến độ', 'A1:C4', true] });
    again.close();
  });
});

test('options given one by one read back whatever their names', () => {
  const name = fc.constantFrom('title', 'legend', 'hAxis', 'series', '0', 'toString', 'constructor');
  const { script } = scratch();
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.oneof(fc.integer(), fc.boolean(), fc.string()),
      (path, value) => {
        const option = JSON.stringify(path.join('.'));
        expect(
          script(`return sheet.newChart().asLineChart().addRange(at('A1')).setOption(${option}, ${JSON.stringify(value)})
            .build().getOptions().get(${option})`),
        ).toBe(value);
      },
    ),
    { numRuns: 40 },
  );
});
