import { type Status, status } from '../plan/status';
import { NOTICES, type Notice } from '../plan/updateRules';
import type { TrackerRefs } from './trackerKeys';

/**
 * What a row says to whoever looks at it; noticeOf in plan/ says the same, and a test holds the two together. It is kept
 * short: with thousands of items the length of this formula is most of the time that a workbook takes to open.
 */
export const noticeFormula = ({ cell, setting }: TrackerRefs): string => {
  const [word, day, progress] = [cell('status'), cell('completedOn'), cell('progress')];
  const is = (...words: Status[]) => words.map((one) => `${word}="${one}"`).join(';');
  const say = (notice: Notice) => `"${NOTICES[notice]}"`;
  const when = (condition: string, then: string, otherwise: string) =>
    `IF(${condition};${then};${otherwise})`;
  const completed = when(
    `${day}=""`,
    say('completedOnMissing'),
    when(`${progress}=100`, '""', say('progressBelow')),
  );
  const stopped = when(
    `${cell('obstacles')}=""`,
    say('reasonMissing'),
    when(`${day}=""`, '""', say('completedOnEarly')),
  );
  const enough = `AND(N(${cell('target')})>0;N(${cell('reached')})>=N(${cell('target')}))`;
  const open = when(
    `${day}<>""`,
    say('completedOnEarly'),
    when(
      `${progress}=100`,
      say('progressFull'),
      when(enough, say('targetReached'), when(`${cell('silent')}<>""`, say('silent'), '""')),
    ),
  );
  const byStatus = when(
    `OR(${word}="";${is(status.notStarted, status.inProgress)})`,
    open,
    when(
      is(status.completed),
      completed,
      when(`OR(${is(status.paused, status.dropped)})`, stopped, say('statusUnknown')),
    ),
  );
  const cases: [condition: string, notice: Notice][] = [
    [`IF(ISNUMBER(${progress});OR(${progress}<0;${progress}>100);${progress}<>"")`, 'progressWrong'],
    [`AND(${day}<>"";NOT(ISNUMBER(${day})))`, 'completedOnWrong'],
    [`N(${day})>${setting('today')}`, 'completedInFuture'],
    [`AND(${day}<>"";N(${day})<N(${cell('start')}))`, 'completedBeforeStart'],
  ];
  return `=${cases.reduceRight((rest, [condition, notice]) => when(condition, say(notice), rest), byStatus)}`;
};

/** The summary's key for an open, begun item that nobody has updated since the reporting period began; isSilent in plan/ says the same. */
export const silentFormula = ({ cell, setting }: TrackerRefs): string => {
  const word = cell('status');
  const open = ['', status.notStarted, status.inProgress].map((one) => `${word}="${one}"`).join(';');
  const begun = `N(${cell('start')})<=${setting('today')}`;
  return `=IF(AND(OR(${open});${begun};N(${cell('updatedAt')})<${setting('periodStart')});${cell('summaryKey')};"")`;
};
