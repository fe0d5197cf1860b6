import type { AskAnswer, AskDialog, Desk } from '../localWorkbook';
import type { ServerEvent } from './protocol';

export interface DeskLine {
  /** The page whose request is being carried out; null when a script runs on nobody's behalf. */
  page(): string | null;
  send(page: string, event: ServerEvent): void;
  /** Returns when `isOver` holds; handles other people's requests meanwhile. */
  waitUntil(isOver: () => boolean): void;
}

/** Shows what scripts say on the page that started them, and holds a script until its question is answered. */
export class BridgeDesk implements Desk {
  private lastAsk = 0;
  private readonly answers = new Map<number, AskAnswer>();
  private readonly open = new Set<number>();

  constructor(private readonly line: DeskLine) {}

  toast(message: string, title: string, seconds: number): void {
    this.tell({ kind: 'toast', message, title, seconds });
  }

  sidebar(html: string, title: string): void {
    this.tell({ kind: 'sidebar', html, title });
  }

  modal(html: string, title: string, width: number, height: number): void {
    this.tell({ kind: 'modal', html, title, width, height });
  }

  /** Blocks until the person answers. A question that nobody can see is answered as closed. */
  ask(dialog: AskDialog): AskAnswer {
    const page = this.line.page();
    if (page === null) return { button: 'CLOSE' };
    this.lastAsk += 1;
    const ask = this.lastAsk;
    this.open.add(ask);
    this.line.send(page, { kind: 'ask', ask, dialog });
    this.line.waitUntil(() => this.answers.has(ask));
    const answer = this.answers.get(ask) ?? { button: 'CLOSE' };
    this.answers.delete(ask);
    this.open.delete(ask);
    this.line.send(page, { kind: 'askOver', ask });
    return answer;
  }

  /** Takes an answer; false when that question is not open (answered already). */
  answer(ask: number, answer: AskAnswer): boolean {
    if (!this.open.has(ask) || this.answers.has(ask)) return false;
    this.answers.set(ask, answer);
    return true;
  }

  private tell(event: ServerEvent): void {
    const page = this.line.page();
    if (page !== null) this.line.send(page, event);
  }
}
