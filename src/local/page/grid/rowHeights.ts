import type { ICommandService, Injector } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { SheetView } from '../../view';
import { draw } from './drawing';
import { sheetKey, UNIT } from './ids';

/** Rows measured in one go: about 30 ms, so that a long sheet does not freeze the page. */
const AT_ONCE = 60;

/** Fits row heights to wrapped text, which Univer does not do by itself for texts that it did not type. */
export class RowHeights {
  private readonly waiting = new Map<number, Set<number>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly commands: ICommandService,
    private readonly sheet: (id: number) => SheetView | undefined,
  ) {}

  /** Fits these rows soon; the first ones first. Rows whose height somebody set keep it. */
  fit(sheet: number, rows: Iterable<number>): void {
    const waiting = this.waiting.get(sheet) ?? new Set<number>();
    for (const row of rows) waiting.add(row);
    this.waiting.set(sheet, waiting);
    this.timer ??= setTimeout(() => this.next(), 0);
  }

  fitAll(sheet: SheetView): void {
    this.fit(sheet.id, Object.keys(sheet.cells).map(Number));
  }

  private next(): void {
    this.timer = undefined;
    const [first] = this.waiting;
    if (!first) return;
    const [id, rows] = first;
    const batch = [...rows].slice(0, AT_ONCE);
    for (const row of batch) rows.delete(row);
    if (rows.size === 0) this.waiting.delete(id);
    this.measure(id, batch);
    if (this.waiting.size > 0) this.timer = setTimeout(() => this.next(), 0);
  }

  private measure(id: number, rows: number[]): void {
    const sheet = this.sheet(id);
    if (!sheet) return;
    const hidden = new Set(sheet.hiddenRows);
    const ranges = rows
      .filter((row) => row < sheet.rows && sheet.rowHeights[row] === undefined && !hidden.has(row))
      .map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.columns - 1 }));
    if (ranges.length === 0) return;
    const { redos } = this.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ unitId: UNIT, subUnitId: sheetKey(id), ranges });
    draw(
      this.commands,
      redos.map(({ id: mutation, params }) => ({ id: mutation, params: params ?? {} })),
    );
  }
}
