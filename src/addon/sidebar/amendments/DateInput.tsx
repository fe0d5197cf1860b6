import { isIsoDate } from '../../plan/isoDate';
import { HALF_DATE } from '../state/fieldText';

interface Props {
  id: string;
  value: string;
  invalid: boolean;
  onText(text: string): void;
}

/** A date; one of which only a part has been entered is told apart from none. */
export function DateInput({ id, value, invalid, onText }: Props) {
  return (
    <input
      type="date"
      id={id}
      aria-describedby={`${id}-about`}
      aria-invalid={invalid}
      value={isIsoDate(value) ? value : ''}
      onInput={({ currentTarget }) =>
        onText(
          currentTarget.value === '' && currentTarget.validity.badInput ? HALF_DATE : currentTarget.value,
        )
      }
    />
  );
}
