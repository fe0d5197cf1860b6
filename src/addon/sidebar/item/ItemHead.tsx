import type { ItemView } from '../../actions/panelTypes';
import { LongText } from '../parts/LongText';
import { StandingMark } from '../parts/StandingMark';
import { deadlineWords } from '../state/standingLook';
import { words } from '../words';

/** What the plan says of the item, and how it stands. */
export function ItemHead({ item }: { item: ItemView }) {
  return (
    <div class="head">
      <p class="title">
        <LongText text={item.words} />
      </p>
      <p class="row">
        <StandingMark word={item.standing} /> <span class="due">{deadlineWords(item)}</span>
      </p>
      <dl>
        {item.unit !== '' && (
          <>
            <dt>{words.unit}</dt>
            <dd>{item.unit}</dd>
          </>
        )}
        {item.product !== '' && (
          <>
            <dt>{words.product}</dt>
            <dd>
              <LongText text={item.product} />
            </dd>
          </>
        )}
      </dl>
      {item.notice !== '' && (
        <p class="notice">
          <strong>{words.notice}:</strong> {item.notice}
        </p>
      )}
    </div>
  );
}
