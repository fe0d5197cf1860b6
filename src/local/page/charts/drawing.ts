import type { ChartView } from '../../view';
import { axesOf } from './axes';
import { frameOf, INK, SIZE } from './frame';
import { pieShapes } from './pie';
import { seriesShapes } from './series';
import { type Shape, shape, textShape } from './tree';

const NO_DATA = 'Chưa có số liệu để vẽ';

/** The whole picture of a chart. It is one image to those who do not see it, named by its title and what it shows. */
export function chartShape(chart: ChartView): Shape {
  const { width, height } = chart;
  const { parts, room } = frameOf(chart);
  const inside = hasData(chart)
    ? plotOf(chart, room)
    : [
        textShape(NO_DATA, {
          x: width / 2,
          y: height / 2,
          'text-anchor': 'middle',
          'font-size': SIZE + 1,
          fill: INK,
        }),
      ];
  return shape(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': chart.title ?? 'Biểu đồ',
      'font-family': 'Arial, Arimo, sans-serif',
    },
    ...parts,
    ...inside,
  );
}

function hasData({ series }: ChartView): boolean {
  return series.some(({ points }) => points.some((point) => point !== null));
}

function plotOf(chart: ChartView, room: ReturnType<typeof frameOf>['room']): Shape[] {
  if (chart.kind === 'pie') return pieShapes(chart, room);
  const { parts, scale } = axesOf(chart, room);
  return [...parts, ...seriesShapes(chart, scale)];
}
