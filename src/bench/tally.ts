import type { Meter } from '../local/index';
import { CALL_KINDS, type CallKind, type Tally } from './costs';

type Counts = ReturnType<Meter['counts']>;

const CONTENT = /^Range\.get(Values?|DisplayValues?|Formulas?|FormulasR1C1|DataValidations?|Notes?)$/;
const WRITES = /^(Range|RangeList)\.(set(Values?|Formulas?)|clearContent|copyTo)$|^Sheet\.appendRow$/;
/** Objects of a spreadsheet, whose other get… only hold on to something, and whose other methods change its look or rules. */
const DOCUMENT =
  /^(Spreadsheet|Sheet|Range|RangeList|Protection|Filter|EmbeddedChart|DataValidation|DeveloperMetadata|NamedRange|SpreadsheetApp)\./;
const ASKS = /\.(get|is|has|can|find)/;
const BUILDS = /Builder\.|\.new[A-Z]|\.modify$|\.create(Menu|AddonMenu|Html|Template)/;

/** The kind of a call by its name, such as Range.getValues; undefined for one that only builds a value. */
export function kindOf(method: string): CallKind | undefined {
  if (BUILDS.test(method)) return undefined;
  if (CONTENT.test(method)) return 'reads';
  if (WRITES.test(method)) return 'writes';
  if (/^(Properties|PropertiesService|Cache|CacheService)\./.test(method)) return 'properties';
  if (method === 'MailApp.sendEmail') return 'mails';
  if (/\.(flush|toast)$/.test(method) || !DOCUMENT.test(method)) return 'other';
  return ASKS.test(method) ? 'handles' : 'formats';
}

/** Calls and cells by kind. A range in a list counts as a cell of what is then written or painted: a format. */
export function tallyOf({ byMethod, cells }: Pick<Counts, 'byMethod' | 'cells'>): Tally {
  const tally = emptyTally();
  for (const [method, calls] of Object.entries(byMethod)) {
    const kind = kindOf(method);
    if (kind) tally[kind].calls += calls;
  }
  for (const [method, count] of Object.entries(cells)) {
    const kind = method.endsWith('.getRangeList') ? 'formats' : kindOf(method);
    if (kind) tally[kind].cells += count;
  }
  return tally;
}

export function emptyTally(): Tally {
  const none = () => ({ calls: 0, cells: 0 });
  return {
    reads: none(),
    writes: none(),
    formats: none(),
    handles: none(),
    properties: none(),
    mails: none(),
    other: none(),
  };
}

export const callsOf = (tally: Tally): number => CALL_KINDS.reduce((sum, kind) => sum + tally[kind].calls, 0);
