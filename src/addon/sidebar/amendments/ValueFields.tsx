import type { AmendmentKind } from '../../plan/amendment';
import { formatShortDate, isIsoDate } from '../../plan/isoDate';
import { FieldBox } from '../item/FieldBox';
import { DateInput } from './DateInput';
import { FIELDS_OF, LONGEST_OF, type ValueField, type ValueProblems, type ValueTexts } from './valueTexts';
import { amendmentWords as words } from './words';

interface Props {
  /** Tells the inputs of one form from those of another on the page. */
  id: string;
  kind: AmendmentKind;
  texts: ValueTexts;
  problems: ValueProblems;
  units: readonly string[];
  onText(field: ValueField, text: string): void;
}

/** The inputs of a value: of the deadline a day, of the unit a choice… */
export function ValueFields({ id, kind, texts, problems, units, onText }: Props) {
  return (
    <>
      {FIELDS_OF[kind].map((field) => (
        <FieldBox
          key={field}
          id={`${id}-${field}`}
          label={labelOf(kind, field)}
          mark={kind === 'add' && (field === 'deadline' || field === 'product') ? words.optional : undefined}
          help={field === 'deadline' ? dateHelp(texts.deadline) : undefined}
          problem={problems[field]}
        >
          <ValueInput
            id={`${id}-${field}`}
            field={field}
            text={texts[field]}
            invalid={problems[field] !== undefined}
            units={units}
            onText={(text) => onText(field, text)}
          />
        </FieldBox>
      ))}
    </>
  );
}

interface InputProps {
  id: string;
  field: ValueField;
  text: string;
  invalid: boolean;
  units: readonly string[];
  onText(text: string): void;
}

function ValueInput({ id, field, text, invalid, units, onText }: InputProps) {
  if (field === 'deadline') return <DateInput id={id} value={text} invalid={invalid} onText={onText} />;
  const about = { id, 'aria-describedby': `${id}-about`, 'aria-invalid': invalid, value: text };
  if (field === 'words')
    return (
      <textarea
        rows={3}
        maxLength={LONGEST_OF.words}
        {...about}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    );
  if (field === 'unit')
    return (
      <select {...about} onChange={(event) => onText(event.currentTarget.value)}>
        <option value="">{words.chooseUnit}</option>
        {units.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <input
      type="text"
      autoComplete="off"
      inputMode={field === 'target' ? 'decimal' : 'text'}
      maxLength={LONGEST_OF[field]}
      {...about}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

function labelOf(kind: AmendmentKind, field: ValueField): string {
  const ofNew = kind === 'add';
  switch (field) {
    case 'deadline':
      return ofNew ? words.addedDeadline : words.newDeadline;
    case 'words':
      return ofNew ? words.addedWords : words.newWords;
    case 'unit':
      return ofNew ? words.addedUnit : words.newUnit;
    case 'target':
      return words.newTarget;
    case 'quantityUnit':
      return words.quantityUnit;
    case 'product':
      return words.addedProduct;
  }
}

/** Browsers show a date in their own language's order: this says which day it is. */
export const dateHelp = (text: string): string | undefined =>
  isIsoDate(text) ? words.dateIs(formatShortDate(text)) : undefined;
