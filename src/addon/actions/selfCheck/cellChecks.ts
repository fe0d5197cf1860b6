import { messages } from '../../messages';
import { formatShortDate } from '../../plan/isoDate';
import { dayOf } from '../../workbook/cell';
import { type Check, right, wrong } from './check';
import type { PlatformFacts } from './platformFacts';
import {
  type Difference,
  differencesOf,
  readingsBy,
  shownBy,
  spillDifferences,
  TRIAL_DAY,
  triedCells,
} from './trialCells';

const said = messages.selfCheck.platform;
const { support } = messages.selfCheck;

const words = ({ what, expected, found }: Difference): string =>
  said.differs(what, expected, found || said.empty);

/** What cells make of what the add-on writes: formulas, formats, texts and days. */
export const CELL_CHECKS: readonly Check<PlatformFacts>[] = [
  {
    id: 'separator',
    title: said.separator,
    run({ cells }) {
      const wrongOnes = differencesOf(
        cells(),
        { value: true, formula: true },
        'separator',
        // Of the others only whether they come back as they were written: a second set-up would rewrite them otherwise.
      ).concat(differencesOf(cells(), { formula: true }, 'function', 'sheet day', 'today'));
      return wrongOnes.length === 0
        ? right(said.separatorRight)
        : wrong(said.functionsWrong(wrongOnes.map(words)), support);
    },
  },
  {
    id: 'functions',
    title: said.functions,
    run({ cells }) {
      const wrongOnes = [
        ...differencesOf(cells(), { value: true }, 'function'),
        ...spillDifferences(cells()),
      ];
      return wrongOnes.length === 0
        ? right(said.functionsRight(triedCells('function') + 1))
        : wrong(said.functionsWrong(wrongOnes.map(words)), support);
    },
  },
  {
    id: 'formats',
    title: said.formats,
    run({ cells }) {
      const wrongOnes = differencesOf(cells(), { shown: true }, 'format', 'date');
      return wrongOnes.length === 0
        ? right(said.formatsRight(shownBy(cells(), 'format', 'date')))
        : wrong(said.functionsWrong(wrongOnes.map(words)), said.formatsAdvice);
    },
  },
  {
    id: 'texts',
    title: said.texts,
    run({ cells }) {
      const wrongOnes = differencesOf(cells(), { value: true, formula: true }, 'text');
      return wrongOnes.length === 0
        ? right(said.textsRight(triedCells('text')))
        : wrong(said.functionsWrong(wrongOnes.map(words)), support);
    },
  },
  {
    id: 'dates',
    title: said.dates,
    run({ cells }) {
      const [back] = readingsBy(cells(), 'date').map(dayOf);
      const bySheet = differencesOf(cells(), { value: true }, 'sheet day').map(words);
      const wrongOnes = [
        ...(back === TRIAL_DAY ? [] : [said.differs(TRIAL_DAY, TRIAL_DAY, back ?? said.empty)]),
        ...bySheet,
      ];
      return wrongOnes.length === 0
        ? right(said.datesRight)
        : wrong(said.functionsWrong(wrongOnes), said.setZone);
    },
  },
  {
    id: 'today',
    title: said.today,
    run({ cells, clock }) {
      // Midnight may pass between the writing and now, so the day before it counts as well.
      const before = clock.today();
      const [sheet] = readingsBy(cells(), 'today').map(dayOf);
      const days = [before, clock.today()];
      return sheet !== undefined && days.includes(sheet)
        ? right(said.todayRight(formatShortDate(sheet)))
        : wrong(
            said.todayWrong(
              sheet === undefined ? said.empty : formatShortDate(sheet),
              formatShortDate(before),
            ),
            said.setZone,
          );
    },
  },
];
