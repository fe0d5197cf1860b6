import { useMemo } from 'preact/hooks';
import type { PanelView } from '../../actions/panelTypes';
import { countsOf, FILTERS, PAGE_OF_LINES } from '../state/itemList';
import { words } from '../words';
import type { ListState } from './ListScreen';

interface Props {
  view: PanelView;
  list: ListState;
  found: number;
  busy: boolean;
  onList(change: Partial<ListState>): void;
  onPickRow(): void;
  onUnit(unit: string): void;
  onQuick(): void;
}

/** Above the lines: unit, search, filter, and the ways to the selected row and to the quick update. */
export function ListControls({ view, list, found, busy, onList, onPickRow, onUnit, onQuick }: Props) {
  const counts = useMemo(() => countsOf(view.items), [view.items]);
  return (
    <div class="controls">
      {view.units.length > 1 ? (
        <select
          aria-label={words.unit}
          value={view.unit}
          disabled={busy}
          onChange={(event) => {
            const unit = event.currentTarget.value;
            // Until the new list is there, or where the person stays, the choice shows what is listed.
            event.currentTarget.value = view.unit;
            onUnit(unit);
          }}
        >
          {view.units.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <p class="unit">{view.unit}</p>
      )}
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={list.query}
        onInput={(event) => onList({ query: event.currentTarget.value, limit: PAGE_OF_LINES })}
      />
      <select
        aria-label={words.filter}
        value={list.filter}
        onChange={(event) => {
          const filter = FILTERS.find((one) => one === event.currentTarget.value) ?? 'all';
          onList({ filter, limit: PAGE_OF_LINES });
        }}
      >
        {FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {`${words.filters[filter]} (${counts[filter]})`}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="button" class="quiet" aria-pressed={list.quick} disabled={busy} onClick={onQuick}>
          {words.quick}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onPickRow}>
          {words.pickRow}
        </button>
      </div>
      <p class="help" role="status">
        {words.found(found, view.items.length)}
        {list.quick && `. ${words.quickHelp}`}
      </p>
    </div>
  );
}
