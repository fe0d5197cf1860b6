import { useId } from 'preact/hooks';
import type { ItemLine } from '../../actions/panelTypes';
import { isStatus, STATUSES } from '../../plan/status';
import { needsReason } from '../state/fieldsShown';
import { words } from '../words';

interface Props {
  line: ItemLine;
  chosen: string;
  problem: string | undefined;
  disabled: boolean;
  onChoose(status: string): void;
}

/** The status of one line in the quick update, with why it was not saved; a word where the person may not change it. */
export function QuickStatus({ line, chosen, problem, disabled, onChoose }: Props) {
  const id = useId();
  if (!line.mayEdit)
    return (
      <p class="help quick-status">{`${words.fields.status}: ${line.status === '' ? words.empty : line.status}`}</p>
    );
  return (
    <div class="quick-status">
      <select
        aria-label={words.quickStatus(line.code)}
        aria-describedby={problem === undefined ? undefined : id}
        aria-invalid={problem !== undefined}
        class={chosen === line.status ? '' : 'changed'}
        value={chosen}
        disabled={disabled}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {!isStatus(line.status) && (
          <option value={line.status}>{line.status === '' ? words.empty : line.status}</option>
        )}
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {needsReason(status) ? words.quickNeedsReason(status) : status}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <p id={id} class="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
