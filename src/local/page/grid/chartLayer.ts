import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { ChartView, SheetView } from '../../view';
import { chartShape } from '../charts/drawing';
import { toElement } from '../charts/element';
import { UNIT } from './ids';

interface Figure {
  chart: ChartView;
  /** Cuts off what has scrolled under the headers and the frozen lines. */
  window: HTMLElement;
  picture: SVGElement;
}

/** The charts of the sheet in view, drawn over the grid; they scroll and grow with it, and let every click through. */
export class ChartLayer {
  private figures: Figure[] = [];
  private layer: HTMLElement | null = null;

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly sheet: () => SheetView | undefined,
  ) {}

  /** To be called once the grid has been drawn: there is nothing to lie over before. */
  start(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
    const under = render?.engine.getCanvasElement().parentElement;
    if (!render || !under || this.layer) return;
    this.layer = document.createElement('div');
    this.layer.className = 'charts';
    under.append(this.layer);
    const place = () => this.place();
    render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(place);
    this.api.addEvent(this.api.Event.SheetZoomChanged, place);
    render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(place);
    new ResizeObserver(place).observe(under);
    this.draw();
  }

  /** Draws the charts of the sheet in view anew. */
  draw(): void {
    if (!this.layer) return;
    this.figures = (this.sheet()?.charts ?? []).map((chart) => {
      const window = document.createElement('div');
      const picture = toElement(chartShape(chart));
      window.append(picture);
      return { chart, window, picture };
    });
    this.layer.replaceChildren(...this.figures.map(({ window }) => window));
    this.place();
  }

  /** Puts every chart where its cell is now. */
  private place(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const sheet = this.sheet();
    if (!render || !skeleton || !main || !sheet) return;
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    for (const { chart, window, picture } of this.figures) {
      const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(chart.row, chart.column);
      const isFixed = { x: chart.column < sheet.frozenColumns, y: chart.row < sheet.frozenRows };
      const left = isFixed.x ? skeleton.rowHeaderWidth : main.left;
      const top = isFixed.y ? skeleton.columnHeaderHeight : main.top;
      const x = startX + chart.offsetX - (isFixed.x ? 0 : main.viewportScrollX);
      const y = startY + chart.offsetY - (isFixed.y ? 0 : main.viewportScrollY);
      Object.assign(window.style, { left: `${left * scaleX}px`, top: `${top * scaleY}px` });
      picture.style.transform = `translate(${(x - left) * scaleX}px, ${(y - top) * scaleY}px) scale(${scaleX}, ${scaleY})`;
    }
  }
}
