import type { ChartAxisView, ChartSeriesView, ChartView } from '../../view';
import type { Scale } from './axes';
import { INK, SIZE } from './frame';
import { type Shape, shape, textShape, withHint } from './tree';

/** The part of a category's place that columns fill. */
const FILLED = 0.7;

type Point = NonNullable<ChartSeriesView['points'][number]>;

/** The series of a chart: areas behind columns behind lines. */
export function seriesShapes(chart: ChartView, scale: Scale): Shape[] {
  const stack = new Stack();
  const layers = new Stack();
  const columns = chart.series.filter((one) => one.shape === 'columns');
  const areas = chart.series.filter((one) => one.shape === 'area');
  const lines = chart.series.filter((one) => one.shape === 'line');
  const lanes = chart.stacked ? 1 : Math.max(1, columns.length);
  return [
    ...areas.flatMap((one) => area(chart, one, scale, layers)),
    ...columns.flatMap((one, index) => bars(chart, one, scale, chart.stacked ? 0 : index, lanes, stack)),
    ...lines.flatMap((one) => line(chart, one, scale)),
  ];
}

/** Where the next column stands on those of its category. */
class Stack {
  private readonly tops = new Map<string, number>();

  /** From where to where a value reaches on top of those before. */
  add(category: number, axis: number, value: number): [from: number, to: number] {
    const key = `${category} ${axis} ${value < 0}`;
    const from = this.tops.get(key) ?? 0;
    this.tops.set(key, from + value);
    return [from, from + value];
  }
}

function bars(
  chart: ChartView,
  series: ChartSeriesView,
  scale: Scale,
  lane: number,
  lanes: number,
  stack: Stack,
): Shape[] {
  const axis = axisOf(chart, series);
  const thick = (scale.band * FILLED) / lanes;
  return each(series, (point, index) => {
    const [from, to] = chart.stacked ? stack.add(index, series.axis, point.value) : [0, point.value];
    const [a, b] = [scale.valueAt(from, axis), scale.valueAt(to, axis)];
    const near = scale.start + index * scale.band + (scale.band * (1 - FILLED)) / 2 + lane * thick;
    const [low, long] = [Math.min(a, b), Math.abs(a - b)];
    const place =
      chart.kind === 'sideways'
        ? { x: low, y: near, width: long, height: thick }
        : { x: near, y: low, width: thick, height: long };
    const bar = shape('rect', { ...place, fill: series.color });
    const hinted = withHint(bar, hint(chart, series, point, index));
    return series.isLabelled ? [hinted, barLabel(chart, point, place)] : [hinted];
  });
}

/** Beyond the end of a column; within it where columns stand on each other. */
function barLabel(
  { kind, stacked }: ChartView,
  { text }: Point,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Shape {
  const style = { 'font-size': SIZE, fill: INK };
  if (stacked) {
    return textShape(text, {
      ...style,
      fill: '#ffffff',
      x: x + width / 2,
      y: y + height / 2 + 4,
      'text-anchor': 'middle',
    });
  }
  return kind === 'sideways'
    ? textShape(text, { ...style, x: x + width + 4, y: y + height / 2 + 4 })
    : textShape(text, { ...style, x: x + width / 2, y: y - 4, 'text-anchor': 'middle' });
}

function line(chart: ChartView, series: ChartSeriesView, scale: Scale): Shape[] {
  const axis = axisOf(chart, series);
  const dots = each(series, (point, index) => {
    const { x, y } = middle(point.value, index, axis, scale);
    const dot = shape('circle', { cx: x, cy: y, r: 3, fill: series.color });
    const hinted = withHint(dot, hint(chart, series, point, index));
    const label = textShape(point.text, {
      x,
      y: y - 7,
      'text-anchor': 'middle',
      'font-size': SIZE,
      fill: INK,
    });
    return series.isLabelled ? [hinted, label] : [hinted];
  });
  const drawn = runs(series).map((run) => {
    const values = run.map(({ index, point: { value } }) => ({ index, value }));
    const points = path(values, axis, scale);
    return shape('polyline', { points, fill: 'none', stroke: series.color, 'stroke-width': 2 });
  });
  return [...drawn, ...dots];
}

function area(chart: ChartView, series: ChartSeriesView, scale: Scale, layers: Stack): Shape[] {
  const axis = axisOf(chart, series);
  return runs(series).flatMap((run) => {
    const ends = run.map(({ index, point: { value } }): { index: number; from: number; to: number } => {
      const [from, to] = chart.stacked ? layers.add(index, series.axis, value) : [0, value];
      return { index, from, to };
    });
    const edge = ends.map(({ index, to }) => ({ index, value: to }));
    const ground = ends.map(({ index, from }) => ({ index, value: from })).reverse();
    return [
      shape('polygon', {
        points: path([...edge, ...ground], axis, scale),
        fill: series.color,
        'fill-opacity': 0.3,
      }),
      shape('polyline', {
        points: path(edge, axis, scale),
        fill: 'none',
        stroke: series.color,
        'stroke-width': 2,
      }),
    ];
  });
}

interface Placed {
  index: number;
  point: Point;
}

/** Points next to each other: a line has a gap where there is no number. */
function runs({ points }: ChartSeriesView): Placed[][] {
  const found: Placed[][] = [];
  let open: Placed[] | null = null;
  points.forEach((point, index) => {
    if (!point) {
      open = null;
      return;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    open.push({ index, point });
  });
  return found;
}

function path(run: readonly { index: number; value: number }[], axis: ChartAxisView, scale: Scale): string {
  return run
    .map(({ index, value }) => middle(value, index, axis, scale))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

function middle(value: number, index: number, axis: ChartAxisView, scale: Scale): { x: number; y: number } {
  const along = scale.start + (index + 0.5) * scale.band;
  const across = scale.valueAt(value, axis);
  return scale.isSideways ? { x: across, y: along } : { x: along, y: across };
}

function each(series: ChartSeriesView, draw: (point: Point, index: number) => Shape[]): Shape[] {
  return series.points.flatMap((point, index) => (point ? draw(point, index) : []));
}

function axisOf({ axes }: ChartView, { axis }: ChartSeriesView): ChartAxisView {
  return axes[axis] ?? axes[0] ?? { min: 0, max: 1, ticks: [] };
}

function hint({ categories }: ChartView, { name }: ChartSeriesView, { text }: Point, index: number): string {
  return [categories[index], name].filter(Boolean).join(' · ').concat(`: ${text}`);
}
