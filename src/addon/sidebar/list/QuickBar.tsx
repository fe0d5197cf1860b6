import { type Message, MessageLine } from '../parts/Message';
import { words } from '../words';

interface Props {
  count: number;
  busy: boolean;
  message: Message | undefined;
  onSave(): void;
  onDrop(): void;
}

/** At the bottom edge during the quick update: how many statuses wait, to save or to drop. */
export function QuickBar({ count, busy, message, onSave, onDrop }: Props) {
  const nothing = busy || count === 0;
  return (
    <div class="bottom">
      <MessageLine message={message} />
      <div class="buttons">
        <button type="button" aria-disabled={nothing} aria-busy={busy} onClick={onSave}>
          {busy ? words.saving : words.quickSave(count)}
        </button>
        <button type="button" class="quiet" aria-disabled={nothing} onClick={onDrop}>
          {words.quickDrop}
        </button>
      </div>
    </div>
  );
}
