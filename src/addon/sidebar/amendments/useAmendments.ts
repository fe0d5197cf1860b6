import { useCallback, useRef, useState } from 'preact/hooks';
import type { AmendmentServer, AmendmentsAnswer, AmendmentsView } from '../../actions/amendmentTypes';
import type { Message } from '../parts/Message';
import { ask } from '../server';
import { amendmentWords as words } from './words';

type Change = Exclude<keyof AmendmentServer, 'openAmendments'>;

export type Amendments = ReturnType<typeof useAmendments>;

/**
 * The proposals and the way to the server. What is sent is sent once, and whatever the server answers, what was entered
 * stays until it has been taken.
 * @param code the item whose proposals alone are wanted; undefined for all
 */
export function useAmendments(code: string | undefined) {
  const [view, setView] = useState<AmendmentsView>();
  const [message, setMessage] = useState<Message>();
  const sending = useRef(false);

  const run = useCallback(async (busy: string, call: () => Promise<AmendmentsAnswer>): Promise<boolean> => {
    if (sending.current) return false;
    sending.current = true;
    setMessage({ kind: 'busy', text: busy });
    const answer = await call();
    sending.current = false;
    if (answer.ok) setView(answer.value);
    setMessage(
      answer.ok
        ? answer.message === undefined
          ? undefined
          : { kind: 'done', text: answer.message }
        : { kind: 'problem', text: answer.message },
    );
    return answer.ok;
  }, []);

  return {
    view,
    message,
    busy: message?.kind === 'busy',
    read: useCallback(
      () => run(words.loading, () => ask(words.unread, 'openAmendments', code === undefined ? {} : { code })),
      [code, run],
    ),
    /** Sends a proposal, a withdrawal or a decision; true where it was taken. */
    send: <Name extends Change>(name: Name, input: Parameters<AmendmentServer[Name]>[0]) =>
      run(words.saving, () => ask(words.unsent, name, ...([input] as Parameters<AmendmentServer[Name]>))),
  };
}
