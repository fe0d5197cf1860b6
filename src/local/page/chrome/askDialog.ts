import type { AskAnswer, AskDialog } from '../../localWorkbook';
import { button, element } from './dom';

const BUTTONS: Record<AskDialog['buttons'], AskAnswer['button'][]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const LABELS: Record<AskAnswer['button'], string> = {
  OK: 'Đồng ý',
  CANCEL: 'Hủy',
  YES: 'Có',
  NO: 'Không',
  CLOSE: 'Đóng',
};

export interface OpenAsk {
  /** Takes the dialog away without an answer. */
  close(): void;
}

/** Shows a script's question; `answered` is called once, with CLOSE when the dialog is closed by Esc or ×. */
export function showAsk(
  { kind, title, message, buttons }: AskDialog,
  answered: (answer: AskAnswer) => void,
): OpenAsk {
  const input = element('input', { type: 'text', class: 'ask-input', 'aria-label': message || title });
  let done = false;
  /** Closing first gives the keyboard back to where it was. */
  const take = (): void => {
    done = true;
    box.close();
    box.remove();
  };
  const finish = (pressed: AskAnswer['button']): void => {
    if (done) return;
    take();
    answered(kind === 'prompt' ? { button: pressed, text: input.value } : { button: pressed });
  };
  const choices = BUTTONS[buttons].map((choice, n) =>
    button(LABELS[choice], () => finish(choice), { class: n === 0 ? 'primary' : 'secondary' }),
  );
  const box = element(
    'dialog',
    { class: 'box', 'aria-label': title || message },
    element(
      'div',
      { class: 'box-title' },
      element('h2', {}, title || (kind === 'prompt' ? 'Nhập thông tin' : 'Thông báo')),
      button('×', () => finish('CLOSE'), { class: 'box-close', 'aria-label': LABELS.CLOSE }),
    ),
    element('p', { class: 'box-message' }, message),
    ...(kind === 'prompt' ? [input] : []),
    element('div', { class: 'box-buttons' }, ...choices),
  );
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish('CLOSE');
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) choices[0]?.click();
  });
  document.body.append(box);
  box.showModal();
  (kind === 'prompt' ? input : choices[0])?.focus();
  return { close: take };
}
