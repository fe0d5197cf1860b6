import { button, byId, element } from './dom';

const DEFAULT_SECONDS = 5;
/** Longest a message stays by itself. */
const MOST_SECONDS = 600;

const MOST_AT_ONCE = 5;

/** Shows a message at the corner, in the place of one that says the same. Zero seconds or less: until it is closed. */
export function toast(message: string, { title = '', seconds = DEFAULT_SECONDS, error = false } = {}): void {
  const box = element('div', {
    class: error ? 'toast toast-error' : 'toast',
    role: error ? 'alert' : 'status',
  });
  if (title) box.append(element('strong', {}, title));
  box.append(
    element('span', {}, message),
    button('×', () => box.remove(), { class: 'toast-close', 'aria-label': 'Đóng thông báo' }),
  );
  const list = byId('toasts');
  for (const old of [...list.children]) if (old.textContent === box.textContent) old.remove();
  list.append(box);
  while (list.children.length > MOST_AT_ONCE) list.firstElementChild?.remove();
  if (seconds > 0) setTimeout(() => box.remove(), Math.min(seconds, MOST_SECONDS) * 1_000);
}

/** An error stays until somebody has read it. */
export function errorToast(message: string, title = ''): void {
  toast(message, { title, seconds: 0, error: true });
}
