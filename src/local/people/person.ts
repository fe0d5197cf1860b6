import { GoogleError } from '../apps-script/errors';
import type { Surface } from '../apps-script/execution';
import { runGlobal } from '../apps-script/runGlobal';
import type { Runtime } from '../apps-script/runtime';
import { argumentFromPage, resultForPage } from '../apps-script/transport';
import type { EngineSheet } from '../engine/engineSheet';
import { blockOf, type GridRange, parseA1 } from '../engine/gridRange';
import type { AskAnswer, EditResult, MenuItem, Person, ReadBlock, Run } from '../localWorkbook';
import type { EditEvents } from './editEvents';
import { EditHistory } from './editHistory';
import { runInstall, runOpenTriggers } from './eventTriggers';
import { filterColumn } from './filtering';
import { allowImport } from './importing';
import { readBlock } from './reading';
import type { Screen } from './screen';
import { type CellChange, typeTexts } from './typing';

/** What Google says to somebody who may only look at the file. */
const NO_PERMISSION = 'You do not have permission to perform that action.';

/** One person in front of the workbook. */
export class LocalPerson implements Person {
  private readonly history: EditHistory;

  /** @param changed to be called after everything that a page could see */
  constructor(
    readonly email: string,
    private readonly runtime: Runtime,
    private readonly screen: Screen,
    private readonly edits: EditEvents,
    private readonly changed: () => void,
  ) {
    this.history = new EditHistory(runtime.book, email);
  }

  get toasts() {
    return this.screen.toasts;
  }

  get asked() {
    return this.screen.asked;
  }

  willAnswer(...answers: AskAnswer[]): void {
    this.screen.queue(answers);
  }

  /** Google runs no onOpen for those who may only look (guides/triggers). */
  open(): MenuItem[] {
    this.runtime.menus.delete(this.email);
    this.runtime.book.engine.refreshImports();
    if (this.mayRun()) runOpenTriggers(this.runtime, this.email);
    this.changed();
    return this.runtime.menus.get(this.email) ?? [];
  }

  install(): Run {
    if (!this.mayRun()) return this.refused('onInstall', NO_PERMISSION);
    this.runtime.menus.delete(this.email);
    const run = runInstall(this.runtime, this.email);
    this.changed();
    return run;
  }

  menu(...path: string[]): Run {
    if (!this.mayRun()) return this.refused(path.join(' ▸ '), NO_PERMISSION);
    if (!this.runtime.menus.has(this.email)) this.open();
    let items: readonly MenuItem[] = this.runtime.menus.get(this.email) ?? [];
    let found: MenuItem | undefined;
    for (const label of path) {
      found = items.find((item) => item.label === label);
      items = found?.items ?? [];
    }
    if (!found?.functionName) throw new Error(`The menu has no ${path.join(' ▸ ')}.`);
    return this.run(found.functionName, 'menu');
  }

  call(name: string, ...args: unknown[]): Run {
    if (!this.mayRun()) return this.refused(name, NO_PERMISSION);
    if (name.endsWith('_') || !this.runtime.addOn.functions.has(name)) {
      return this.refused(name, `Script function not found: ${name}`);
    }
    try {
      const passed = args.map(argumentFromPage);
      return this.run(name, 'sidebar', passed, resultForPage);
    } catch (problem) {
      if (problem instanceof GoogleError) return this.refused(name, problem.message);
      throw problem;
    }
  }

  sidebar() {
    const { panel } = this.screen;
    if (!panel) throw new Error('No sidebar or dialog has been shown.');
    return { ...panel, call: (name: string, ...args: unknown[]) => this.call(name, ...args) };
  }

  type(tab: string, a1: string, text: string | string[][]): EditResult {
    const sheet = this.sheet(tab);
    const start = this.block(sheet, a1);
    const texts = typeof text === 'string' ? [[text]] : text;
    const { changes, refused } = typeTexts(this.runtime, this.email, sheet, start, texts);
    if (changes.length > 0) this.history.record(changes);
    const runs = changes.length > 0 ? this.edited(sheet, changes) : [];
    this.changed();
    return { applied: changes.length, refused, runs };
  }

  undo(): EditResult {
    return this.stepped(this.history.undo());
  }

  redo(): EditResult {
    return this.stepped(this.history.redo());
  }

  select(tab: string, a1: string): void {
    const sheet = this.sheet(tab);
    this.runtime.select(this.email, sheet, this.block(sheet, a1));
  }

  filter(tab: string, headerCell: string, hiddenValues: readonly string[] | null): void {
    if (!this.mayRun()) throw new GoogleError(NO_PERMISSION);
    const sheet = this.sheet(tab);
    filterColumn(this.runtime.book, this.email, sheet, this.block(sheet, headerCell), hiddenValues);
    this.changed();
  }

  read(tab: string, a1: string): ReadBlock {
    const sheet = this.sheet(tab);
    return readBlock(this.runtime.book, sheet, this.block(sheet, a1));
  }

  allowImport(tab: string, a1: string): void {
    if (!this.mayRun()) throw new GoogleError(NO_PERMISSION);
    const sheet = this.sheet(tab);
    const { row, column } = this.block(sheet, a1);
    allowImport(this.runtime.book, this.email, sheet, row, column);
    this.changed();
  }

  /** Undo and redo run no edit trigger: on Google they do so unreliably, so nothing may depend on it. */
  private stepped(applied: number): EditResult {
    this.changed();
    return { applied, refused: [], runs: [] };
  }

  private edited(sheet: EngineSheet, changes: readonly CellChange[]): Run[] {
    const rows = spanOf(changes.map(({ row }) => row));
    const columns = spanOf(changes.map(({ column }) => column));
    const block = { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
    const [only] = changes.length === 1 ? changes : [];
    const text = (content: CellChange['before']) =>
      content?.value === null || !content ? undefined : eventText(content.value);
    const value = text(only?.after ?? null);
    const oldValue = text(only?.before ?? null);
    return this.edits.raise({
      person: this.email,
      sheet,
      block,
      ...(value !== undefined && { value }),
      ...(oldValue !== undefined && { oldValue }),
    });
  }

  private refused(functionName: string, error: string): Run {
    return { ok: false, functionName, error, log: [] };
  }

  private mayRun(): boolean {
    const role = this.runtime.book.roleOf(this.email);
    return role === 'owner' || role === 'editor';
  }

  private run(
    name: string,
    surface: Surface,
    args: unknown[] = [],
    finish?: (value: unknown) => unknown,
  ): Run {
    this.runtime.enabled = true;
    const who = { surface, atKeyboard: this.email, runsAs: this.email };
    const outcome = runGlobal(this.runtime, who, name, () => args, finish);
    this.changed();
    return outcome;
  }

  private sheet(tab: string): EngineSheet {
    const sheet = this.runtime.book.sheetByName(tab);
    if (!sheet) throw new Error(`There is no tab "${tab}".`);
    return sheet;
  }

  private block(sheet: EngineSheet, a1: string): GridRange {
    const reference = parseA1(a1);
    if (!reference) throw new Error(`"${a1}" is no A1 reference.`);
    return blockOf(reference, sheet.layout.rows, sheet.layout.columns);
  }
}

/** Events carry strings: TRUE and FALSE for checkboxes, the plain number for dates. */
function eventText(value: NonNullable<CellChange['before']>['value']): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' && value !== null ? value.error : String(value);
}

/** A paste can have more cells than a function takes arguments. */
function spanOf(places: readonly number[]): { first: number; count: number } {
  const first = places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
  const last = places.reduce((most, place) => Math.max(most, place), 0);
  return { first, count: last - first + 1 };
}
