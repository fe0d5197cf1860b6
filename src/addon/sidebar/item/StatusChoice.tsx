import { isStatus, STATUSES } from '../../plan/status';
import { type Form, statusOf } from '../state/form';
import { words } from '../words';

/** The five statuses as radio buttons; none is chosen where the cell holds no status. */
export function StatusChoice({ form, onChoose }: { form: Form; onChoose(status: string): void }) {
  const chosen = statusOf(form);
  return (
    <fieldset class="statuses">
      <legend>{words.fields.status}</legend>
      {chosen !== '' && !isStatus(chosen) && <p class="field-problem">{chosen}</p>}
      {STATUSES.map((status) => (
        <label key={status} class={status === chosen ? 'choice chosen' : 'choice'}>
          <input
            type="radio"
            name="status"
            value={status}
            checked={status === chosen}
            onChange={() => onChoose(status)}
          />
          <span>{status}</span>
        </label>
      ))}
    </fieldset>
  );
}
