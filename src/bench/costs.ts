/**
 * What calls cost on Google, as far as somebody has published a measurement: no two agree, so each kind has a usual and a
 * cautious figure. Times are milliseconds.
 */
export interface Cost {
  /** A call, whatever it carries. */
  call: Span;
  /** Each cell that a call carries, or each range of a list. */
  cell: Span;
  source: string;
}

export interface Span {
  usual: number;
  cautious: number;
}

/** Kinds of service calls, in the order of the table. */
export const CALL_KINDS = ['reads', 'writes', 'formats', 'handles', 'properties', 'mails', 'other'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

const BEST_PRACTICES = 'https://developers.google.com/apps-script/guides/support/best-practices';
/** 4,000 cells: under 50 ms without a flush, 610 ms with one. */
const BATCH_WRITES = 'https://stackoverflow.com/questions/29263774';
/** 1,000 times: getRange().getValue() 3,064 ms; getLastRow() 160,377 ms. */
const CELL_READS = 'https://www.bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html';
/** A write and a read of one cell by turns: some 800 ms the pair. */
const STORES = 'https://justin.poehnelt.com/posts/apps-script-key-value-stores';
/** getProperty 30 to 34 ms, setProperty 62 to 64 ms on average. */
const PROPERTIES = 'https://ziritione.org/post/apps_script_performance';
/** A mail of 100 KB: 1.2 s. */
const MAILS = 'https://sites.google.com/quickfixters.com/add-onsuniverse/faq';

const NONE: Span = { usual: 0, cautious: 0 };

export const COSTS: Readonly<Record<CallKind, Cost>> = {
  reads: {
    call: { usual: 3, cautious: 400 },
    // Nobody has published reading by the cell; taken for as much as writing without a flush.
    cell: { usual: 0.0125, cautious: 0.0125 },
    source: `${CELL_READS}; cautious: half a pair of ${STORES}; cells: as writing, ${BATCH_WRITES}`,
  },
  writes: {
    call: { usual: 7, cautious: 400 },
    cell: { usual: 0.0125, cautious: 0.1 },
    source: `10,000 calls in some 70 s and 10,000 cells of one call in 1 s, ${BEST_PRACTICES}; cells, usual: ${BATCH_WRITES}; cautious call: half a pair of ${STORES}`,
  },
  formats: {
    call: { usual: 7, cautious: 400 },
    cell: { usual: 0.0125, cautious: 0.1 },
    source: `as writes (the sample of ${BEST_PRACTICES} writes background colours)`,
  },
  handles: {
    call: { usual: 3, cautious: 160 },
    cell: NONE,
    source: `at most a getRange().getValue(); cautious: getLastRow(), ${CELL_READS}`,
  },
  properties: { call: { usual: 30, cautious: 64 }, cell: NONE, source: PROPERTIES },
  mails: { call: { usual: 1_200, cautious: 1_200 }, cell: NONE, source: MAILS },
  other: {
    call: { usual: 30, cautious: 610 },
    cell: NONE,
    source: `locks, dialogs, sessions: as a property; cautious: a flush of ${BATCH_WRITES}`,
  },
};

/** https://developers.google.com/apps-script/guides/services/quotas: an execution ends after 6 minutes. */
export const LONGEST_RUN_MS = 6 * 60_000;
/** https://developers.google.com/apps-script/guides/triggers: a simple trigger ends after 30 seconds. */
export const LONGEST_EDIT_MS = 30_000;

/** Calls and the cells they carried, by kind. */
export type Tally = Record<CallKind, { calls: number; cells: number }>;

/**
 * The time that an action would take on Google, in milliseconds: its calls at published costs, and the add-on's own time
 * as measured here.
 */
export function onGoogle(tally: Tally, scriptMs: number): Span {
  const sum = (figure: keyof Span) =>
    CALL_KINDS.reduce((total, kind) => {
      const { call, cell } = COSTS[kind];
      return total + tally[kind].calls * call[figure] + tally[kind].cells * cell[figure];
    }, scriptMs);
  return { usual: sum('usual'), cautious: sum('cautious') };
}
