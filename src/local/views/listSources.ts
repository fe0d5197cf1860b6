import type { EngineSheet } from '../engine/engineSheet';
import { columnOfKey, rowOfKey } from '../engine/engineSheet';
import { cellAt, intersects } from '../engine/gridRange';
import type { SheetBlock, ValidationRule } from '../engine/validationRule';

/** Where the items of dropdowns come from: a page must be told of the rules anew when those cells change. */
export class ListSources {
  private readonly bySheet = new Map<number, SheetBlock[]>();

  /** Reads a sheet's rules; to be called whenever its shape changed. */
  read(sheet: EngineSheet): void {
    const seen = new Set<ValidationRule>();
    const sources: SheetBlock[] = [];
    sheet.grid.forEach(({ rule }) => {
      if (!rule?.source || seen.has(rule)) return;
      seen.add(rule);
      sources.push(rule.source);
    });
    this.bySheet.set(sheet.id, sources);
  }

  /** The sheets with a dropdown whose items lie in one of the changed cells. */
  touchedBy(changed: ReadonlyMap<number, ReadonlySet<number>>): number[] {
    const touched: number[] = [];
    for (const [sheetId, sources] of this.bySheet) {
      const hit = sources.some((source) =>
        [...(changed.get(source.sheetId) ?? [])].some((key) =>
          intersects(source, cellAt(rowOfKey(key), columnOfKey(key))),
        ),
      );
      if (hit) touched.push(sheetId);
    }
    return touched;
  }
}
