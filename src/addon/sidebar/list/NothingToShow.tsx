import type { PanelView } from '../../actions/panelTypes';
import { words } from '../words';

/** Said in the place of the lines, with what to do: the unit has no items, or none of them matches. */
export function NothingToShow({ view, onClear }: { view: PanelView; onClear(): void }) {
  if (view.items.length === 0)
    return (
      <div class="box">
        <p>
          <strong>{words.noItems}</strong>
        </p>
        <p>{view.units.length > 1 ? words.noItemsHelp : words.noItemsHelpFixed}</p>
      </div>
    );
  return (
    <div class="box">
      <p>
        <strong>{words.noneFound}</strong>
      </p>
      <p>{words.noneFoundHelp}</p>
      <button type="button" class="quiet" onClick={onClear}>
        {words.clearSearch}
      </button>
    </div>
  );
}
