import { CALL_KINDS, COSTS, LONGEST_EDIT_MS, LONGEST_RUN_MS, type Span } from './costs';
import type { Findings } from './main';
import { ACTIONS, EDITS, type Measured } from './result';
import { numbers, seconds, table } from './words';

/** What the actions are, for the reader. */
const NAMES: Record<(typeof ACTIONS)[number], string> = {
  install: 'Thiết lập sổ on an empty sheet',
  open: 'open the sidebar',
  save: 'save in the sidebar',
  quick: 'quick update of 200 items',
  type: 'type one cell (trigger)',
  paste: 'paste 200 cells (trigger)',
  reconcile: 'journal and daily pass',
  freeze: 'close a period',
  digest: 'send the digest',
  preview: 'import: preview',
  import: 'import: carry out',
};
const KILOBYTE = 1024;
const UPDATED_ROWS = 200;

/** The findings as Markdown tables with units. */
export function report(found: Findings): string {
  const { measured, machine } = found;
  const parts = [
    `${machine.date}, ${machine.processors} × ${machine.processor}, ${(machine.memory / KILOBYTE ** 3).toFixed(0)} GB, Node ${machine.node}, ${machine.engine}, sheetquery ${machine.sheetquery}; the run took ${found.seconds.toFixed(0)} s.`,
    actionsTable(measured.filter(({ doer }) => doer === 'tracker')),
    peersTable(measured),
    volumeTable(found),
    costsTable(),
    limits(found),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function actionsTable(measured: readonly Measured[]): string {
  const order = (one: Measured) => ACTIONS.indexOf(one.action) * 1e6 + one.items;
  return table(
    [
      'action',
      'items',
      'reads',
      'writes',
      'formats',
      'handles',
      'properties',
      'mails',
      'other',
      'calls',
      'cells read',
      'cells written',
      'own time, ms',
      'on Google, s',
    ],
    [...measured]
      .sort((a, b) => order(a) - order(b))
      .map((one) => [
        NAMES[one.action],
        numbers(one.items),
        ...CALL_KINDS.map((kind) => numbers(one.tally[kind].calls)),
        numbers(one.calls),
        numbers(one.tally.reads.cells),
        numbers(one.tally.writes.cells + one.tally.formats.cells),
        numbers(one.scriptMs),
        span(one.google),
      ]),
  );
}

/** A 200-row update, and one row, by each doer on tables of the same length. */
function peersTable(measured: readonly Measured[]): string {
  const rows = measured
    .filter(({ action, doer }) => EDITS.has(action) || (doer === 'tracker' && action === 'quick'))
    .sort((a, b) => a.items - b.items || (a.action < b.action ? 1 : -1));
  const lines = rows
    .filter(({ doer, action }) => doer !== 'tracker' && EDITS.has(action))
    .map((peer) => {
      const ours = rows.find(
        ({ doer, action, items }) => doer === 'tracker' && action === peer.action && items === peer.items,
      );
      const quick = rows.find(({ action, items }) => action === 'quick' && items === peer.items);
      return [
        numbers(peer.items),
        peer.action === 'type' ? '1' : numbers(Math.min(UPDATED_ROWS, peer.items)),
        peer.doer,
        numbers(peer.calls),
        ours ? numbers(ours.calls) : '',
        quick && peer.action === 'paste' ? numbers(quick.calls) : '',
        ours ? `${(peer.calls / ours.calls).toFixed(1)} ×` : '',
        span(peer.google),
        ours ? span(ours.google) : '',
      ];
    });
  return lines.length === 0
    ? ''
    : table(
        [
          'items',
          'rows updated',
          'instead of the tracker',
          'its calls',
          'calls: typed or pasted',
          'calls: quick update',
          'times as many',
          'it on Google, s',
          'tracker, s',
        ],
        lines,
      );
}

function volumeTable({ volumes }: Findings): string {
  return volumes.length === 0
    ? ''
    : table(
        [
          'items',
          'cells of the file (limit 10,000,000)',
          'largest property, KB (9)',
          'all properties, KB (500)',
          'largest mail, KB (200)',
          'computing once here, s',
          'memory here, MB',
          'processor time here, s',
        ],
        [...volumes]
          .sort((a, b) => a.items - b.items)
          .map((one) => [
            numbers(one.items),
            numbers(one.cells),
            (one.largestProperty / KILOBYTE).toFixed(1),
            (one.allProperties / KILOBYTE).toFixed(1),
            (one.largestMail / KILOBYTE).toFixed(1),
            one.computedMs === undefined ? '' : seconds(one.computedMs),
            numbers(one.memory / KILOBYTE ** 2),
            seconds(one.processorMs),
          ]),
      );
}

function costsTable(): string {
  const figure = ({ usual, cautious }: Span) => (usual === cautious ? `${usual}` : `${usual} – ${cautious}`);
  return table(
    ['kind of call', 'a call, ms', 'a cell, ms', 'from'],
    CALL_KINDS.map((kind) => {
      const { call, cell, source } = COSTS[kind];
      return [kind, figure(call), figure(cell), source];
    }),
  );
}

/** Whether Google's limits hold, and what could not be measured. */
function limits({ measured, failed }: Findings): string {
  const ours = measured.filter(({ doer }) => doer === 'tracker');
  const over = (figure: keyof Span) =>
    ours.filter(
      ({ action, google }) => google[figure] > (EDITS.has(action) ? LONGEST_EDIT_MS : LONGEST_RUN_MS),
    );
  const named = (list: readonly Measured[]) =>
    list.length === 0
      ? 'none'
      : list.map(({ action, items }) => `${NAMES[action]} at ${numbers(items)} items`).join(', ');
  return [
    `Over Google's 6 minutes (30 s for what follows typing) at usual costs: ${named(over('usual'))}; at cautious costs: ${named(over('cautious'))}.`,
    ...failed.map(
      ({ action, items, failed: reason }) =>
        `Not measured: ${action ? NAMES[action] : 'a job'} at ${numbers(items)} items: ${reason}`,
    ),
  ].join('\n');
}

const span = ({ usual, cautious }: Span): string => `${seconds(usual)} – ${seconds(cautious)}`;
