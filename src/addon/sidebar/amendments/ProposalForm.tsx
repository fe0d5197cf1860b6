import { useEffect, useRef, useState } from 'preact/hooks';
import type { AmendedItem, ProposalInput } from '../../actions/amendmentTypes';
import { AMENDMENT_KINDS, type AmendmentKind, LONGEST, wordsOfValue } from '../../plan/amendment';
import { FieldBox } from '../item/FieldBox';
import { ValueFields } from './ValueFields';
import { NO_TEXTS, textsOfValue, type ValueProblems, type ValueTexts, valueIn } from './valueTexts';
import { amendmentWords as words } from './words';

interface Props {
  item: AmendedItem;
  units: readonly string[];
  busy: boolean;
  /** True where the proposal was taken. */
  onSend(input: ProposalInput): Promise<boolean>;
  onUnsaved(unsaved: boolean): void;
}

const ID = 'kn';

/** What is to change, to what, and why. */
export function ProposalForm({ item, units, busy, onSend, onUnsaved }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<AmendmentKind>();
  const [texts, setTexts] = useState(NO_TEXTS);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<ValueProblems & { reason?: string }>({});
  const unsaved = reason.trim() !== '' || (kind !== undefined && !sameTexts(texts, startOf(kind, item)));

  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const send = async () => {
    if (busy || kind === undefined) return;
    const read = valueIn(kind, texts);
    const found = {
      ...('problems' in read ? read.problems : {}),
      ...(reason.trim() === '' && { reason: words.problems.reason }),
    };
    setProblems(found);
    if ('problems' in read || Object.keys(found).length > 0) return;
    const code = kind === 'add' ? (item.task?.code ?? '') : item.code;
    if (!(await onSend({ code, value: read.value, reason: reason.trim(), shown: item.code }))) return;
    setKind(undefined);
    setTexts(NO_TEXTS);
    setReason('');
    form.current?.querySelector<HTMLElement>('select')?.focus();
  };
  const kinds = AMENDMENT_KINDS.filter(
    (one) => (one !== 'add' || item.task) && (one !== 'drop' || !item.dropped),
  );
  return (
    <form
      ref={form}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset class="plain" disabled={busy}>
        <FieldBox id={`${ID}-kind`} label={words.kind} help={nowWords(kind, item)} problem={undefined}>
          <select
            id={`${ID}-kind`}
            aria-describedby={`${ID}-kind-about`}
            value={kind ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = kinds.find((one) => one === currentTarget.value);
              setKind(chosen);
              setTexts(chosen ? startOf(chosen, item) : NO_TEXTS);
              setProblems({});
            }}
          >
            <option value="">{words.chooseKind}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </FieldBox>
        {kind && (
          <>
            <ValueFields
              id={ID}
              kind={kind}
              texts={texts}
              problems={problems}
              units={units}
              onText={(field, text) => {
                setTexts((now) => ({ ...now, [field]: text }));
                setProblems(({ [field]: _corrected, ...others }) => others);
              }}
            />
            <FieldBox
              id={`${ID}-reason`}
              label={words.reason}
              mark={words.required}
              problem={problems.reason}
            >
              <textarea
                rows={3}
                id={`${ID}-reason`}
                maxLength={LONGEST.reason}
                aria-describedby={`${ID}-reason-about`}
                aria-invalid={problems.reason !== undefined}
                aria-required
                value={reason}
                onInput={(event) => {
                  setReason(event.currentTarget.value);
                  setProblems(({ reason: _corrected, ...others }) => others);
                }}
              />
            </FieldBox>
          </>
        )}
      </fieldset>
      {kind && (
        <button type="submit" class="wide" aria-disabled={busy} aria-busy={busy}>
          {busy ? words.saving : words.send}
        </button>
      )}
    </form>
  );
}

/** What the inputs say when a kind is chosen: the present value where it is likely to be worked upon. */
function startOf(kind: AmendmentKind, item: AmendedItem): ValueTexts {
  switch (kind) {
    case 'words':
      return textsOfValue({ kind, words: item.words });
    case 'quantity':
      return textsOfValue({ kind, target: item.target, quantityUnit: item.quantityUnit });
    case 'add':
      return { ...NO_TEXTS, unit: item.unit };
    default:
      return NO_TEXTS;
  }
}

function nowWords(kind: AmendmentKind | undefined, item: AmendedItem): string | undefined {
  switch (kind) {
    case 'deadline':
      return words.now(wordsOfValue({ kind, deadline: item.deadline }));
    case 'unit':
      return words.now(wordsOfValue({ kind, unit: item.unit }));
    case 'quantity':
      return words.now(wordsOfValue({ kind, target: item.target, quantityUnit: item.quantityUnit }));
    case 'add':
      return words.addTo(item.task ? `${item.task.code} ${item.task.words}` : '');
    default:
      return undefined;
  }
}

const sameTexts = (one: ValueTexts, other: ValueTexts): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
