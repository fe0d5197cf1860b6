import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckedGroup, CheckGroup, CheckServer } from '../actions/selfCheck/types';
import type { Message } from '../sidebar/parts/Message';
import { callGlobal } from '../sidebar/server';
import { words } from './words';

type Answered<Name extends keyof CheckServer> =
  | ReturnType<CheckServer[Name]>
  | { ok: false; message: string };

async function ask<Name extends keyof CheckServer>(
  name: Name,
  ...args: Parameters<CheckServer[Name]>
): Promise<Answered<Name>> {
  try {
    return (await callGlobal(name, args)) as ReturnType<CheckServer[Name]>;
  } catch (error) {
    return { ok: false, message: words.lost(error instanceof Error ? error.message : String(error)) };
  }
}

/** What takes longest comes last. */
const STEPS: readonly CheckGroup[] = ['structure', 'running', 'platform'];

/** A part that could not be checked stands in the table too. */
const failed = (message: string): CheckedGroup => ({
  title: words.groupFailed,
  lines: [
    {
      id: 'group',
      title: words.groupFailed,
      verdict: 'wrong',
      found: message,
      advice: '',
      repairable: false,
    },
  ],
  about: [],
});

/** The parts that were checked so far, and the ways to check again and to repair. */
export function useCheck() {
  const [groups, setGroups] = useState<readonly CheckedGroup[]>([]);
  const [message, setMessage] = useState<Message>();
  const [busy, setBusy] = useState(true);

  const check = useCallback(async (before: string) => {
    setBusy(true);
    setGroups([]);
    const done: CheckedGroup[] = [];
    for (const [index, group] of STEPS.entries()) {
      setMessage({ kind: 'busy', text: `${before}${words.progress(index + 1, STEPS.length)}` });
      const answer = await ask('runSystemCheck', { group });
      done.push(answer.ok ? answer.value : failed(answer.message));
      setGroups([...done]);
    }
    setMessage(summaryOf(done, before));
    setBusy(false);
  }, []);

  const repair = useCallback(async () => {
    setBusy(true);
    setMessage({ kind: 'busy', text: words.repairing });
    const answer = await ask('repairSystem');
    if (answer.ok) return check(`${words.repaired(answer.value)} `);
    setMessage({ kind: 'problem', text: answer.message });
    setBusy(false);
  }, [check]);

  useEffect(() => {
    void check('');
  }, [check]);

  return { groups, message, busy, say: setMessage, check, repair };
}

function summaryOf(groups: readonly CheckedGroup[], before: string): Message {
  const lines = groups.flatMap((group) => group.lines);
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  const wrong = count('wrong');
  return {
    kind: wrong === 0 ? 'done' : 'problem',
    text: `${before}${words.summary(count('right'), wrong, count('unknown'))}`,
  };
}
