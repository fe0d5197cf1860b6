/** How long the workbook stays quiet before a costly save, in milliseconds. */
export const QUIET_MS = 300;
/** A save this short is done after every change instead. */
const CHEAP_MS = 50;
/** Under a steady stream of changes a costly save is put off no longer than this. */
const LONGEST_MS = 2_000;

/** Keeps the file up to date: at once while saving is cheap, after a pause while it is not. */
export class Saver {
  private changedAt: number | undefined;
  /** When the oldest unsaved change came. */
  private unsavedSince: number | undefined;
  private lastCostMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: () => void,
    private readonly report: (problem?: string) => void,
    /** Told when changes begin to wait for their save. */
    private readonly putOff: () => void = () => undefined,
  ) {}

  /** To be called after everything that may have changed the workbook. */
  changed(): void {
    const now = Date.now();
    const isFirst = this.unsavedSince === undefined;
    this.changedAt = now;
    this.unsavedSince ??= now;
    if (this.lastCostMs < CHEAP_MS) this.saveNow();
    else {
      if (isFirst) this.putOff();
      this.saveLater(Math.max(0, Math.min(QUIET_MS, this.unsavedSince + LONGEST_MS - now)));
    }
  }

  /** Saves when the pause is over; for a thread that sleeps through its timers. */
  saveIfQuiet(): void {
    if (this.changedAt !== undefined && Date.now() - this.changedAt >= QUIET_MS) this.saveNow();
  }

  /** Saves what is unsaved. Returns what went wrong, or nothing; the change then stays unsaved and is tried again. */
  saveNow(): string | undefined {
    if (this.changedAt === undefined) return undefined;
    clearTimeout(this.timer);
    const start = Date.now();
    try {
      this.save();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.lastCostMs = CHEAP_MS;
      this.changedAt = Date.now();
      this.saveLater(RETRY_MS);
      this.report(problem);
      return problem;
    }
    this.lastCostMs = Date.now() - start;
    this.changedAt = undefined;
    this.unsavedSince = undefined;
    this.report();
    return undefined;
  }

  private saveLater(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), delayMs);
  }
}

/** A disk that refused is asked again after this long. */
const RETRY_MS = 5_000;
