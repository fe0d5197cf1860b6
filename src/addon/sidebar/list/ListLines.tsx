import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ItemLine } from '../../actions/panelTypes';
import { isStatus, type Status } from '../../plan/status';
import { needsReason } from '../state/fieldsShown';
import { PAGE_OF_LINES } from '../state/itemList';
import { chosenQuickly } from '../state/quick';
import { words } from '../words';
import { Line } from './Line';
import type { ListState } from './ListScreen';
import { QuickStatus } from './QuickStatus';

interface Props {
  found: readonly ItemLine[];
  list: ListState;
  busy: boolean;
  listRef: RefObject<HTMLUListElement | null>;
  onList(change: Partial<ListState>): void;
  onOpen(code: string, chosen?: Status): void;
}

/** The lines found, a page of them at a time. */
export function ListLines({ found, list, busy, listRef, onList, onOpen }: Props) {
  const firstNew = useRef<number | undefined>(undefined);
  const choose = (line: ItemLine, chosen: string) => {
    // A reason needs room: such a status is given in the item's own form.
    if (isStatus(chosen) && chosen !== line.status && needsReason(chosen)) return onOpen(line.code, chosen);
    const problems = new Map(list.problems);
    problems.delete(line.code);
    onList({ choices: chosenQuickly(list.choices, line, chosen), problems });
  };
  const hidden = found.length - list.limit;

  // The button moves away under the keyboard: go on where the new lines begin.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when more lines are drawn
  useEffect(() => {
    if (firstNew.current === undefined) return;
    listRef.current?.querySelectorAll<HTMLElement>('.open')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [list.limit]);

  return (
    <>
      <ul class="lines" ref={listRef}>
        {found.slice(0, list.limit).map((line) => (
          <li key={line.code}>
            <Line line={line} disabled={busy} onOpen={() => onOpen(line.code)} />
            {list.quick && (
              <QuickStatus
                line={line}
                chosen={list.choices.get(line.code)?.status ?? line.status}
                problem={list.problems.get(line.code)}
                disabled={busy}
                onChoose={(chosen) => choose(line, chosen)}
              />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="quiet wide"
          onClick={() => {
            firstNew.current = list.limit;
            onList({ limit: list.limit + PAGE_OF_LINES });
          }}
        >
          {words.more(Math.min(hidden, PAGE_OF_LINES))}
        </button>
      )}
    </>
  );
}
