import { useState } from 'preact/hooks';
import { type Message, MessageLine } from '../parts/Message';
import { words } from '../words';

interface Props {
  units: readonly string[];
  message: Message | undefined;
  onChoose(unit: string): void;
}

/** Asks once which unit the person belongs to; the server remembers the answer. */
export function UnitQuestion({ units, message, onChoose }: Props) {
  const [unit, setUnit] = useState('');
  const [missing, setMissing] = useState(false);
  if (units.length === 0)
    return (
      <main>
        <h1>{words.listTitle}</h1>
        <p>{words.noUnits}</p>
      </main>
    );
  const busy = message?.kind === 'busy';
  return (
    <main>
      <form
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(unit === '');
          if (unit !== '' && !busy) onChoose(unit);
        }}
      >
        <h1>{words.chooseUnit}</h1>
        <p class="help">{words.chooseUnitHelp}</p>
        <label for="unit">{words.unit}</label>
        <select id="unit" value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
          <option value="">{words.emptyChoice}</option>
          {units.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" class="wide" aria-disabled={busy}>
          {words.useUnit}
        </button>
        <MessageLine message={missing ? { kind: 'problem', text: words.chooseUnitFirst } : message} />
      </form>
    </main>
  );
}
