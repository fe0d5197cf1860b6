import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryEntry, ItemView } from '../../actions/panelTypes';
import { words } from '../words';
import { HistoryLine } from './HistoryLine';

interface Props {
  item: ItemView;
  busy: boolean;
  onRestore(entry: HistoryEntry): void;
}

/** Whether the panel was opened to look at an item's history. */
const opensAtHistory = () => document.documentElement.getAttribute('data-view') === 'history';

/** The item's last changes, folded away unless the panel was opened for them. */
export function HistoryPart({ item, busy, onRestore }: Props) {
  const part = useRef<HTMLDetailsElement>(null);
  const [asked, setAsked] = useState<HistoryEntry>();

  useEffect(() => {
    if (opensAtHistory()) part.current?.scrollIntoView();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a save the entries are others
  useEffect(() => setAsked(undefined), [item]);

  const mayRestore = ({ key, restorable }: HistoryEntry) =>
    item.mayEdit && key !== '' && restorable !== undefined && restorable !== item.fields[key];
  return (
    <details class="history" ref={part} open={opensAtHistory()}>
      <summary>{words.history}</summary>
      {item.history.length === 0 ? (
        <p class="help">{words.noHistory}</p>
      ) : (
        <ul>
          {item.history.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own
            <li key={`${entry.at} ${entry.header} ${index}`}>
              <HistoryLine
                entry={entry}
                asked={asked === entry}
                busy={busy}
                onAsk={mayRestore(entry) ? () => setAsked(entry) : undefined}
                onNo={() => setAsked(undefined)}
                onYes={() => {
                  setAsked(undefined);
                  onRestore(entry);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
