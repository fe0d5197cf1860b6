import type { ViewDiff, WorkbookView } from '../view';
import { RequestError } from './requestError';

/** Names of the sheets by id, kept up to date from the diffs: pages speak of ids, people and scripts of names. */
export class SheetNames {
  private readonly names: Map<number, string>;

  constructor(view: WorkbookView) {
    this.names = new Map(view.sheets.map((sheet) => [sheet.id, sheet.name]));
  }

  follow(diff: ViewDiff): void {
    for (const sheet of diff.sheets) this.names.set(sheet.id, sheet.name);
    if (!diff.order) return;
    const kept = new Set(diff.order);
    for (const id of [...this.names.keys()]) if (!kept.has(id)) this.names.delete(id);
  }

  /** @throws RequestError when the sheet was deleted meanwhile. */
  name(id: number): string {
    const name = this.names.get(id);
    if (name === undefined) throw new RequestError('Trang tính này không còn nữa. Hãy tải lại trang web.');
    return name;
  }

  id(name: string): number | undefined {
    for (const [id, known] of this.names) if (known === name) return id;
    return undefined;
  }
}
