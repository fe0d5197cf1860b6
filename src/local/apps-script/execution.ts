import type { Book } from '../book/book';
import type { EngineSheet } from '../engine/engineSheet';
import type { GridRange } from '../engine/gridRange';
import { ExecutionStopped, GoogleError } from './errors';
import { Stopwatch, TIME_IS_UP, timeLimit } from './executionTime';
import { callKind } from './meter';
import { hostRealm, type Realm } from './realm';
import type { Runtime } from './runtime';
import { allowedWithoutConsent, refusedInSimpleTrigger, scopesFor } from './scopes';
import type { ServiceType } from './serviceObject';

/** From where an execution was started; decides whose rights it has and what it may call. */
export type Surface = 'menu' | 'sidebar' | 'simpleTrigger' | 'installableTrigger' | 'clockTrigger' | 'direct';

export interface Who {
  surface: Surface;
  /** Who sits at the keyboard; null for a time-driven trigger. */
  atKeyboard: string | null;
  /** 'NONE' for an Editor add-on that nobody has used in this file yet. */
  authMode?: 'NONE';
  /** Whose rights the code has: the installer's for installable triggers, the person's otherwise. */
  runsAs: string;
}

/** Ends an execution at a chosen call, or makes that call fail. */
export interface FailurePlan {
  call: number;
  how: 'throw' | 'stop';
}

/** One run of add-on code: who runs it, what it may do, what it logged. */
export class Execution {
  readonly log: string[] = [];
  /** Milliseconds that Utilities.sleep and waiting for locks added to this execution's clock. */
  waited = 0;
  /** Where the code runs. */
  world: Realm = hostRealm;
  /** Real time spent; what waiting only pretends to take is in `waited`. */
  readonly stopwatch = new Stopwatch();
  private calls = 0;
  private stop: ExecutionStopped | null = null;
  /** What the script activated, over what the person had selected. */
  selection: { sheet: EngineSheet; range: GridRange };

  constructor(
    readonly runtime: Runtime,
    readonly who: Who,
    private readonly plan: FailurePlan | null,
  ) {
    this.selection = runtime.selectionOf(who.atKeyboard ?? who.runsAs);
  }

  get book(): Book {
    return this.runtime.book;
  }

  /** A script's activate(): takes the place of what the person had selected. */
  select(sheet: EngineSheet, range: GridRange): void {
    this.selection = { sheet, range: { ...range } };
    if (this.who.atKeyboard !== null) this.book.activeSheetId = sheet.id;
  }

  /**
   * The address of the person at the keyboard, as far as Google tells: not in simple triggers of others than the owner, nor
   * in installed triggers of somebody else (reference/base/session). A time-driven trigger has its creator.
   */
  get visiblePerson(): string {
    const { surface, atKeyboard, runsAs } = this.who;
    if (surface === 'simpleTrigger' && atKeyboard !== this.book.owner) return '';
    if (surface === 'installableTrigger' && atKeyboard !== runsAs) return '';
    return atKeyboard ?? runsAs;
  }

  /** Ends the execution here; no catch of the add-on gets past it. */
  abort(reason: string): never {
    this.stop = new ExecutionStopped(reason);
    throw this.stop;
  }

  /** The instant this execution believes it is. */
  now(): number {
    return this.book.clock.now() + this.waited;
  }

  get stopped(): ExecutionStopped | null {
    return this.stop;
  }

  /** Goes no further once the execution was ended or its time is over. */
  requireTime(): void {
    if (this.stop) throw this.stop;
    if (!this.runtime.limited) return;
    if (this.waited + this.stopwatch.elapsed() > timeLimit(this.who.surface)) this.abort(TIME_IS_UP);
  }

  /** Counts a call and refuses it where Google would. */
  readonly gate = (type: ServiceType, method: string): void => {
    this.requireTime();
    this.runtime.meter.count(type, method);
    if (callKind(type, method) !== 'builder') {
      this.calls += 1;
      if (this.plan?.call === this.calls) this.fail(this.plan.how);
    }
    if (this.who.authMode === 'NONE' && !allowedWithoutConsent(type, method)) {
      throw new GoogleError(`You do not have permission to call ${type.path}.${method}`);
    }
    if (this.who.surface === 'simpleTrigger' && refusedInSimpleTrigger(type, method)) {
      throw new GoogleError(
        `You do not have permission to call ${type.path}.${method}. Required permissions: ${scopesFor(type, method).join(' || ')}`,
      );
    }
    this.checkScopes(type, method);
  };

  private checkScopes(type: ServiceType, method: string): void {
    const granted = this.runtime.addOn.scopes;
    const needed = scopesFor(type, method);
    if (granted === null || needed.length === 0 || needed.some((scope) => granted.includes(scope))) return;
    throw new GoogleError(
      `Specified permissions are not sufficient to call ${type.path}.${method}. Required permissions: ${needed.join(' || ')}`,
    );
  }

  private fail(how: FailurePlan['how']): never {
    if (how === 'stop') this.abort(TIME_IS_UP);
    throw new GoogleError(`Service Spreadsheets failed while accessing document with id ${this.book.id}.`);
  }
}
