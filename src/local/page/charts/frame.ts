import type { ChartView } from '../../view';
import { cutTo, widthOf } from './texts';
import { type Shape, shape, textShape } from './tree';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const INK = '#44505c';
export const SIZE = 11;
const TITLE = 16;
const EDGE = 12;
const MARK = 10;
const LINE = 18;
/** The most of the width that a legend at the side takes. */
const SIDE_SHARE = 0.3;

interface Entry {
  name: string;
  color: string;
}

/** What stands around a chart: its paper, title and legend; `room` is what they leave. */
export function frameOf(chart: ChartView): { parts: Shape[]; room: Box } {
  const { width, height, title, background = '#ffffff' } = chart;
  const room: Box = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  const parts = [
    shape('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      fill: background,
      stroke: '#c9d3dd',
    }),
  ];
  if (title !== undefined) {
    const text = cutTo(title, TITLE, room.right - room.left);
    parts.push(textShape(text, { x: room.left, y: room.top + TITLE, 'font-size': TITLE, fill: '#1f2933' }));
    room.top += TITLE + 14;
  }
  parts.push(...legend(chart, room));
  return { parts, room };
}

/** Draws the legend and takes its place from the room. */
function legend(chart: ChartView, room: Box): Shape[] {
  const entries = entriesOf(chart);
  const { legend: place } = chart;
  if (place === 'none' || entries.length === 0) return [];
  return place === 'top' || place === 'bottom' ? across(entries, place, room) : down(entries, place, room);
}

/** A pie tells its slices apart, every other chart its series. */
function entriesOf({ kind, categories, series, sliceColors = [] }: ChartView): Entry[] {
  const entries =
    kind === 'pie'
      ? sliceColors.map((color, index) => ({ name: categories[index] ?? '', color }))
      : series.map(({ name, color }) => ({ name, color }));
  return entries.filter(({ name }) => name !== '');
}

function across(entries: readonly Entry[], place: 'top' | 'bottom', room: Box): Shape[] {
  const whole = room.right - room.left;
  const rows: { entry: Entry; name: string; x: number }[][] = [];
  let x = whole + 1;
  for (const entry of entries) {
    const name = cutTo(entry.name, SIZE, whole - MARK - 8);
    const length = MARK + 6 + widthOf(name, SIZE) + 16;
    if (x + length > whole && x > 0) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, name, x });
    x += length;
  }
  const height = rows.length * LINE;
  const top = place === 'top' ? room.top : room.bottom - height;
  if (place === 'top') room.top += height + 6;
  else room.bottom -= height + 6;
  return rows.flatMap((row, index) =>
    row.flatMap(({ entry, name, x: at }) => mark(entry.color, name, room.left + at, top + index * LINE)),
  );
}

function down(entries: readonly Entry[], place: 'left' | 'right', room: Box): Shape[] {
  const widest = Math.max(...entries.map(({ name }) => widthOf(name, SIZE)));
  const width = Math.min(MARK + 6 + widest, (room.right - room.left) * SIDE_SHARE);
  const left = place === 'left' ? room.left : room.right - width;
  if (place === 'left') room.left += width + EDGE;
  else room.right -= width + EDGE;
  return entries
    .slice(0, Math.floor((room.bottom - room.top) / LINE))
    .flatMap(({ name, color }, index) =>
      mark(color, cutTo(name, SIZE, width - MARK - 6), left, room.top + index * LINE),
    );
}

function mark(color: string, name: string, x: number, y: number): Shape[] {
  return [
    shape('rect', { x, y: y + 3, width: MARK, height: MARK, fill: color }),
    textShape(name, { x: x + MARK + 6, y: y + 12, 'font-size': SIZE, fill: INK }),
  ];
}
