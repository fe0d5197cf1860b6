/** How long the workbook stays quiet before a costly save, in milliseconds. */
export const QUIET_MS = 300;
/** A save this short is done after every change instead. */
const CHEAP_MS = 50;

/** Keeps the file up to date: at once while saving is cheap, after a pause while it is not. */
export class Saver {
  private changedAt: number | undefined;
  private lastCostMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: () => void,
    private readonly report: (problem?: string) => void,
  ) {}

  /** To be called after everything that may have changed the workbook. */
  changed(): void {
    this.changedAt = Date.now();
    if (this.lastCostMs < CHEAP_MS) this.saveNow();
    else this.saveLater();
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
    this.report();
    return undefined;
  }

  private saveLater(delayMs = QUIET_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), delayMs);
  }
}

/** A disk that refused is asked again after this long. */
const RETRY_MS = 5_000;
