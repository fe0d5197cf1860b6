import type { CheckedGroup, CheckLine, Verdict } from '../actions/selfCheck/types';
import { copied } from '../sidebar/clipboard';
import { MessageLine } from '../sidebar/parts/Message';
import { supportText } from './supportText';
import { useCheck } from './useCheck';
import { words } from './words';

/** The self-check: what was found, what to do, and the ways to repair and to ask for help. */
export function CheckPage() {
  const { groups, message, busy, say, check, repair } = useCheck();
  const mendable = groups.some(({ lines }) => lines.some((line) => line.repairable));
  return (
    <main aria-busy={busy}>
      <header class="bar">
        <MessageLine message={message} />
        <div class="ways">
          <button type="button" disabled={busy || !mendable} onClick={() => void repair()}>
            {words.repair}
          </button>
          <button type="button" disabled={busy} onClick={() => void check('')}>
            {words.again}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() =>
              say(
                copied({ 'text/plain': supportText(groups) })
                  ? { kind: 'done', text: words.copied }
                  : { kind: 'problem', text: words.notCopied },
              )
            }
          >
            {words.copy}
          </button>
        </div>
      </header>
      <div class="results">
        {groups.map((group) => (
          <GroupTable key={group.title} group={group} />
        ))}
      </div>
    </main>
  );
}

function GroupTable({ group: { title, lines } }: { group: CheckedGroup }) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {words.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(lines).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** What is to be acted upon stands first. */
const ORDER: readonly Verdict[] = ['wrong', 'unknown', 'right'];

const inOrder = (lines: readonly CheckLine[]): CheckLine[] =>
  ORDER.flatMap((verdict) => lines.filter((line) => line.verdict === verdict));

function Line({ line: { id, title, verdict, found, advice } }: { line: CheckLine }) {
  return (
    <tr class={verdict} data-check={id}>
      <td class="verdict">
        <span aria-hidden="true">{words.sign[verdict]}</span> {words.verdict[verdict]}
      </td>
      <th scope="row">{title}</th>
      <td>{found}</td>
      <td>{advice}</td>
    </tr>
  );
}
