import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ItemLine, PanelView } from '../../actions/panelTypes';
import type { Status } from '../../plan/status';
import { AskBox } from '../parts/AskBox';
import { type Message, MessageLine } from '../parts/Message';
import { type Filter, findItems, PAGE_OF_LINES } from '../state/itemList';
import type { QuickChoices } from '../state/quick';
import { words } from '../words';
import { ListControls } from './ListControls';
import { ListLines } from './ListLines';
import { NothingToShow } from './NothingToShow';
import { QuickBar } from './QuickBar';
import { useQuickSave } from './useQuickSave';

/** What the person set in the list. */
export interface ListState {
  query: string;
  filter: Filter;
  /** How many lines are drawn at most. */
  limit: number;
  quick: boolean;
  choices: QuickChoices;
  /** Why lines were not saved, by code. */
  problems: ReadonlyMap<string, string>;
  /** Pixels from the top, and the item opened last: where to come back to. */
  scroll: number;
  lastCode: string;
}

export const newList = (): ListState => ({
  query: '',
  filter: 'all',
  limit: PAGE_OF_LINES,
  quick: false,
  choices: new Map(),
  problems: new Map(),
  scroll: 0,
  lastCode: '',
});

interface Props {
  view: PanelView;
  list: ListState;
  busy: boolean;
  message: Message | undefined;
  onList(change: Partial<ListState>): void;
  onOpen(code: string, chosen?: Status): void;
  onLines(lines: readonly ItemLine[]): void;
  /** Reads the list again without moving; gives the lines, or undefined where that failed. */
  onRefresh(): Promise<readonly ItemLine[] | undefined>;
  onPickRow(): void;
  onUnit(unit: string): void;
}

/** The unit's items: to search, narrow, open, or give a new status in one go. */
export function ListScreen({ view, list, message, onList, onOpen, onLines, ...rest }: Props) {
  const lines = useRef<HTMLUListElement>(null);
  const [leaving, setLeaving] = useState<() => void>();
  const quick = useQuickSave({ list, onList, onLines, onRefresh: rest.onRefresh });
  const busy = rest.busy || quick.busy;
  const found = useMemo(
    () => findItems(view.items, list.query, list.filter),
    [view.items, list.query, list.filter],
  );

  // Only on the way back from an item: afterwards the place is the person's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, with what the list was left with
  useLayoutEffect(() => {
    if (list.lastCode === '') return;
    const opened = [...(lines.current?.querySelectorAll<HTMLElement>('.open') ?? [])];
    opened.find((line) => line.getAttribute('data-code') === list.lastCode)?.focus({ preventScroll: true });
    window.scrollTo(0, list.scroll);
  }, []);

  const dropFirst = (next: () => void) => {
    if (list.choices.size === 0) next();
    else setLeaving(() => next);
  };
  return (
    <main aria-busy={busy}>
      <h1>{words.listTitle}</h1>
      <ListControls
        view={view}
        list={list}
        found={found.length}
        busy={busy}
        onList={onList}
        onPickRow={rest.onPickRow}
        onUnit={(unit) => dropFirst(() => rest.onUnit(unit))}
        onQuick={() => {
          if (list.quick) dropFirst(() => onList({ quick: false, choices: new Map(), problems: new Map() }));
          else onList({ quick: true });
        }}
      />
      {leaving && (
        <AskBox
          question={words.dropChanges}
          yes={words.drop}
          no={words.stay}
          onYes={() => {
            setLeaving(undefined);
            leaving();
          }}
          onNo={() => setLeaving(undefined)}
        />
      )}
      {!list.quick && <MessageLine message={message} />}
      {found.length === 0 ? (
        <NothingToShow view={view} onClear={() => onList({ query: '', filter: 'all' })} />
      ) : (
        <ListLines found={found} list={list} busy={busy} listRef={lines} onList={onList} onOpen={onOpen} />
      )}
      {list.quick && (
        <QuickBar
          count={list.choices.size}
          busy={quick.busy}
          message={message ?? quick.message}
          onSave={quick.save}
          onDrop={quick.drop}
        />
      )}
    </main>
  );
}
