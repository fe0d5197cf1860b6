import type { Runtime } from '../apps-script/runtime';
import type { Run } from '../localWorkbook';
import { type PersonalEdit, runEditTriggers } from './eventTriggers';

/** "The onEdit() trigger only queues up to 2 trigger events" (https://developers.google.com/apps-script/guides/triggers). */
const LONGEST_QUEUE = 2;

/**
 * Tells the add-on of people's edits. Here a trigger has ended before the next edit can be made; on Google it has not, so
 * a test can keep the triggers busy: edits made meanwhile wait, and all but the first two are never told.
 */
export class EditEvents {
  private waiting: PersonalEdit[] | null = null;

  constructor(private readonly runtime: Runtime) {}

  /** Runs what an edit sets off; nothing yet while the triggers are busy. */
  raise(edit: PersonalEdit): Run[] {
    if (!this.waiting) return runEditTriggers(this.runtime, edit);
    if (this.waiting.length < LONGEST_QUEUE) this.waiting.push(edit);
    return [];
  }

  /** Carries out `work` as if an earlier event were still being handled, then runs what had room to wait. */
  whileBusy(work: () => void): Run[] {
    if (this.waiting) throw new Error('The triggers are busy already.');
    const waiting: PersonalEdit[] = [];
    this.waiting = waiting;
    try {
      work();
    } finally {
      this.waiting = null;
    }
    return waiting.flatMap((edit) => runEditTriggers(this.runtime, edit));
  }
}
