import { useEffect, useRef } from 'preact/hooks';
import { MessageLine } from '../parts/Message';
import { AmendmentCard } from './AmendmentCard';
import { useAmendments } from './useAmendments';
import { amendmentWords as words } from './words';

/** All proposals: those that wait for a decision, and folded away those that have one. */
export function AmendmentsPanel() {
  const amendments = useAmendments(undefined);
  const { view, message, busy, read } = amendments;
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => void read(), [read]);
  // What was decided goes to another place of the page: begin again at its head, where the outcome is said.
  useEffect(() => {
    if (message?.kind !== 'done') return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [message]);

  const open = view?.amendments.filter((one) => one.open) ?? [];
  const ended = view?.amendments.filter((one) => !one.open) ?? [];
  const card = (one: (typeof open)[number]) => (
    <AmendmentCard
      key={one.id}
      amendment={one}
      units={view?.units ?? []}
      amendments={amendments}
      shown={undefined}
    />
  );
  return (
    <main aria-busy={busy}>
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <MessageLine message={message} />
      {view && view.unreadable.length > 0 && <p class="notice">{words.unreadable(view.unreadable)}</p>}
      {view && (
        <>
          <h2>{open.length > 0 ? words.openOnes(open.length) : words.noneOpen}</h2>
          {view.amendments.length === 0 && <p class="help">{words.noneHelp}</p>}
          <ul class="cards">{open.map(card)}</ul>
          {ended.length > 0 && (
            <details class="history">
              <summary>{words.ended(ended.length + view.more)}</summary>
              <ul class="cards">{ended.map(card)}</ul>
              {view.more > 0 && <p class="help">{words.more(view.more)}</p>}
            </details>
          )}
        </>
      )}
      <button type="button" class="quiet wide" disabled={busy} onClick={() => void read()}>
        {words.retry}
      </button>
    </main>
  );
}
