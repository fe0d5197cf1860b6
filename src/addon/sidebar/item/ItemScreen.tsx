import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemLine, ItemView } from '../../actions/panelTypes';
import type { Status } from '../../plan/status';
import { AskBox } from '../parts/AskBox';
import { type Message, MessageLine } from '../parts/Message';
import { lineOf } from '../state/itemList';
import { words } from '../words';
import { ItemBody } from './ItemBody';
import { useItem } from './useItem';

interface Props {
  code: string;
  /** A status that was chosen in the list already. */
  chosen: Status | undefined;
  /** What the list knows of the item; nothing where it belongs to another unit. */
  line: ItemLine | undefined;
  panelMessage: Message | undefined;
  onBack(): void;
  onPickRow(): void;
  onLine(line: ItemLine): void;
  onSaved(code: string): void;
}

/** One item: its way back, its form and its history. Leaving with something unsaved asks first. */
export function ItemScreen({ code, chosen, line, panelMessage, onBack, onPickRow, onLine, onSaved }: Props) {
  const { item, trouble, read } = useItem(code, (now) => onLine(lineOf(now)));
  const unsaved = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);
  const [leaving, setLeaving] = useState<() => void>();
  const panelBusy = panelMessage?.kind === 'busy';

  useEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);

  const leave = (next: () => void) => {
    if (unsaved.current) setLeaving(() => next);
    else next();
  };
  const saved = (now: ItemView) => {
    onLine(lineOf(now));
    onSaved(now.code);
  };
  return (
    <main>
      <nav class="buttons">
        <button type="button" class="quiet" onClick={() => leave(onBack)}>
          <span aria-hidden="true">‹ </span>
          {words.back}
        </button>
        <button type="button" class="quiet" disabled={panelBusy} onClick={() => leave(onPickRow)}>
          {words.pickRow}
        </button>
      </nav>
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
      <MessageLine message={panelMessage} />
      <h1 ref={title} tabIndex={-1}>
        <span class="code">{code}</span>
        {!item && line && ` ${line.words}`}
      </h1>
      {!item && (
        <MessageLine
          message={
            trouble === undefined ? { kind: 'busy', text: words.reading } : { kind: 'problem', text: trouble }
          }
        />
      )}
      {trouble !== undefined && (
        <button type="button" onClick={read}>
          {words.retry}
        </button>
      )}
      {item && (
        <ItemBody
          opened={item}
          chosen={chosen}
          onUnsaved={(now) => {
            unsaved.current = now;
          }}
          onSaved={saved}
          onBack={() => leave(onBack)}
        />
      )}
    </main>
  );
}
