import type { ItemView } from '../../actions/panelTypes';
import { fieldsShown } from '../state/fieldsShown';
import { shownValue, textOf } from '../state/fieldText';
import { words } from '../words';

/** The fields as words, for people who may not change them. */
export function ReadOnlyFields({ item }: { item: ItemView }) {
  return (
    <dl class="wide-terms">
      {fieldsShown(item, textOf(item.fields.status)).map((key) => (
        <div key={key}>
          <dt>{words.fields[key]}</dt>
          <dd>
            {key === 'reached'
              ? words.ofTarget(textOf(item.fields.reached), textOf(item.target), item.quantityUnit)
              : shownValue(key, item.fields[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
