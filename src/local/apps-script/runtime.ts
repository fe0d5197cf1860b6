import type { Book } from '../book/book';
import type { EngineSheet } from '../engine/engineSheet';
import { cellAt, type GridRange } from '../engine/gridRange';
import type { AskAnswer, AskDialog, Desk, MenuItem } from '../localWorkbook';
import type { AddOn } from './addOn';
import type { Execution, FailurePlan } from './execution';
import { Locks } from './lock/locks';
import { CallMeter } from './meter';

/** What outlives single executions: the book, the add-on, what each person has on screen, and who holds which lock. */
export class Runtime {
  readonly meter = new CallMeter();
  readonly locks = new Locks();
  /** Menus that the add-on made, by person. */
  readonly menus = new Map<string, MenuItem[]>();
  /** Whether an execution ends when it took as long here as Google allows. */
  limited = true;
  /** Makes a call of the next execution fail. */
  failure: FailurePlan | null = null;
  /** Whether this is an Editor add-on; a bound script otherwise. */
  asAddOn = false;
  /** Whether somebody has used the Editor add-on in this file. */
  enabled = false;
  private readonly selections = new Map<string, { sheetId: number; range: GridRange }>();

  constructor(
    readonly book: Book,
    readonly addOn: AddOn,
    /** A person's screen. */
    readonly deskOf: (email: string) => Desk,
  ) {}

  /** What the person selected last; the first cell of the active sheet before that. */
  selectionOf(email: string): { sheet: EngineSheet; range: GridRange } {
    const known = this.selections.get(email);
    const sheet = known && this.book.engine.sheetById(known.sheetId);
    return sheet ? { sheet, range: known.range } : { sheet: this.book.activeSheet, range: cellAt(1, 1) };
  }

  select(email: string, sheet: EngineSheet, range: GridRange): void {
    this.selections.set(email, { sheetId: sheet.id, range });
  }

  /** What a script activated becomes the selection of the person in front of it. */
  selectAfter({ who, selection }: Execution): void {
    if (who.atKeyboard !== null && this.book.engine.sheetById(selection.sheet.id)) {
      this.select(who.atKeyboard, selection.sheet, selection.range);
    }
  }

  /** Asks the person in front of an execution; on Google a lock does not survive the wait (Ui.alert, reference). */
  ask(execution: Execution, person: string, dialog: AskDialog): AskAnswer {
    this.locks.releaseAll(execution);
    try {
      return execution.stopwatch.suspend(() => this.deskOf(person).ask(dialog));
    } catch (problem) {
      // A question that nobody can answer is trouble of this machine: add-on code must not take it for an answer.
      return execution.abort(problem instanceof Error ? problem.message : String(problem));
    }
  }
}
