import { messages } from '../messages';
import { dialogue } from './services';
import { isTooNew } from './version';

/**
 * Whether a global only shows things or may also write and send: only the former works in a workbook that a newer add-on
 * made.
 */
export type Does = 'reads' | 'changes';

/** The one catch of a menu item: a bug is told in words and logged whole. */
export function fromMenu(work: () => void, does: Does = 'changes'): void {
  try {
    if (does === 'changes' && isTooNew()) dialogue.tell(messages.upgrade.title, messages.upgrade.tooNew);
    else work();
  } catch (error) {
    console.error(error);
    dialogue.tell(messages.menuTitle, messages.unexpected(wordsOf(error)));
  }
}

/** The one catch of a call from a page: the page gets words, the log gets the error. */
export function answering<T extends { ok: boolean }>(
  work: () => T,
  does: Does = 'changes',
): T | { ok: false; message: string } {
  try {
    if (does === 'changes' && isTooNew()) return { ok: false, message: messages.upgrade.tooNew };
    return work();
  } catch (error) {
    console.error(error);
    return { ok: false, message: messages.unexpected(wordsOf(error)) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
