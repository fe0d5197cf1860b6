import { useEffect, useState } from 'preact/hooks';
import { MessageLine } from '../parts/Message';
import { AmendmentCard } from './AmendmentCard';
import { ProposalForm } from './ProposalForm';
import { useAmendments } from './useAmendments';
import { amendmentWords as words } from './words';

interface Props {
  code: string;
  onUnsaved(unsaved: boolean): void;
}

/** An item's proposals and the form of another one, folded away; read when they are first looked at. */
export function ItemAmendments({ code, onUnsaved }: Props) {
  const amendments = useAmendments(code);
  const { view, message, busy, read, send } = amendments;
  const [looked, setLooked] = useState(false);

  useEffect(() => {
    if (looked) void read();
  }, [looked, read]);

  return (
    <details
      class="history"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setLooked(true);
      }}
    >
      <summary>{words.ofItem}</summary>
      {view && (
        <>
          <p class="help">{view.item?.whyNot || words.howItGoes}</p>
          {view.item?.mayPropose && (
            <ProposalForm
              item={view.item}
              units={view.units}
              busy={busy}
              onSend={(input) => send('proposeAmendment', input)}
              onUnsaved={onUnsaved}
            />
          )}
        </>
      )}
      <MessageLine message={message} />
      {view &&
        (view.amendments.length === 0 ? (
          <p class="help">{words.noneOfItem}</p>
        ) : (
          <ul class="cards">
            {view.amendments.map((one) => (
              <AmendmentCard
                key={one.id}
                amendment={one}
                units={view.units}
                amendments={amendments}
                shown={code}
              />
            ))}
          </ul>
        ))}
      {!view && !busy && message && (
        <button type="button" onClick={() => void read()}>
          {words.retry}
        </button>
      )}
    </details>
  );
}
