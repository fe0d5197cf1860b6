import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ItemLine, PanelView } from '../actions/panelTypes';
import type { Status } from '../plan/status';
import type { Message } from './parts/Message';
import { ask } from './server';
import { withLines } from './state/itemList';
import { words } from './words';

/** What the panel shows: the list, or an item; `opening` tells two openings of the same item apart. */
export type Screen = { kind: 'list' } | { kind: 'item'; code: string; opening: number; chosen?: Status };

/** What `openUpdatePanel` was called for: its first call and a chosen unit behave differently about the selected row. */
type Purpose = 'open' | 'unit' | 'selectedRow';

/** The panel's view of the tracker and which screen is open. */
export function usePanel() {
  const [view, setView] = useState<PanelView>();
  const [screen, setScreen] = useState<Screen>({ kind: 'list' });
  const [message, setMessage] = useState<Message>();
  const openings = useRef(0);
  const asking = useRef(false);

  const openItem = useCallback((code: string, chosen?: Status) => {
    openings.current += 1;
    setMessage(undefined);
    setScreen({ kind: 'item', code, opening: openings.current, ...(chosen !== undefined && { chosen }) });
  }, []);

  const load = useCallback(
    async (purpose: Purpose, unit?: string) => {
      if (asking.current) return;
      asking.current = true;
      setMessage({ kind: 'busy', text: words.loading });
      const answer = await ask(words.unread, 'openUpdatePanel', unit === undefined ? {} : { unit });
      asking.current = false;
      if (!answer.ok) return setMessage({ kind: 'problem', text: answer.message });
      setMessage(undefined);
      setView(answer.value);
      const { selected } = answer.value;
      if (selected !== '' && purpose !== 'unit') openItem(selected);
      else if (purpose === 'selectedRow') setMessage({ kind: 'problem', text: words.noRow });
    },
    [openItem],
  );

  useEffect(() => {
    void load('open');
  }, [load]);

  const updateLines = useCallback((lines: readonly ItemLine[]) => {
    setView((now) => now && { ...now, items: withLines(now.items, lines) });
  }, []);

  const refresh = useCallback(async () => {
    const answer = await ask(words.unread, 'openUpdatePanel', {});
    if (!answer.ok) return undefined;
    setView(answer.value);
    return answer.value.items;
  }, []);

  return {
    view,
    screen,
    message,
    busy: message?.kind === 'busy',
    openItem,
    updateLines,
    refresh,
    retry: () => void load('open'),
    pickRow: () => void load('selectedRow'),
    chooseUnit: (unit: string) => void load('unit', unit),
    showList: () => {
      setMessage(undefined);
      setScreen({ kind: 'list' });
    },
  };
}
