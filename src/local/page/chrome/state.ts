import { byId } from './dom';

/** A run this short needs no sign. */
const PATIENCE_MS = 200;

let saved = '';
let busy: ReturnType<typeof setTimeout> | undefined;

/** Shows in the header what is running, or whether everything is saved when nothing is. */
export function showState(running: string | null): void {
  const state = byId('state');
  clearTimeout(busy);
  if (running === null) {
    state.classList.remove('busy');
    document.body.removeAttribute('aria-busy');
    state.textContent = saved;
    return;
  }
  busy = setTimeout(() => {
    state.classList.add('busy');
    document.body.setAttribute('aria-busy', 'true');
    state.textContent = `Đang chạy: ${running}…`;
  }, PATIENCE_MS);
}

/** Takes note of what to show when nothing runs. */
export function showSaved(text: string): void {
  saved = text;
  const state = byId('state');
  if (!state.classList.contains('busy')) state.textContent = text;
}
