import { useMemo, useRef, useState } from 'preact/hooks';
import type { ReportChoices, ReportInput } from '../actions/officialReportTypes';
import { officialReport } from '../plan/officialReport/officialReport';
import { MessageLine } from '../sidebar/parts/Message';
import { copyPaper, download } from './handOut';
import { PaperView } from './Preview';
import { useReport } from './useReport';
import { words } from './words';

/** The official report: which period, how it looks on paper, and the ways to take it along. */
export function ReportPage() {
  const { choices, facts, message, say, load, open } = useReport();
  const [withAppendix, setWithAppendix] = useState(true);
  const paper = useMemo(() => facts && officialReport(facts, withAppendix), [facts, withAppendix]);
  const shown = useRef<HTMLElement>(null);
  const busy = message?.kind === 'busy';
  return (
    <main aria-busy={busy}>
      <header class="bar">
        {choices && (
          <PeriodChoice
            choices={choices}
            onChoose={load}
            onIncomplete={() => say({ kind: 'problem', text: words.bothDays })}
          />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={withAppendix}
            onChange={(event) => setWithAppendix(event.currentTarget.checked)}
          />
          {words.withAppendix}
        </label>
        <div class="ways">
          <button type="button" disabled={!paper} onClick={() => window.print()}>
            {words.print}
          </button>
          <button
            type="button"
            disabled={!paper}
            onClick={() =>
              say(
                paper && shown.current && copyPaper(paper, shown.current)
                  ? { kind: 'done', text: words.copied }
                  : { kind: 'problem', text: words.notCopied },
              )
            }
          >
            {words.copy}
          </button>
          <button
            type="button"
            disabled={!paper}
            onClick={() => paper && say({ kind: 'done', text: words.downloaded(download(paper)) })}
          >
            {words.download}
          </button>
        </div>
        <MessageLine message={message} />
        {!choices && message?.kind === 'problem' && (
          <button type="button" onClick={() => void open()}>
            {words.retry}
          </button>
        )}
      </header>
      <div class="notes">
        {choices?.periods.length === 0 && <p>{words.noPeriods}</p>}
        {paper && <p>{words.blanks}</p>}
      </div>
      {paper && (
        <section class="preview" ref={shown} aria-label={words.preview}>
          <PaperView paper={paper} />
        </section>
      )}
    </main>
  );
}

interface ChoiceProps {
  choices: ReportChoices;
  onChoose(input: ReportInput): void;
  onIncomplete(): void;
}

/** Stands in the list for two days of one's own; no period has such a name. */
const ANY_DAYS = '';

function PeriodChoice({ choices, onChoose, onIncomplete }: ChoiceProps) {
  const { periods, today } = choices;
  const [period, setPeriod] = useState(periods[0] ?? ANY_DAYS);
  const [from, setFrom] = useState(choices.from);
  const [to, setTo] = useState(today);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (period !== ANY_DAYS) onChoose({ period });
        else if (from === '' || to === '') onIncomplete();
        else onChoose({ from, to });
      }}
    >
      <label>
        {words.period}
        <select
          value={period}
          onChange={({ currentTarget: { value } }) => {
            setPeriod(value);
            if (value !== ANY_DAYS) onChoose({ period: value });
          }}
        >
          {periods.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={ANY_DAYS}>{words.anyDays}</option>
        </select>
      </label>
      {period === ANY_DAYS && (
        <>
          <label>
            {words.from}
            <input
              type="date"
              value={from}
              max={today}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          </label>
          <label>
            {words.to}
            <input type="date" value={to} max={today} onInput={(event) => setTo(event.currentTarget.value)} />
          </label>
          <button type="submit">{words.make}</button>
        </>
      )}
    </form>
  );
}
