import { useEffect, useRef } from 'preact/hooks';
import { status } from '../../plan/status';
import { NOTICES } from '../../plan/updateRules';
import { AskBox } from '../parts/AskBox';
import { MessageLine } from '../parts/Message';
import { offerOf } from '../state/form';
import { words } from '../words';
import { ConflictBox } from './ConflictBox';
import { StatusChoice } from './StatusChoice';
import { UpdateFields } from './UpdateFields';
import type { ItemSave } from './useItemSave';

interface Props {
  save: ItemSave;
  /** The status was chosen in the list and asks for a reason: begin there. */
  focusReason: boolean;
  onBack(): void;
}

/** The form: status, what the status asks for, and at the bottom edge the save button with what came of it. */
export function ItemForm({ save, focusReason, onBack }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const { form, pending, busy } = save;
  const offer = offerOf(form);
  const locked = busy || pending !== undefined;

  useEffect(() => {
    if (focusReason) element.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [focusReason]);
  useEffect(() => {
    if (Object.keys(save.problems).length > 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [save.problems]);

  const complete = () => {
    save.enter('status', status.completed);
    element.current?.querySelector<HTMLElement>(`input[value="${status.completed}"]`)?.focus();
  };
  return (
    <form
      ref={element}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        save.save();
      }}
    >
      <fieldset class="plain" disabled={locked}>
        <StatusChoice form={form} onChoose={(chosen) => save.enter('status', chosen)} />
        {offer && (
          <div class="box offer">
            <p>{NOTICES[offer]}</p>
            <button type="button" class="quiet" onClick={complete}>
              {words.chooseCompleted}
            </button>
          </div>
        )}
        <UpdateFields save={save} focusReason={focusReason} />
      </fieldset>
      {pending?.kind === 'conflict' && (
        <ConflictBox conflicts={pending.conflicts} sides={pending.sides} onChoose={save.choose} />
      )}
      {pending?.kind === 'question' && (
        <AskBox
          question={pending.question}
          yes={words.saveAnyway}
          no={words.fixFirst}
          onYes={save.confirm}
          onNo={save.fixFirst}
        />
      )}
      <div class={pending?.kind === 'question' ? 'bottom bare' : 'bottom'}>
        <MessageLine message={save.message} />
        <div class="buttons">
          {pending?.kind !== 'question' && (
            <button type="submit" aria-disabled={busy} aria-busy={busy}>
              {busy ? words.saving : words.save}
            </button>
          )}
          {pending?.kind === 'conflict' && (
            <button type="button" class="quiet" onClick={save.fixFirst}>
              {words.fixFirst}
            </button>
          )}
          {save.done && (
            <button type="button" class="quiet" onClick={onBack}>
              {words.backAfterSave}
            </button>
          )}
        </div>
      </div>
    </form>
  );
}
