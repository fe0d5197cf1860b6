import type { UpdateKey } from '../../actions/panelTypes';
import { formatShortDate, isIsoDate } from '../../plan/isoDate';
import { needsReason } from '../state/fieldsShown';
import { HALF_DATE, textOf } from '../state/fieldText';
import { shownIn, statusOf, textsOf } from '../state/form';
import { words } from '../words';
import { FieldBox } from './FieldBox';
import type { ItemSave } from './useItemSave';

/** The fields that the chosen status asks for, except the status itself. */
export function UpdateFields({ save, focusReason }: { save: ItemSave; focusReason: boolean }) {
  const { form, problems } = save;
  const { item } = form;
  const texts = textsOf(form);
  const shown = shownIn(form);
  const reason = needsReason(statusOf(form));
  const about = (key: UpdateKey) => ({
    id: key,
    'aria-describedby': `${key}-about`,
    'aria-invalid': problems[key] !== undefined,
  });
  const input = (key: UpdateKey) => (event: { currentTarget: { value: string } }) =>
    save.enter(key, event.currentTarget.value);
  return (
    <>
      {shown.includes('completedOn') && (
        <FieldBox
          id="completedOn"
          label={words.fields.completedOn}
          help={dateHelp(texts.completedOn)}
          problem={problems.completedOn}
        >
          <div class="beside">
            <input
              type="date"
              {...about('completedOn')}
              value={isIsoDate(texts.completedOn) ? texts.completedOn : ''}
              onInput={({ currentTarget }) => {
                const { value, validity } = currentTarget;
                save.enter('completedOn', value === '' && validity.badInput ? HALF_DATE : value);
              }}
            />
            <button type="button" class="quiet" onClick={() => save.enter('completedOn', item.today)}>
              {words.today}
            </button>
          </div>
        </FieldBox>
      )}
      {shown.includes('progress') && (
        <FieldBox id="progress" label={words.fields.progress} problem={problems.progress}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...about('progress')}
            value={texts.progress}
            onInput={input('progress')}
          />
        </FieldBox>
      )}
      {shown.includes('reached') && (
        <FieldBox
          id="reached"
          label={words.fields.reached}
          help={words.ofTarget(texts.reached, textOf(item.target), item.quantityUnit)}
          problem={problems.reached}
        >
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...about('reached')}
            value={texts.reached}
            onInput={input('reached')}
          />
        </FieldBox>
      )}
      <FieldBox
        id="evidence"
        label={words.fields.evidence}
        help={words.evidenceHelp}
        problem={problems.evidence}
      >
        <input
          type="text"
          autoComplete="off"
          {...about('evidence')}
          value={texts.evidence}
          onInput={input('evidence')}
        />
      </FieldBox>
      <FieldBox
        id="obstacles"
        label={reason ? words.reason : words.fields.obstacles}
        mark={reason ? words.required : undefined}
        help={reason && focusReason ? words.reasonHelp : undefined}
        problem={problems.obstacles}
      >
        <textarea
          rows={3}
          {...about('obstacles')}
          aria-required={reason}
          value={texts.obstacles}
          onInput={input('obstacles')}
        />
      </FieldBox>
    </>
  );
}

/** Browsers show a date in their own language's order: this says which day it is. */
function dateHelp(text: string): string | undefined {
  if (text === '' || text === HALF_DATE) return undefined;
  return isIsoDate(text) ? words.dateIs(formatShortDate(text)) : words.dateUnreadable(text);
}
