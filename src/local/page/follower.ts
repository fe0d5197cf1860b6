import type { ServerEvent } from '../server/protocol';
import type { WorkbookView } from '../view';
import type { Book, BookChange } from './book';

type DiffEvent = Extract<ServerEvent, { kind: 'diff' }>;

/** How long a request waits for its changes to be drawn when the connection that brings them is down. */
const DRAW_PATIENCE_MS = 3_000;

/** Keeps the page's copy of the workbook at the server's version, also over gaps in the connection. */
export class Follower {
  private catchingUp = false;
  /** The highest version that the server spoke of. */
  private heard = 0;
  private waiting: { version: number; done: () => void }[] = [];

  constructor(
    private readonly book: Book,
    private readonly draw: (change: BookChange) => void,
    private readonly loadAll: () => Promise<WorkbookView>,
    private readonly problem: (message: string) => void,
  ) {}

  /** The version that the server has reached, as told on (re)connecting. */
  serverIsAt(version: number): void {
    this.heard = version;
    if (version !== this.book.version) void this.catchUp();
  }

  diff({ since, diff }: DiffEvent): void {
    this.heard = Math.max(this.heard, diff.version);
    if (diff.version <= this.book.version) return;
    if (since !== this.book.version) {
      void this.catchUp();
      return;
    }
    this.draw(this.book.apply(diff));
    this.release();
  }

  /** Resolves once this version is drawn. */
  drawn(version: number): Promise<void> {
    if (version <= this.book.version) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, DRAW_PATIENCE_MS);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push({ version, done });
    });
  }

  /** Loads the whole view, again when more has happened by the time it is here. */
  private async catchUp(): Promise<void> {
    if (this.catchingUp) return;
    this.catchingUp = true;
    try {
      do {
        this.draw(this.book.replaceAll(await this.loadAll()));
        this.release();
      } while (this.book.version < this.heard);
    } catch (error) {
      this.problem(error instanceof Error ? error.message : String(error));
    } finally {
      this.catchingUp = false;
    }
  }

  private release(): void {
    const ready = this.waiting.filter(({ version }) => version <= this.book.version);
    this.waiting = this.waiting.filter(({ version }) => version > this.book.version);
    for (const { done } of ready) done();
  }
}
