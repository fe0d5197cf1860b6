import { useState } from 'preact/hooks';
import type { ItemView } from '../actions/update';
import { STATUSES } from '../plan/status';
import { words } from './words';

interface Props {
  item: ItemView;
  busy: boolean;
  onSave(fields: Partial<ItemView['fields']>): void;
}

/** One item's form; it sends only the fields that the person changed. */
export function UpdateForm({ item, busy, onSave }: Props) {
  const [fields, setFields] = useState(item.fields);
  const set = (changed: Partial<ItemView['fields']>) => setFields({ ...fields, ...changed });
  const submit = (event: Event) => {
    event.preventDefault();
    const changed = Object.entries(fields).filter(
      ([key, value]) => value !== item.fields[key as keyof ItemView['fields']],
    );
    onSave(Object.fromEntries(changed));
  };
  return (
    <form onSubmit={submit}>
      <h1>
        <span class="code">{item.code}</span> {item.words}
      </h1>
      <dl>
        <dt>{words.deadline}</dt>
        <dd>
          {item.deadline ? vietnameseDate(item.deadline) : words.noDeadline}
          {item.daysLeft === ''
            ? ''
            : `, ${item.daysLeft < 0 ? words.late(-item.daysLeft) : words.left(item.daysLeft)}`}
          <br />
          <strong class={`standing ${item.daysLeft !== '' && item.daysLeft < 0 ? 'late' : ''}`}>
            {item.standing}
          </strong>
        </dd>
        {item.product && <dt>{words.product}</dt>}
        {item.product && <dd>{item.product}</dd>}
        <dt>{words.unit}</dt>
        <dd>{item.unit}</dd>
      </dl>
      <label for="status">{words.status}</label>
      <select
        id="status"
        value={fields.status}
        disabled={busy}
        onChange={(event) => set({ status: event.currentTarget.value })}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {status}
          </option>
        ))}
      </select>
      <label for="progress">{words.progress}</label>
      <input
        id="progress"
        type="number"
        min="0"
        max="100"
        value={fields.progress}
        disabled={busy}
        onInput={(event) => set({ progress: numberIn(event.currentTarget.value) })}
      />
      {item.target && <label for="reached">{words.reached(item.target)}</label>}
      {item.target && (
        <input
          id="reached"
          type="number"
          min="0"
          value={fields.reached}
          disabled={busy}
          onInput={(event) => set({ reached: numberIn(event.currentTarget.value) })}
        />
      )}
      <label for="completedOn">{words.completedOn}</label>
      <div class="line">
        <input
          id="completedOn"
          type="date"
          value={fields.completedOn}
          disabled={busy}
          onInput={(event) => set({ completedOn: event.currentTarget.value })}
        />
        <button type="button" class="quiet" disabled={busy} onClick={() => set({ completedOn: item.today })}>
          {words.today}
        </button>
      </div>
      <label for="evidence">{words.evidence}</label>
      <input
        id="evidence"
        type="text"
        value={String(fields.evidence)}
        disabled={busy}
        onInput={(event) => set({ evidence: event.currentTarget.value })}
      />
      <label for="obstacles">{words.obstacles}</label>
      <textarea
        id="obstacles"
        rows={4}
        value={String(fields.obstacles)}
        disabled={busy}
        onInput={(event) => set({ obstacles: event.currentTarget.value })}
      />
      <button type="submit" disabled={busy}>
        {words.save}
      </button>
    </form>
  );
}

/** An empty box clears the cell. */
function numberIn(text: string): number | '' {
  return text === '' ? '' : Number(text);
}

function vietnameseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
