import { useEffect, useState } from 'preact/hooks';
import type { AmendmentView } from '../../actions/amendmentTypes';
import type { Verdict } from '../../plan/amendment';
import { AskBox } from '../parts/AskBox';
import { AmendmentFacts } from './AmendmentFacts';
import { DecisionForm } from './DecisionForm';
import type { Amendments } from './useAmendments';
import { amendmentWords as words } from './words';

interface Props {
  amendment: AmendmentView;
  units: readonly string[];
  amendments: Amendments;
  /** The item whose proposals are listed; undefined in the list of all. */
  shown: string | undefined;
}

const BUTTONS: readonly { verdict: Verdict; label: string }[] = [
  { verdict: 'approve', label: words.approve },
  { verdict: 'counter', label: words.counter },
  { verdict: 'refuse', label: words.refuse },
];

/** A proposal with what the person may do with it: decide it, or take it back. */
export function AmendmentCard({ amendment, units, amendments, shown }: Props) {
  const { id, open, mayDecide, mayWithdraw, whyNot } = amendment;
  const [doing, setDoing] = useState<Verdict | 'withdraw'>();
  const { busy, send } = amendments;

  useEffect(() => {
    if (!open) setDoing(undefined);
  }, [open]);

  // Leadership decides where all proposals are seen, not in passing at an item.
  const decides = shown === undefined && mayDecide !== '';
  const possible = BUTTONS.filter(
    ({ verdict }) =>
      verdict === 'refuse' || (!amendment.gone && (verdict === 'approve' || amendment.kind !== 'drop')),
  );
  return (
    <li>
      <AmendmentFacts amendment={amendment} withItem={shown === undefined} />
      {shown === undefined && whyNot !== '' && <p class="help">{whyNot}</p>}
      {doing === undefined && (decides || mayWithdraw) && (
        <div class="buttons">
          {decides &&
            possible.map(({ verdict, label }) => (
              <button
                key={verdict}
                type="button"
                class="quiet"
                disabled={busy}
                aria-label={words.about(label, id)}
                onClick={() => setDoing(verdict)}
              >
                {label}
              </button>
            ))}
          {mayWithdraw && (
            <button
              type="button"
              class="quiet"
              disabled={busy}
              aria-label={words.about(words.withdraw, id)}
              onClick={() => setDoing('withdraw')}
            >
              {words.withdraw}
            </button>
          )}
        </div>
      )}
      {doing === 'withdraw' && (
        <AskBox
          question={words.askWithdraw(id)}
          yes={words.yesWithdraw}
          no={words.cancel}
          onYes={() => {
            setDoing(undefined);
            void send('withdrawAmendment', { id, ...(shown !== undefined && { shown }) });
          }}
          onNo={() => setDoing(undefined)}
        />
      )}
      {doing !== undefined && doing !== 'withdraw' && (
        <DecisionForm
          key={doing}
          amendment={amendment}
          verdict={doing}
          units={units}
          busy={busy}
          onDecide={(input) => void send('decideAmendment', input)}
          onCancel={() => setDoing(undefined)}
        />
      )}
    </li>
  );
}
