/** The workbook's clock: follows the machine's, or stands at a moment until it is moved. */
export class Clock {
  private standing: number | null;
  private ahead = 0;

  /** @param start instant in milliseconds at which the clock stands; null = follow the machine. */
  constructor(start: number | null) {
    this.standing = start;
  }

  now(): number {
    return this.standing ?? Date.now() + this.ahead;
  }

  /** Sets the clock; one that follows the machine goes on from the new moment. */
  set(instant: number): void {
    if (this.standing === null) this.ahead = instant - Date.now();
    else this.standing = instant;
  }

  /** Time goes by even where the clock stands: @param milliseconds how much. */
  pass(milliseconds: number): void {
    if (this.standing !== null) this.standing += milliseconds;
  }

  get follows(): boolean {
    return this.standing === null;
  }
}
