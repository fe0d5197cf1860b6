import fc from 'fast-check';
import { findLocale, type SheetLocale } from '../../../src/local/engine/locale';
import type { ChartView, ViewDiff } from '../../../src/local/view';
import { axisOver } from '../../../src/local/views/chartAxis';
import { EDITOR, scratch, TAB } from '../apps-script/support/scratch';

const DATA = `
  at('A1:C4').setValues([['Đơn vị', 'Giao', 'Tỷ lệ'], ['An', 10, 0.4], ['Bình', 30, '=C2/2'], ['Chi', 'không', 0.25]]);
  at('C2:C4').setNumberFormat('0%');
  var insert = function (builder) { sheet.insertChart(builder.addRange(at('A1:C4')).setNumHeaders(1).build()); };
`;

function view(source: string): ChartView {
  const { script, workbook } = scratch();
  script(`${DATA} ${source}`);
  const [chart] = workbook.snapshot().sheets[0]?.charts ?? [];
  if (!chart) throw new Error('There is no chart.');
  return chart;
}

describe('what a chart shows', () => {
  test('is what the cells show, with gaps where there is no number', () => {
    const chart = view("insert(sheet.newChart().asLineChart().setTitle('Tiến độ').setPosition(3, 2, 7, 8))");
    expect(chart).toMatchObject({
      row: 2,
      column: 1,
      offsetX: 7,
      offsetY: 8,
      kind: 'upright',
      title: 'Tiến độ',
    });
    expect(chart.categories).toEqual(['An', 'Bình', 'Chi']);
    expect(chart.series.map(({ name, points }) => [name, points])).toEqual([
      ['Giao', [{ value: 10, text: '10' }, { value: 30, text: '30' }, null]],
      ['Tỷ lệ', [0.4, 0.2, 0.25].map((value) => ({ value, text: `${value * 100}%` }))],
    ]);
  });

  test('a combo chart draws each series as asked, on its own axis in the format of its values', () => {
    const chart = view(`insert(sheet.newChart().asComboChart().setOption('series.0.type', 'columns')
      .setOption('series.1', { targetAxisIndex: 1, color: '#b26a00', dataLabel: 'value', labelInLegend: 'Tỷ lệ xong' })
      .setOption('vAxes.1.title', 'Phần trăm').setOption('vAxis.title', 'Việc').setOption('hAxis.title', 'Phòng'))`);
    expect(chart.series.map(({ shape, axis, name, isLabelled }) => [shape, axis, name, isLabelled])).toEqual([
      ['columns', 0, 'Giao', false],
      ['line', 1, 'Tỷ lệ xong', true],
    ]);
    expect(chart.axes.map(({ title }) => title)).toEqual(['Việc', 'Phần trăm']);
    expect(chart.categoryTitle).toBe('Phòng');
    expect(chart.axes[1]?.ticks.map(({ text }) => text)).toEqual(['0%', '10%', '20%', '30%', '40%']);
  });

  test('the axes of a bar chart change places', () => {
    const chart = view(
      "insert(sheet.newChart().asBarChart().setXAxisTitle('Số việc').setYAxisTitle('Phòng').setRange(0, 50))",
    );
    expect([chart.kind, chart.axes[0]?.title, chart.categoryTitle]).toEqual(['sideways', 'Số việc', 'Phòng']);
    expect(chart.axes[0]).toMatchObject({ min: 0, max: 50 });
  });

  test('columns on top of each other need an axis for their sum', () => {
    const stacked = (option: string) =>
      view(`at('C2:C4').setValues([[10], [30], [1]]); insert(sheet.newChart().asColumnChart()${option})`)
        .axes[0]?.max;
    expect([stacked(''), stacked('.setStacked()')]).toEqual([30, 60]);
  });

  test('hidden rows and columns stay out, unless they are to be shown', () => {
    const hide = (strategy: string) => {
      const { categories, series } = view(`sheet.hideRows(3); sheet.hideColumns(3);
        insert(sheet.newChart().asLineChart().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.${strategy}))`);
      return [categories.join(), series.length];
    };
    expect(hide('IGNORE_BOTH')).toEqual(['An,Chi', 1]);
    expect(hide('IGNORE_ROWS')).toEqual(['An,Chi', 2]);
    expect(hide('IGNORE_COLUMNS')).toEqual(['An,Bình,Chi', 1]);
    expect(hide('SHOW_BOTH')).toEqual(['An,Bình,Chi', 2]);
  });

  test('rows become series when the chart is transposed; ranges are merged by columns or by rows', () => {
    const transposed = view('insert(sheet.newChart().asLineChart().setTransposeRowsAndColumns(true))');
    expect(transposed.categories).toEqual(['Giao', 'Tỷ lệ']);
    expect(transposed.series.map(({ name }) => name)).toEqual(['An', 'Bình', 'Chi']);
    const merged = (strategy: string) =>
      view(`sheet.insertChart(sheet.newChart().asLineChart().addRange(at('A2:B2')).addRange(at('A3:B3')).setNumHeaders(0)
        .setMergeStrategy(Charts.ChartMergeStrategy.${strategy}).build())`);
    expect(merged('MERGE_ROWS').categories).toEqual(['An', 'Bình']);
    expect(merged('MERGE_COLUMNS').categories).toEqual(['An']);
  });

  test('headers are found when their number is not told, and empty rows at the end are left out', () => {
    const { categories, series } = view(
      "sheet.insertChart(sheet.newChart().asColumnChart().addRange(at('A:B')).build())",
    );
    expect([categories, series.map(({ name }) => name)]).toEqual([['An', 'Bình', 'Chi'], ['Giao']]);
  });

  test('a pie shows one series, each slice in its colour', () => {
    const chart = view("insert(sheet.newChart().asPieChart().setOption('slices.1.color', '#123456'))");
    expect([chart.kind, chart.series.length, chart.sliceColors?.[1], chart.axes]).toEqual([
      'pie',
      1,
      '#123456',
      [],
    ]);
  });
});

test('pages are told of a chart when a cell it reads changes, also on another sheet, and else not', () => {
  const { script, workbook } = scratch();
  script(`${DATA} var second = ss.insertSheet('Hai');
    second.insertChart(sheet.newChart().asLineChart().addRange(at('A1:C4')).setNumHeaders(1).build());
    insert(sheet.newChart().asLineChart());`);
  const heard: ViewDiff[] = [];
  workbook.onChange((diff) => heard.push(diff));
  workbook.as(EDITOR).type(TAB, 'C2', '80%');
  const told = heard.at(-1)?.charts ?? [];
  expect(told.map(({ charts }) => charts[0]?.series[1]?.points.map((point) => point?.text))).toEqual([
    ['80%', '40%', '25%'],
    ['80%', '40%', '25%'],
  ]);
  expect(told.map(({ sheet }) => sheet)).toEqual(
    workbook
      .snapshot()
      .sheets.filter(({ charts }) => charts)
      .map(({ id }) => id),
  );
  workbook.as(EDITOR).type(TAB, 'F9', 'khác');
  expect(heard).toHaveLength(2);
  expect(heard.at(-1)?.charts).toBeUndefined();
});

const ANY_VALUE = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .filter((one) => one === 0 || Math.abs(one) > 1e-6);
const ANY_RANGE = fc
  .tuple(ANY_VALUE, ANY_VALUE)
  .map(([a, b]) => ({ low: Math.min(a, b, 0), high: Math.max(a, b, 0) }));

function vietnamese(): SheetLocale {
  const locale = findLocale('vi_VN');
  if (!locale) throw new Error('vi_VN is not known.');
  return locale;
}

test('an axis reaches over its values in round steps, few enough to read', () => {
  fc.assert(
    fc.property(ANY_RANGE, (range) => {
      const { min, max, ticks } = axisOver(range, {}, undefined, vietnamese());
      const slack = (range.high - range.low) * 1e-9;
      expect(min).toBeLessThanOrEqual(range.low + slack);
      expect(max).toBeGreaterThanOrEqual(range.high - slack);
      expect(max).toBeGreaterThan(min);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect([ticks[0]?.at, ticks.at(-1)?.at]).toEqual([min, max]);
      const steps = ticks.slice(1).map(({ at }, index) => (at - (ticks[index]?.at ?? 0)).toPrecision(6));
      expect(new Set(steps).size).toBe(1);
    }),
  );
});
