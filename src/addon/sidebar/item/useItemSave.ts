import { useRef, useState } from 'preact/hooks';
import type { Conflict, HistoryEntry, ItemView, SaveInput, UpdateKey } from '../../actions/panelTypes';
import type { Status } from '../../plan/status';
import type { Message } from '../parts/Message';
import { ask } from '../server';
import { allChosen, resolved, type Sides } from '../state/conflict';
import {
  changedKeys,
  entered,
  type Form,
  openForm,
  problemsOf,
  rebased,
  saveInputOf,
  type Texts,
} from '../state/form';
import { words } from '../words';

/** What the server wants to know before it saves. */
export type Pending =
  | { kind: 'question'; question: string; input: SaveInput }
  | { kind: 'conflict'; conflicts: readonly Conflict[]; item: ItemView | undefined; sides: Sides };

export type ItemSave = ReturnType<typeof useItemSave>;

/** The form of an item and its way to the server. Whatever the server answers, nothing that was entered is lost. */
export function useItemSave(opened: ItemView, chosen: Status | undefined, onSaved: (item: ItemView) => void) {
  const [form, setForm] = useState<Form>(() => openForm(opened, chosen));
  const [message, setMessage] = useState<Message>();
  const [problems, setProblems] = useState<Partial<Texts>>({});
  const [pending, setPending] = useState<Pending>();
  const [done, setDone] = useState(false);
  const sending = useRef(false);

  const send = async (input: SaveInput, over: Form) => {
    if (sending.current) return;
    sending.current = true;
    setPending(undefined);
    setMessage({ kind: 'busy', text: words.saving });
    const answer = await ask(words.unsaved, 'saveItemUpdate', input);
    sending.current = false;
    if (answer.ok) {
      // A restored value says nothing of what else was entered; that waits for its own save.
      setForm(input.restore ? rebased(over, answer.value, keysOf(input)) : openForm(answer.value));
      setMessage({ kind: 'done', text: answer.message });
      setDone(true);
      onSaved(answer.value);
    } else if ('question' in answer && answer.question !== undefined) {
      setMessage(undefined);
      setPending({ kind: 'question', question: answer.question, input });
    } else if ('conflicts' in answer && answer.conflicts && answer.conflicts.length > 0) {
      setMessage({ kind: 'problem', text: answer.message });
      if (!input.restore)
        setPending({ kind: 'conflict', conflicts: answer.conflicts, item: answer.value, sides: {} });
      else if (answer.value) setForm(rebased(over, answer.value));
    } else setMessage({ kind: 'problem', text: answer.message });
  };

  const save = () => {
    if (sending.current) return;
    let over = form;
    if (pending?.kind === 'conflict') {
      if (!allChosen(pending.conflicts, pending.sides))
        return setMessage({ kind: 'problem', text: words.chooseEach });
      over = resolved(form, pending.conflicts, pending.item, pending.sides);
      setForm(over);
      setPending(undefined);
    }
    setDone(false);
    const found = problemsOf(over);
    setProblems(found);
    if (Object.keys(found).length > 0)
      setMessage({ kind: 'problem', text: words.lookAgain(Object.values(found)) });
    else if (changedKeys(over).length === 0) setMessage({ kind: 'done', text: words.nothingToSave });
    else void send(saveInputOf(over), over);
  };

  return {
    form,
    message,
    problems,
    pending,
    /** The last thing that happened is a save that went well. */
    done,
    busy: message?.kind === 'busy',
    unsaved: changedKeys(form).length > 0,
    save,
    enter: (key: UpdateKey, text: string) => {
      setForm((now) => entered(now, key, text));
      setProblems(({ [key]: _corrected, ...others }) => (key === 'status' ? {} : others));
      setDone(false);
    },
    choose: (key: UpdateKey, side: 'mine' | 'theirs') =>
      setPending((now) =>
        now?.kind === 'conflict' ? { ...now, sides: { ...now.sides, [key]: side } } : now,
      ),
    confirm: () => {
      if (pending?.kind === 'question') void send({ ...pending.input, confirmed: true }, form);
    },
    fixFirst: () => {
      setPending(undefined);
      setMessage(undefined);
    },
    restore: ({ key, restorable }: HistoryEntry) => {
      if (key === '' || restorable === undefined) return;
      const { code, fields } = form.item;
      const base = { [key]: fields[key] };
      void send({ code, fields: { [key]: restorable }, base, restore: true }, form);
    },
  };
}

function keysOf({ fields }: SaveInput): UpdateKey[] {
  return (Object.keys(fields) as UpdateKey[]).filter((key) => fields[key] !== undefined);
}
