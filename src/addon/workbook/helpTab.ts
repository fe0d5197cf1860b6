import { STANDING_MEANING, STANDINGS } from '../plan/standing';
import { STATUS_MEANING, STATUSES } from '../plan/status';
import { STATUS_BRINGS } from '../plan/updateRules';
import type { CellContent } from './cell';
import type { Column } from './column';
import { columnHelp } from './columnHelp';
import { EVENT_COLUMNS } from './eventsTab';
import { UNIT_COLUMNS } from './listsColumns';
import { type Look, looks, numberFormat, standingLook, standingSign } from './look';
import { settingLines } from './settingHelp';
import { tabLines } from './tabHelp';
import { tabName } from './tabNames';
import type { Protection, TabPlan } from './tabPlan';
import { BAND_STARTS, BANDS, TRACKER_COLUMNS } from './trackerColumns';
import { PROTECTION_MARK } from './trackerUpkeep';

/** What the tab says that is not declared with the workbook. */
export interface HelpTexts {
  title: string;
  /** What the tab itself is. */
  about: string;
  headings: Readonly<
    Record<
      | 'start'
      | 'tabs'
      | 'trackerColumns'
      | 'hiddenColumns'
      | 'unitColumns'
      | 'eventColumns'
      | 'values'
      | 'statuses'
      | 'standings'
      | 'settings'
      | 'menu'
      | 'questions',
      string
    >
  >;
  /** The first steps of each role. */
  roles: readonly { role: string; steps: readonly string[] }[];
  /** The items of the menu in their order; the label as one finds it, with the submenu before it. */
  menu: readonly { label: string; who: string; says: string }[];
  questions: readonly { question: string; answer: string }[];
}

/**
 * One line of the tab: a heading over both columns, or a term and its words. The words of tabs, columns, lists and
 * settings come from their declarations, so that nothing is said twice.
 */
interface Line {
  term: string;
  words: string;
  looks: readonly [Look, Look];
}

/** Pixels; both together are as wide as an upright A4 page between Google's usual margins. */
const WIDTHS = [120, 510] as const;

const text = (look: Look): Look => ({ ...look, numberFormat: numberFormat.text });
const whole = (term: string, look: Look): Line => ({ term, words: '', looks: [text(look), text(look)] });
const section = (term: string): Line => whole(term, { ...looks.header, align: 'left', wrap: false });
const heading = (term: string): Line => whole(term, { ...looks.section, wrap: false });
const entry = (term: string, words: string, look: Look = { ...looks.plain, bold: true }): Line => ({
  term,
  words,
  looks: [text(look), text(looks.plain)],
});
const EMPTY = whole('', looks.plain);

function linesOf(texts: HelpTexts): Line[] {
  const { headings } = texts;
  return [
    whole(texts.title, looks.title),
    entry('', texts.about, looks.plain),
    section(headings.start),
    ...texts.roles.flatMap(({ role, steps }) => [
      heading(role),
      ...steps.map((step, index) => entry(`${index + 1}.`, step, { ...looks.plain, align: 'right' })),
    ]),
    EMPTY,
    section(headings.tabs),
    ...tabLines().map(({ name, says, who }) => entry(name, `${says}\n${who}`)),
    EMPTY,
    section(headings.trackerColumns),
    ...trackerLines(headings.hiddenColumns),
    EMPTY,
    section(headings.unitColumns),
    ...columnLines(UNIT_COLUMNS),
    EMPTY,
    section(headings.eventColumns),
    ...columnLines(EVENT_COLUMNS),
    EMPTY,
    section(headings.values),
    heading(headings.statuses),
    ...STATUSES.map((word) => entry(word, `${STATUS_MEANING[word]}\n${STATUS_BRINGS[word]}`)),
    heading(headings.standings),
    ...STANDINGS.map((word) =>
      entry(`${standingSign[word]} ${word}`, STANDING_MEANING[word], standingLook[word]),
    ),
    EMPTY,
    section(headings.settings),
    ...settingLines().map(({ label, help }) => entry(label, help)),
    EMPTY,
    section(headings.menu),
    ...texts.menu.map(({ label, who, says }) => entry(label, `${says}\n${who}`)),
    EMPTY,
    section(headings.questions),
    ...texts.questions.map(({ question, answer }) => entry(question, answer)),
  ];
}

type Declared = Pick<
  Column<string>,
  'header' | 'type' | 'help' | 'meaning' | 'example' | 'filledBy' | 'hidden'
>;

const columnLines = (columns: readonly Declared[]): Line[] =>
  columns.map((column) => entry(column.header, columnHelp(column)));

/** The tracker's columns under their bands, the hidden ones last. */
function trackerLines(hiddenHeading: string): Line[] {
  const shown = TRACKER_COLUMNS.filter(({ hidden }) => !hidden).flatMap((column) => {
    const band = BAND_STARTS[column.key];
    return [...(band ? [heading(BANDS[band])] : []), ...columnLines([column])];
  });
  const hidden = TRACKER_COLUMNS.filter((column) => column.hidden);
  return [...shown, heading(hiddenHeading), ...columnLines(hidden)];
}

/** The tab Hướng dẫn as it must be: two columns of text, no formulas. */
export function planHelpTab(texts: HelpTexts): TabPlan {
  const lines = linesOf(texts);
  return {
    name: tabName.help,
    content: lines.map(({ term, words }): CellContent[] => [term, words]),
    looks: lines.map((line) => [...line.looks]),
    notes: [],
    widths: [...WIDTHS],
    hiddenColumns: [],
    frozenRows: 1,
    frozenColumns: 0,
    gridlines: true,
  };
}

/** Everybody reads the tab; only who keeps the workbook could write in it. */
export const helpProtection: Protection = { description: `${PROTECTION_MARK}: ${tabName.help}`, open: [] };
