import { messages } from '../../messages';
import { columnLetters, type Grid } from '../../workbook/cell';
import { settingsOf } from '../../workbook/listsLayout';
import { tabName } from '../../workbook/tabNames';
import { WORKBOOK_VERSION } from '../../workbook/version';
import { LOCALE, TIME_ZONE } from '../setUp';
import { type Check, type Finding, repairable, right, wrong } from './check';
import type { Noted } from './noted';
import { CORE_TABS, REQUIRED_TABS, type WorkbookFacts } from './workbookFacts';

const said = messages.selfCheck.structure;

/** What is written as it was declared, and what set-up would put right. */
export const STRUCTURE_CHECKS: readonly Check<WorkbookFacts>[] = [
  {
    id: 'tabs',
    title: said.tabs,
    run({ tabs }) {
      const missing = REQUIRED_TABS.filter((tab) => !tabs().includes(tab));
      if (missing.length === 0) return right(said.tabsRight(REQUIRED_TABS.length));
      return missing.some((tab) => CORE_TABS.includes(tab))
        ? wrong(said.tabsMissing(missing), said.coreAdvice)
        : repairable(said.tabsMissing(missing));
    },
  },
  { id: 'headers', title: said.headers, run: (facts) => headersFound(facts) },
  { id: 'cells', title: said.cells, run: (facts) => asDeclared(facts, ['cells'], said.cellsRight) },
  { id: 'rules', title: said.rules, run: (facts) => asDeclared(facts, ['rules']) },
  { id: 'highlights', title: said.highlights, run: (facts) => asDeclared(facts, ['highlights']) },
  { id: 'charts', title: said.charts, run: (facts) => asDeclared(facts, ['charts']) },
  { id: 'protections', title: said.protection, run: (facts) => asDeclared(facts, ['protection', 'locks']) },
  {
    id: 'settings',
    title: said.settings,
    run({ lists }) {
      const now = lists();
      if (!now) return wrong(said.unreadable(tabName.lists), said.headersAdvice);
      const lost = now.layout.labels.missing.map(({ expected }) => expected);
      if (lost.length > 0) return repairable(said.settingsLost(lost));
      const settings = settingsOf(now.layout, now.grid);
      return settings.ok
        ? right(said.settingsRight)
        : wrong(
            said.settingsWrong(settings.wrong.map(({ label, help }) => `${label} (${help})`)),
            said.settingsAdvice,
          );
    },
  },
  {
    id: 'errors',
    title: said.errors,
    run(facts) {
      const places = COMPUTED_TABS.flatMap((tab) =>
        errorsIn(tab, facts.book.read(tab, 'values and formulas')),
      );
      if (places.length === 0) return right(said.errorsRight);
      return { ...wrong(said.errorsFound(places), said.errorsAdvice), repairable: true };
    },
  },
  {
    id: 'locale',
    title: said.locale,
    run({ platform }) {
      const [locale, zone] = [platform.locale(), platform.timeZone()];
      return locale === LOCALE && zone === TIME_ZONE
        ? right(said.localeRight)
        : repairable(said.localeWrong(locale, zone));
    },
  },
  {
    id: 'version',
    title: said.version,
    run({ book }) {
      const version = book.version();
      if (version === WORKBOOK_VERSION) return right(said.versionRight(version));
      const found = said.versionWrong(String(version ?? said.versionNone), WORKBOOK_VERSION);
      return (version ?? 0) > WORKBOOK_VERSION ? wrong(found, said.versionNewer) : repairable(found);
    },
  },
];

/** How many places are named; the rest is counted. */
const MOST_NAMED = 12;

/** The first of many names, and how many more there are. */
export const firstOf = (names: readonly string[]): string[] =>
  names.length <= MOST_NAMED
    ? [...names]
    : [...names.slice(0, MOST_NAMED), messages.selfCheck.running.more(names.length - MOST_NAMED)];

/** The columns that are not where they belong; a doubled one and one that is lost in a log are people's to put right. */
function headersFound({ headers }: WorkbookFacts): Finding {
  const mended: string[] = [];
  const left: string[] = [];
  for (const { tab, alignments } of headers()) {
    if (!alignments) left.push(said.unreadable(tab));
    for (const { renamed, missing, doubled } of alignments ?? []) {
      mended.push(...renamed.map(({ found, expected }) => said.renamed(tab, found, expected)));
      const lost = missing.map(({ expected }) => said.missing(tab, expected));
      (tab === tabName.tracker ? mended : left).push(...lost);
      left.push(...doubled.map((header) => said.doubled(tab, header)));
    }
  }
  const found = `${firstOf([...left, ...mended]).join('; ')}.`;
  if (left.length > 0) return { ...wrong(found, said.headersAdvice), repairable: mended.length > 0 };
  return mended.length > 0 ? repairable(found) : right(said.headersRight);
}

function asDeclared(
  { gaps }: WorkbookFacts,
  kinds: readonly Noted['kind'][],
  fine: string = said.asDeclared,
): Finding {
  const counts = new Map<string, number>();
  for (const { kind, tab, count } of gaps())
    if (kinds.includes(kind)) counts.set(tab, (counts.get(tab) ?? 0) + count);
  if (counts.size === 0) return right(fine);
  return repairable(said.differ([...counts].map(([tab, count]) => said.place(tab, count))));
}

/** Tabs in which the add-on's formulas stand; in Nhiều sổ an error may mean a permission that is still to be given. */
const COMPUTED_TABS: readonly string[] = [
  tabName.tracker,
  tabName.lists,
  tabName.summary,
  tabName.byUnit,
  tabName.events,
  tabName.shared,
];

/** As getValues gives them: https://support.google.com/docs/answer/3093361 lists the kinds. */
const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;
/** In these tabs every cell is computed, also those that a formula above fills. */
const DRAWN_TABS: readonly string[] = [tabName.summary, tabName.byUnit, tabName.shared];

/** The places of errors in a tab as one text, with the kind of the first; none where there is none. */
function errorsIn(tab: string, grid: Grid | undefined): string[] {
  const found = (grid?.values ?? []).flatMap((line, row) =>
    line.flatMap((value, column) => {
      if (typeof value !== 'string' || !ERROR.test(value)) return [];
      const computed = DRAWN_TABS.includes(tab) || (grid?.formulas?.[row]?.[column] ?? '') !== '';
      return computed ? [{ at: `${columnLetters(column + 1)}${row + 1}`, value }] : [];
    }),
  );
  const [first] = found;
  return first ? [`${tab} (${first.value}): ${firstOf(found.map(({ at }) => at)).join(' ')}`] : [];
}
