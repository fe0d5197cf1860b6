import { useRef, useState } from 'preact/hooks';
import type { ItemLine } from '../../actions/panelTypes';
import type { Message } from '../parts/Message';
import { ask } from '../server';
import { problemsByCode, quickInputOf, rebasedChoices, withoutCodes } from '../state/quick';
import { words } from '../words';
import type { ListState } from './ListScreen';

interface Options {
  list: ListState;
  onList(change: Partial<ListState>): void;
  onLines(lines: readonly ItemLine[]): void;
  onRefresh(): Promise<readonly ItemLine[] | undefined>;
}

/** Saves the statuses chosen in the list in one call. What was not saved stays chosen, with the reason at its line. */
export function useQuickSave({ list, onList, onLines, onRefresh }: Options) {
  const sending = useRef(false);
  const [message, setMessage] = useState<Message>();

  const save = async () => {
    if (sending.current || list.choices.size === 0) return;
    sending.current = true;
    setMessage({ kind: 'busy', text: words.saving });
    const answer = await ask(words.unsaved, 'saveQuickUpdates', quickInputOf(list.choices));
    if (!answer.ok) {
      sending.current = false;
      return setMessage({ kind: 'problem', text: answer.message });
    }
    const { saved } = answer.value;
    const problems = problemsByCode(answer.value);
    let choices = withoutCodes(
      list.choices,
      saved.map(({ code }) => code),
    );
    onLines(saved);
    if (problems.size > 0) {
      // A line was perhaps changed by somebody else: with the old status as base it could never be saved.
      const lines = await onRefresh();
      if (lines) choices = rebasedChoices(choices, lines);
    }
    sending.current = false;
    onList({ choices, problems });
    const told = answer.message ?? (saved.length > 0 ? words.quickSaved(saved.length) : '');
    setMessage(
      problems.size > 0
        ? { kind: 'problem', text: `${told} ${words.quickProblems(problems.size)}`.trim() }
        : { kind: 'done', text: told },
    );
  };

  return {
    message,
    busy: message?.kind === 'busy',
    save: () => void save(),
    drop: () => {
      if (sending.current || list.choices.size === 0) return;
      setMessage(undefined);
      onList({ choices: new Map(), problems: new Map() });
    },
  };
}
