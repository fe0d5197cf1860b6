import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ItemView } from '../../actions/panelTypes';
import { ask } from '../server';
import { words } from '../words';

/** Reads an item when the screen opens; `read` tries again after a failure. */
export function useItem(code: string, onRead: (item: ItemView) => void) {
  const [item, setItem] = useState<ItemView>();
  const [trouble, setTrouble] = useState<string>();

  const read = useCallback(async () => {
    setTrouble(undefined);
    const answer = await ask(words.unread, 'readItem', { code });
    if (!answer.ok) return setTrouble(answer.message);
    setItem(answer.value);
    onRead(answer.value);
  }, [code, onRead]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per opening
  useEffect(() => {
    void read();
  }, []);

  return { item, trouble, read: () => void read() };
}
