import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportChoices, ReportInput } from '../actions/officialReportTypes';
import type { ReportFacts } from '../plan/officialReport/facts';
import type { Message } from '../sidebar/parts/Message';
import { ask } from './server';
import { words } from './words';

/** What there is to choose from, and the facts of the report that was asked for last. */
export function useReport() {
  const [choices, setChoices] = useState<ReportChoices>();
  const [facts, setFacts] = useState<ReportFacts>();
  const [message, setMessage] = useState<Message | undefined>({ kind: 'busy', text: words.loading });
  /** Numbers the calls: an answer that comes after a later call is out of date. */
  const calls = useRef(0);

  const load = useCallback(async (input: ReportInput) => {
    calls.current += 1;
    const mine = calls.current;
    setMessage({ kind: 'busy', text: words.loading });
    setFacts(undefined);
    const answer = await ask('readReport', input);
    if (mine !== calls.current) return;
    setMessage(answer.ok ? undefined : { kind: 'problem', text: answer.message });
    if (answer.ok) setFacts(answer.value);
  }, []);

  const open = useCallback(async () => {
    setMessage({ kind: 'busy', text: words.loading });
    const answer = await ask('listReportPeriods');
    if (!answer.ok) return setMessage({ kind: 'problem', text: answer.message });
    setChoices(answer.value);
    const { periods, from, today } = answer.value;
    const [latest] = periods;
    await load(latest === undefined ? { from, to: today } : { period: latest });
  }, [load]);

  useEffect(() => {
    void open();
  }, [open]);

  return { choices, facts, message, say: setMessage, load, open };
}
