import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ItemView } from '../actions/update';
import { call } from './server';
import { UpdateForm } from './UpdateForm';
import { words } from './words';

/** What the panel says to the person: the last outcome. */
export interface Notice {
  kind: 'done' | 'problem';
  text: string;
}

/** Shows the item of the selected row and saves what is entered; a failed save keeps everything typed. */
export function UpdatePanel() {
  const [item, setItem] = useState<ItemView>();
  const [busy, setBusy] = useState<string | undefined>(words.loading);
  const [notice, setNotice] = useState<Notice>();

  const load = useCallback(async () => {
    setBusy(words.loading);
    setNotice(undefined);
    try {
      const answer = await call('readSelectedItem');
      if (answer.ok) setItem(answer.value);
      else setNotice({ kind: 'problem', text: answer.message });
    } catch (error) {
      setNotice({ kind: 'problem', text: error instanceof Error ? error.message : String(error) });
    } finally {
      setBusy(undefined);
    }
  }, []);

  const save = async (fields: Partial<ItemView['fields']>) => {
    if (!item) return;
    setBusy(words.saving);
    setNotice(undefined);
    try {
      const answer = await call('saveItemUpdate', { code: item.code, fields });
      if (answer.ok) {
        setItem(answer.value);
        setNotice({ kind: 'done', text: answer.message ?? '' });
      } else setNotice({ kind: 'problem', text: answer.message });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setNotice({ kind: 'problem', text: `${words.unsaved} (${detail})` });
    } finally {
      setBusy(undefined);
    }
  };

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <main>
      <button type="button" class="quiet" disabled={busy !== undefined} onClick={() => void load()}>
        {words.reload}
      </button>
      {item && (
        <UpdateForm
          key={`${item.code}:${JSON.stringify(item.fields)}`}
          item={item}
          busy={busy !== undefined}
          onSave={save}
        />
      )}
      <p class={`notice ${notice?.kind ?? ''}`} role="status" aria-live="polite">
        {busy ?? notice?.text ?? ''}
      </p>
    </main>
  );
}
