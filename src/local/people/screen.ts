import type { AskAnswer, AskDialog, Desk } from '../localWorkbook';

/** What a person has seen of running scripts, and the answers queued for what they will be asked. */
export class Screen implements Desk {
  readonly toasts: { message: string; title: string }[] = [];
  readonly asked: { dialog: AskDialog; answer: AskAnswer }[] = [];
  panel: { title: string; html: string } | null = null;
  private readonly answers: AskAnswer[] = [];

  /** @param desk what shows it to a real person; without one a question that nobody queued an answer for is an error */
  constructor(private readonly desk: Desk | null) {}

  queue(answers: readonly AskAnswer[]): void {
    this.answers.push(...answers);
  }

  toast(message: string, title: string, seconds: number): void {
    this.toasts.push({ message, title });
    this.desk?.toast(message, title, seconds);
  }

  ask(dialog: AskDialog): AskAnswer {
    const answer = this.queued(dialog) ?? this.desk?.ask(dialog) ?? unasked(dialog);
    this.asked.push({ dialog, answer });
    return answer;
  }

  sidebar(html: string, title: string): void {
    this.panel = { title, html };
    this.desk?.sidebar(html, title);
  }

  modal(html: string, title: string, width: number, height: number): void {
    this.panel = { title, html };
    this.desk?.modal(html, title, width, height);
  }

  /** An alert that only tells takes no queued answer but a plain OK. */
  private queued(dialog: AskDialog): AskAnswer | undefined {
    const [next] = this.answers;
    const plainOk = next?.button === 'OK' && next.text === undefined;
    return tellsOnly(dialog) && !plainOk ? undefined : this.answers.shift();
  }
}

function tellsOnly({ kind, buttons }: AskDialog): boolean {
  return kind === 'alert' && buttons === 'OK';
}

function unasked(dialog: AskDialog): AskAnswer {
  if (tellsOnly(dialog)) return { button: 'OK' };
  throw new Error(
    `Nobody is there to answer "${dialog.title}: ${dialog.message}"; queue an answer with willAnswer.`,
  );
}
