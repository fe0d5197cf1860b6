import type { ItemLine } from '../../actions/panelTypes';
import { StandingMark } from '../parts/StandingMark';
import { deadlineWords } from '../state/standingLook';
import { words } from '../words';

/** One work item in the list; the whole line opens it. */
export function Line({ line, disabled, onOpen }: { line: ItemLine; disabled: boolean; onOpen(): void }) {
  return (
    <button type="button" class="open" data-code={line.code} disabled={disabled} onClick={onOpen}>
      <span class="row">
        <span class="code">{line.code}</span> <StandingMark word={line.standing} />
      </span>
      <span class="words cut" title={line.words}>
        {line.words}
      </span>
      <span class="due">{deadlineWords(line)}</span>
      {line.silent && <span class="silent">{words.silent}</span>}
    </button>
  );
}
