import { useEffect, useRef, useState } from 'preact/hooks';
import type { AmendmentView, DecisionInput } from '../../actions/amendmentTypes';
import { LONGEST, type Verdict } from '../../plan/amendment';
import { isIsoDate } from '../../plan/isoDate';
import { FieldBox } from '../item/FieldBox';
import { DateInput } from './DateInput';
import { dateHelp, ValueFields } from './ValueFields';
import { textsOfValue, type ValueProblems, valueIn } from './valueTexts';
import { amendmentWords as words } from './words';

interface Props {
  amendment: AmendmentView;
  verdict: Verdict;
  units: readonly string[];
  busy: boolean;
  onDecide(input: DecisionInput): void;
  onCancel(): void;
}

type Problems = ValueProblems & Partial<Record<'reason' | 'document' | 'documentDate', string>>;

/** What a decision needs besides its verdict: another value, the reason of a refusal, the document that the office enters. */
export function DecisionForm({ amendment, verdict, units, busy, onDecide, onCancel }: Props) {
  const { id, value, mayDecide } = amendment;
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [texts, setTexts] = useState(() => textsOfValue(value));
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState({ document: '', documentDate: '' });
  const [problems, setProblems] = useState<Problems>({});
  const official = mayDecide === 'office';
  const fieldId = (name: string) => `${id}-${name}`;

  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const corrected = (field: keyof Problems) => setProblems(({ [field]: _corrected, ...others }) => others);
  const decide = () => {
    if (busy) return;
    const read = verdict === 'counter' ? valueIn(value.kind, texts) : undefined;
    const found: Problems = {
      ...(read && 'problems' in read ? read.problems : {}),
      ...(verdict === 'refuse' && reason.trim() === '' && { reason: words.problems.reason }),
      ...paperProblems(paper, official),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    onDecide({
      id,
      verdict,
      ...(read && 'value' in read && { value: read.value }),
      reason: reason.trim(),
      document: paper.document.trim(),
      documentDate: paper.documentDate,
      seen: amendment.present,
    });
  };
  return (
    <form
      ref={form}
      class="box"
      noValidate
      aria-busy={busy}
      aria-labelledby={fieldId('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <h3 id={fieldId('title')} ref={title} tabIndex={-1}>
        {titleOf(amendment, verdict)}
      </h3>
      <fieldset class="plain" disabled={busy}>
        {verdict === 'counter' && (
          <ValueFields
            id={id}
            kind={value.kind}
            texts={texts}
            problems={problems}
            units={units}
            onText={(field, text) => {
              setTexts((now) => ({ ...now, [field]: text }));
              corrected(field);
            }}
          />
        )}
        <FieldBox
          id={fieldId('reason')}
          label={verdict === 'refuse' ? words.reason : words.opinion}
          mark={verdict === 'refuse' ? words.required : words.optional}
          problem={problems.reason}
        >
          <textarea
            rows={2}
            id={fieldId('reason')}
            maxLength={LONGEST.reason}
            aria-describedby={`${fieldId('reason')}-about`}
            aria-invalid={problems.reason !== undefined}
            aria-required={verdict === 'refuse'}
            value={reason}
            onInput={(event) => {
              setReason(event.currentTarget.value);
              corrected('reason');
            }}
          />
        </FieldBox>
        {official && <p class="help">{words.documentOfOffice}</p>}
        <FieldBox
          id={fieldId('document')}
          label={words.documentNumber}
          mark={official ? words.required : words.optional}
          problem={problems.document}
        >
          <input
            type="text"
            autoComplete="off"
            id={fieldId('document')}
            maxLength={LONGEST.document}
            aria-describedby={`${fieldId('document')}-about`}
            aria-invalid={problems.document !== undefined}
            aria-required={official}
            value={paper.document}
            onInput={({ currentTarget: { value: document } }) => {
              setPaper((now) => ({ ...now, document }));
              corrected('document');
            }}
          />
        </FieldBox>
        <FieldBox
          id={fieldId('documentDate')}
          label={words.documentDate}
          mark={official ? words.required : words.optional}
          help={dateHelp(paper.documentDate)}
          problem={problems.documentDate}
        >
          <DateInput
            id={fieldId('documentDate')}
            value={paper.documentDate}
            invalid={problems.documentDate !== undefined}
            onText={(documentDate) => {
              setPaper((now) => ({ ...now, documentDate }));
              corrected('documentDate');
            }}
          />
        </FieldBox>
      </fieldset>
      <div class="buttons">
        <button type="submit" aria-disabled={busy}>
          {busy ? words.saving : words.decide}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function titleOf({ id, proposed }: AmendmentView, verdict: Verdict): string {
  if (verdict === 'approve') return words.askApprove(id, proposed);
  return verdict === 'counter' ? words.askCounter(id) : words.askRefuse(id);
}

/** Number and day of a document go together; the office always names one. */
function paperProblems(
  { document, documentDate }: { document: string; documentDate: string },
  official: boolean,
): Problems {
  const needed = official || document.trim() !== '' || documentDate !== '';
  return {
    ...(needed && document.trim() === '' && { document: words.problems.document }),
    ...(needed && !isIsoDate(documentDate) && { documentDate: words.problems.documentDate }),
  };
}
