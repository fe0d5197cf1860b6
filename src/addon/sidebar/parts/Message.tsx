/** What the panel says of the last thing that was done. */
export interface Message {
  kind: 'done' | 'problem' | 'busy';
  text: string;
}

/** The place where a message appears; it is there before the message, so that screen readers notice the change. */
export function MessageLine({ message }: { message: Message | undefined }) {
  return (
    <p class={message ? `message ${message.kind}` : 'message none'} role="status" aria-live="polite">
      {message?.text ?? ''}
    </p>
  );
}
