import fc from 'fast-check';
import { chartShape } from '../../../src/local/page/charts/drawing';
import { linesOf, widthOf } from '../../../src/local/page/charts/texts';
import type { Shape } from '../../../src/local/page/charts/tree';
import type { ChartSeriesView, ChartView } from '../../../src/local/view';

const series = (values: (number | null)[], change: Partial<ChartSeriesView> = {}): ChartSeriesView => ({
  name: 'Số việc',
  shape: 'columns',
  color: '#1f3a5f',
  axis: 0,
  isLabelled: false,
  points: values.map((value) => (value === null ? null : { value, text: String(value) })),
  ...change,
});

const chart = (change: Partial<ChartView> = {}): ChartView => ({
  id: 1,
  row: 0,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  width: 480,
  height: 280,
  kind: 'upright',
  legend: 'none',
  stacked: false,
  categories: ['An', 'Bình', 'Chi'],
  axes: [{ min: 0, max: 40, ticks: [0, 20, 40].map((at) => ({ at, text: String(at) })) }],
  series: [series([10, 30, 20])],
  ...change,
});

/** Every part of the picture, the whole first. */
function parts(shape: Shape): Shape[] {
  return [shape, ...shape.parts.flatMap(parts)];
}

const drawn = (view: ChartView, name: string) => parts(chartShape(view)).filter((part) => part.name === name);
const texts = (view: ChartView) => drawn(view, 'text').map(({ text }) => text);
/** The columns: those rectangles that tell something when one points at them. */
const columns = (view: ChartView) => drawn(view, 'rect').filter((part) => part.parts.length > 0);
const number = (part: Shape | undefined, attribute: string) => Number(part?.attributes[attribute]);
const pointsOf = ({ attributes: { points = '' } }: Shape) => String(points).split(' ');

test('columns are as high as their values, and side by side', () => {
  const [a, b, c] = columns(chart());
  expect(number(b, 'height') / number(a, 'height')).toBeCloseTo(3);
  expect(number(c, 'height') / number(a, 'height')).toBeCloseTo(2);
  expect(number(c, 'x') - number(b, 'x')).toBeCloseTo(number(b, 'x') - number(a, 'x'));
  const two = columns(chart({ series: [series([10]), series([10])] }));
  expect(number(two[1], 'x')).toBeCloseTo(number(two[0], 'x') + number(two[0], 'width'));
});

test('stacked columns stand on each other, negative ones below the line', () => {
  const axes = [{ min: -40, max: 40, ticks: [] }];
  const [first, second, below] = columns(
    chart({ stacked: true, axes, categories: ['An'], series: [series([10]), series([20]), series([-10])] }),
  );
  expect(number(second, 'y') + number(second, 'height')).toBeCloseTo(number(first, 'y'));
  expect(number(second, 'x')).toBe(number(first, 'x'));
  expect(number(below, 'y')).toBeCloseTo(number(first, 'y') + number(first, 'height'));
});

test('bars lie sideways from the first category down', () => {
  const [a, b] = columns(chart({ kind: 'sideways' }));
  expect(number(b, 'width') / number(a, 'width')).toBeCloseTo(3);
  expect(number(b, 'x')).toBe(number(a, 'x'));
  expect(number(b, 'y')).toBeGreaterThan(number(a, 'y'));
});

test('a line is broken where there is no number', () => {
  const view = chart({ series: [series([10, 20, null, 5, 6], { shape: 'line' })], categories: [...'abcde'] });
  expect(drawn(view, 'polyline').map((part) => pointsOf(part).length)).toEqual([2, 2]);
  expect(drawn(view, 'circle')).toHaveLength(4);
});

test('title, axis titles, ticks, categories, legend and asked-for values are written', () => {
  const view = chart({
    title: 'Tiến độ',
    legend: 'bottom',
    categoryTitle: 'Đơn vị',
    axes: [{ ...chart().axes[0], min: 0, max: 40, ticks: [{ at: 40, text: '40%' }], title: 'Tỷ lệ' }],
    series: [series([10, 30, 20], { isLabelled: true })],
  });
  expect(texts(view)).toEqual(
    expect.arrayContaining([
      'Tiến độ',
      'Đơn vị',
      'Tỷ lệ',
      '40%',
      'An',
      'Bình',
      'Chi',
      'Số việc',
      '10',
      '30',
      '20',
    ]),
  );
  expect(
    texts(
      chart({ series: [series([1], { name: '' })], legend: 'right', axes: [{ min: 0, max: 1, ticks: [] }] }),
    ),
  ).toEqual(['An', 'Bình', 'Chi']);
});

test('a pie’s slices go once round, and say their share', () => {
  const view = chart({
    kind: 'pie',
    axes: [],
    legend: 'right',
    sliceColors: ['#111111', '#222222', '#333333'],
  });
  expect(drawn(view, 'path')).toHaveLength(3);
  expect(texts(view)).toEqual(expect.arrayContaining(['An', 'Bình', 'Chi', '16,7%', '50%', '33,3%']));
  expect(
    drawn(
      chart({ kind: 'pie', axes: [], series: [series([0, 7])], sliceColors: ['#111111', '#222222'] }),
      'circle',
    ),
  ).toHaveLength(1);
});

test('a chart without numbers says so', () => {
  expect(texts(chart({ series: [series([null, null])] }))).toEqual(['Chưa có số liệu để vẽ']);
  expect(texts(chart({ series: [] }))).toEqual(['Chưa có số liệu để vẽ']);
});

const ANY_CHART = fc.record({
  kind: fc.constantFrom('upright' as const, 'sideways' as const, 'pie' as const),
  legend: fc.constantFrom(
    'top' as const,
    'right' as const,
    'bottom' as const,
    'left' as const,
    'none' as const,
  ),
  stacked: fc.boolean(),
  width: fc.integer({ min: 200, max: 900 }),
  height: fc.integer({ min: 150, max: 600 }),
  shapes: fc.array(fc.constantFrom('columns' as const, 'line' as const, 'area' as const), {
    minLength: 1,
    maxLength: 4,
  }),
  names: fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 30 }),
});

test('whatever it shows, every column and dot lies within the picture', () => {
  fc.assert(
    fc.property(ANY_CHART, ({ shapes, names, ...rest }) => {
      const view = chart({
        ...rest,
        categories: names,
        series: shapes.map((shape) =>
          series(
            names.map((_, index) => (index * 7) % 40),
            { shape },
          ),
        ),
        axes: [{ min: 0, max: 160, ticks: [{ at: 0, text: '0' }] }],
        sliceColors: names.map(() => '#111111'),
      });
      for (const part of [...drawn(view, 'rect'), ...drawn(view, 'circle')]) {
        const [x, y] = [
          number(part, part.name === 'rect' ? 'x' : 'cx'),
          number(part, part.name === 'rect' ? 'y' : 'cy'),
        ];
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(rest.width);
        expect(y).toBeLessThanOrEqual(rest.height);
      }
    }),
  );
});

test('lines break between words, fit, and lose no word while there are lines left', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 }), (words) => {
      const lines = linesOf(words.join(' '), 11, 70, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line, 11)).toBeLessThanOrEqual(70);
      if (lines.length < 3) expect(lines.join(' ')).toBe(words.join(' '));
    }),
  );
});
