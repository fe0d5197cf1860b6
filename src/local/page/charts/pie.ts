import type { ChartView } from '../../view';
import type { Box } from './frame';
import { SIZE } from './frame';
import { type Shape, shape, textShape, withHint } from './tree';

/** Slices smaller than this share have no text in them. */
const NAMED_SHARE = 0.05;

/** The slices of a pie, clockwise from the top, each with its share of the whole. */
export function pieShapes({ categories, series, sliceColors = [] }: ChartView, room: Box): Shape[] {
  const points = series[0]?.points ?? [];
  const total = points.reduce((sum, point) => sum + Math.max(0, point?.value ?? 0), 0);
  if (total === 0) return [];
  const radius = Math.min(room.right - room.left, room.bottom - room.top) / 2;
  const middle = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  const onCircle = (share: number, distance: number) => {
    const angle = share * 2 * Math.PI;
    return { x: middle.x + distance * Math.sin(angle), y: middle.y - distance * Math.cos(angle) };
  };
  let from = 0;
  return points.flatMap((point, index) => {
    const share = Math.max(0, point?.value ?? 0) / total;
    if (!point || share === 0) return [];
    const start = onCircle(from, radius);
    const end = onCircle(from + share, radius);
    const center = onCircle(from + share / 2, radius * 0.65);
    from += share;
    const far = share > 0.5 ? 1 : 0;
    const color = sliceColors[index] ?? '#888888';
    const slice =
      share > 0.9999
        ? shape('circle', { cx: middle.x, cy: middle.y, r: radius, fill: color })
        : shape('path', {
            d: `M${middle.x} ${middle.y}L${start.x} ${start.y}A${radius} ${radius} 0 ${far} 1 ${end.x} ${end.y}Z`,
            fill: color,
            stroke: '#ffffff',
          });
    const percent = `${(Math.round(share * 1000) / 10).toLocaleString('vi-VN')}%`;
    const hinted = withHint(slice, `${categories[index] ?? ''}: ${point.text} (${percent})`);
    const text = {
      x: center.x,
      y: center.y + 4,
      'font-size': SIZE,
      'text-anchor': 'middle',
      fill: '#ffffff',
    };
    return share < NAMED_SHARE ? [hinted] : [hinted, textShape(percent, text)];
  });
}
