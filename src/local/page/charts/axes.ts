import type { ChartAxisView, ChartView } from '../../view';
import { type Box, INK, SIZE } from './frame';
import { cutTo, linesOf, widthOf } from './texts';
import { type Shape, shape, textShape } from './tree';

const GRID = '#dde3ea';
const ROW = 13;
/** A category's place narrower than this has its name written aslant. */
const SLANT_BELOW = 44;
const SLANTED_LENGTH = 90;

/** Where values and categories lie in the picture. */
export interface Scale {
  /** Values run from left to right, categories downwards. */
  isSideways: boolean;
  plot: Box;
  /** Pixel of a value along its axis. */
  valueAt(value: number, axis: ChartAxisView): number;
  /** Pixels from one category to the next, and where the first begins. */
  band: number;
  start: number;
}

/** Draws the axes with their titles and grid lines into the room, and tells what is left for the series. */
export function axesOf(chart: ChartView, room: Box): { parts: Shape[]; scale: Scale } {
  const isSideways = chart.kind === 'sideways';
  const [first, second] = chart.axes;
  const widest = (axis: ChartAxisView | undefined) =>
    Math.max(0, ...(axis?.ticks ?? []).map(({ text }) => widthOf(text, SIZE)));
  const names = chart.categories;
  const title = (text: string | undefined) => (text === undefined ? 0 : 18);
  const [atLeft, atBottom] = isSideways
    ? [chart.categoryTitle, first?.title]
    : [first?.title, chart.categoryTitle];
  const longest = Math.max(0, ...names.map((name) => widthOf(name, SIZE)));
  const labels = isSideways ? Math.min(longest, (room.right - room.left) * 0.35) : widest(first);
  const plot: Box = {
    left: room.left + title(atLeft) + labels + 8,
    right: room.right - (second && !isSideways ? widest(second) + 8 + title(second.title) : 4),
    top: room.top + 6,
    bottom: room.bottom - title(atBottom) - ROW - 4,
  };
  const length = isSideways ? plot.bottom - plot.top : plot.right - plot.left;
  let band = length / Math.max(1, names.length);
  if (!isSideways) plot.bottom -= nameHeight(names, band) - ROW;
  if (isSideways) band = (plot.bottom - plot.top) / Math.max(1, names.length);
  const scale: Scale = {
    isSideways,
    plot,
    band,
    start: isSideways ? plot.top : plot.left,
    valueAt: (value, { min, max }) => {
      const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
      return isSideways
        ? plot.left + share * (plot.right - plot.left)
        : plot.bottom - share * (plot.bottom - plot.top);
    },
  };
  return {
    scale,
    parts: [
      ...(first ? ticks(first, scale) : []),
      ...(second && !isSideways ? secondTicks(second, scale) : []),
      ...names.flatMap((name, index) =>
        isSideways ? besideBand(name, index, scale) : belowBand(name, index, scale),
      ),
      ...titles(atLeft, atBottom, isSideways ? undefined : second?.title, room, plot),
    ],
  };
}

function nameHeight(names: readonly string[], band: number): number {
  if (band < SLANT_BELOW) {
    const longest = Math.max(0, ...names.map((name) => widthOf(name, SIZE)));
    return Math.min(longest, SLANTED_LENGTH) * 0.75 + 8;
  }
  return ROW * Math.max(1, ...names.map((name) => linesOf(name, SIZE, band - 6, 3).length));
}

function ticks(axis: ChartAxisView, scale: Scale): Shape[] {
  const { plot, isSideways } = scale;
  return axis.ticks.flatMap(({ at, text }) => {
    const place = scale.valueAt(at, axis);
    const stroke = at === 0 ? '#8895a3' : GRID;
    if (isSideways) {
      return [
        shape('line', { x1: place, x2: place, y1: plot.top, y2: plot.bottom, stroke }),
        textShape(text, {
          x: place,
          y: plot.bottom + ROW,
          'text-anchor': 'middle',
          'font-size': SIZE,
          fill: INK,
        }),
      ];
    }
    return [
      shape('line', { x1: plot.left, x2: plot.right, y1: place, y2: place, stroke }),
      textShape(text, { x: plot.left - 6, y: place + 4, 'text-anchor': 'end', 'font-size': SIZE, fill: INK }),
    ];
  });
}

function secondTicks(axis: ChartAxisView, scale: Scale): Shape[] {
  return axis.ticks.map(({ at, text }) =>
    textShape(text, {
      x: scale.plot.right + 6,
      y: scale.valueAt(at, axis) + 4,
      'font-size': SIZE,
      fill: INK,
    }),
  );
}

function besideBand(name: string, index: number, { plot, start, band }: Scale): Shape[] {
  const y = start + (index + 0.5) * band;
  const lines = linesOf(name, SIZE, plot.left - 8, Math.max(1, Math.min(2, Math.floor(band / ROW))));
  const text = { x: plot.left - 6, 'text-anchor': 'end', 'font-size': SIZE, fill: INK };
  return lines.map((line, i) => textShape(line, { ...text, y: y + 4 + (i - (lines.length - 1) / 2) * ROW }));
}

function belowBand(name: string, index: number, { plot, start, band }: Scale): Shape[] {
  const x = start + (index + 0.5) * band;
  if (band >= SLANT_BELOW) {
    const text = { x, 'text-anchor': 'middle', 'font-size': SIZE, fill: INK };
    return linesOf(name, SIZE, band - 6, 3).map((line, i) =>
      textShape(line, { ...text, y: plot.bottom + ROW * (i + 1) }),
    );
  }
  const y = plot.bottom + 10;
  const text = {
    x,
    y,
    transform: `rotate(-45 ${x} ${y})`,
    'text-anchor': 'end',
    'font-size': SIZE,
    fill: INK,
  };
  return [textShape(cutTo(name, SIZE, SLANTED_LENGTH), text)];
}

function titles(
  atLeft: string | undefined,
  atBottom: string | undefined,
  atRight: string | undefined,
  room: Box,
  plot: Box,
): Shape[] {
  const middle = (plot.top + plot.bottom) / 2;
  const style = { 'text-anchor': 'middle', 'font-size': SIZE, 'font-style': 'italic', fill: INK };
  const upright = (text: string, x: number) =>
    textShape(cutTo(text, SIZE, plot.bottom - plot.top), {
      ...style,
      x,
      y: middle,
      transform: `rotate(-90 ${x} ${middle})`,
    });
  return [
    ...(atLeft === undefined ? [] : [upright(atLeft, room.left + SIZE)]),
    ...(atRight === undefined ? [] : [upright(atRight, room.right)]),
    ...(atBottom === undefined
      ? []
      : [textShape(atBottom, { ...style, x: (plot.left + plot.right) / 2, y: room.bottom - 2 })]),
  ];
}
