import type { AmendmentView } from '../../actions/amendmentTypes';
import { amendmentKind } from '../../plan/amendment';
import { LongText } from '../parts/LongText';
import { momentWords } from '../state/fieldText';
import { amendmentWords as words } from './words';

/** What a proposal says, and what came of it. */
export function AmendmentFacts({ amendment, withItem }: { amendment: AmendmentView; withItem: boolean }) {
  const { decision, kind, before, present, proposed, open } = amendment;
  return (
    <>
      <p class="row">
        <span class="code">{amendment.id}</span>
        <span>{amendmentKind[kind]}</span>
        <span class={`standing ${toneOf(amendment)}`}>{amendment.state}</span>
      </p>
      <dl>
        {withItem && (
          <>
            <dt>{kind === 'add' ? words.task : words.code}</dt>
            <dd>
              <span class="code">{amendment.code}</span> <LongText text={amendment.words} />
            </dd>
          </>
        )}
        {kind !== 'add' && (
          <>
            <dt>{words.before}</dt>
            <dd>
              <LongText text={before || words.empty} />
            </dd>
          </>
        )}
        <dt>{words.proposed}</dt>
        <dd>
          <strong>
            <LongText text={proposed} />
          </strong>
        </dd>
        <dt>{words.reason}</dt>
        <dd>
          <LongText text={amendment.reason} />
        </dd>
        <dt>{words.from}</dt>
        <dd>{[amendment.unit, amendment.proposer].filter((part) => part !== '').join(', ')}</dd>
        <dt>{words.since}</dt>
        <dd>
          <time dateTime={amendment.at}>{momentWords(amendment.at)}</time>
        </dd>
        {decision && (
          <>
            <dt>{words.decided}</dt>
            <dd>
              {[decision.value, decision.reason, decision.document]
                .filter((part) => part !== '')
                .join('; ') || amendment.state}
            </dd>
            <dt>{words.decidedBy}</dt>
            <dd>
              {decision.by}, <time dateTime={decision.at}>{momentWords(decision.at)}</time>
            </dd>
          </>
        )}
        {amendment.outcome !== undefined && (
          <>
            <dt>{words.outcome}</dt>
            <dd>
              <LongText text={amendment.outcome} />
            </dd>
          </>
        )}
      </dl>
      {amendment.waiting && amendment.outcome === undefined && <p class="help">{words.waiting}</p>}
      {open && amendment.gone && <p class="notice">{kind === 'add' ? words.goneTask : words.gone}</p>}
      {open && !amendment.gone && present !== before && (
        <p class="notice">{words.presentChanged(before || words.empty, present || words.empty)}</p>
      )}
    </>
  );
}

function toneOf({ open, waiting, decision }: AmendmentView): string {
  if (open) return 'due-soon';
  if (waiting) return 'waiting';
  return decision && decision.value !== '' ? 'on-time' : 'set-aside';
}
