import type { HistoryEntry } from '../../actions/panelTypes';
import { AskBox } from '../parts/AskBox';
import { momentWords, shownValue } from '../state/fieldText';
import { words } from '../words';

interface Props {
  entry: HistoryEntry;
  asked: boolean;
  busy: boolean;
  /** Undefined where the value before cannot be brought back. */
  onAsk: (() => void) | undefined;
  onYes(): void;
  onNo(): void;
}

/** One change: when, who, which field, from what to what, by which way. */
export function HistoryLine({ entry, asked, busy, onAsk, onYes, onNo }: Props) {
  const before =
    entry.restorable !== undefined && entry.key !== '' ? shownValue(entry.key, entry.restorable) : entry.from;
  return (
    <>
      <p class="help">
        <time dateTime={entry.at}>{momentWords(entry.at)}</time>, {entry.who}
      </p>
      <p>
        <strong>{entry.header}</strong> ({entry.way})
      </p>
      <p class="change">
        <span class="value">{entry.from === '' ? words.empty : entry.from}</span>
        <span class="became">
          <span aria-hidden="true">→</span>
          <span class="unseen">{words.became} </span>
          <span class="value">{entry.to === '' ? words.empty : entry.to}</span>
        </span>
      </p>
      {onAsk && !asked && (
        <button
          type="button"
          class="quiet"
          disabled={busy}
          aria-label={words.restoreOf(entry.header, before)}
          onClick={onAsk}
        >
          {words.restore}
        </button>
      )}
      {asked && (
        <AskBox
          question={words.restoreAsk(entry.header, before)}
          yes={words.restoreYes}
          no={words.restoreNo}
          onYes={onYes}
          onNo={onNo}
        />
      )}
    </>
  );
}
