import { messages } from '../messages';
import { dialogue } from './services';

/** The one catch of a menu item: a bug is told in words and logged whole. */
export function fromMenu(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
    dialogue.tell(messages.menuTitle, messages.unexpected(wordsOf(error)));
  }
}

/** The one catch of a call from a page: the page gets words, the log gets the error. */
export function answering<T extends { ok: boolean }>(work: () => T): T | { ok: false; message: string } {
  try {
    return work();
  } catch (error) {
    console.error(error);
    return { ok: false, message: messages.unexpected(wordsOf(error)) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
