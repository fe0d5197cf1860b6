import type { Execution } from '../execution';

/** Who holds which lock. Locks are per document, script or person, and end with the execution that took them. */
export class Locks {
  private readonly holders = new Map<string, Execution>();

  /** Takes the lock if nobody else has it. */
  take(name: string, execution: Execution): boolean {
    const holder = this.holders.get(name);
    if (holder && holder !== execution) return false;
    this.holders.set(name, execution);
    return true;
  }

  holds(name: string, execution: Execution): boolean {
    return this.holders.get(name) === execution;
  }

  release(name: string, execution: Execution): void {
    if (this.holds(name, execution)) this.holders.delete(name);
  }

  releaseAll(execution: Execution): void {
    for (const [name, holder] of this.holders) if (holder === execution) this.holders.delete(name);
  }
}
