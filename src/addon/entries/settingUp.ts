/** Setting the workbook up or putting it right, as the menu and the self-check do it. */
import { beginPeriods } from '../actions/freezePeriods';
import type { Dialogue } from '../actions/ports';
import { reconcile } from '../actions/reconcile';
import { type SetUpResult, setUp } from '../actions/setUp';
import { plans } from '../google/plans';
import { alone, clock, memory } from '../google/services';
import { setupPort } from '../google/setupPort';
import { cellsPort } from '../google/sheets';
import { settleWaiting } from './amendments';
import { bringUpToDate, keepOwnTriggers } from './needs';

/**
 * Sets the workbook up or puts it right; see setUp.
 * @returns what was done, line by line, with what bringing an older workbook up to date did
 */
export function setUpWhole(dialogue: Pick<Dialogue, 'ask'>): SetUpResult {
  const upgraded = setupPort.mayMaintain() ? bringUpToDate() : undefined;
  const result = setUp({ book: setupPort, memory, dialogue, plans, keepTriggers: keepOwnTriggers });
  if (!result.done) return result;
  beginPeriods({ book: cellsPort, memory, clock });
  const trouble = settleWaiting();
  if (trouble !== undefined) result.lines.push(trouble);
  reconcile({ book: cellsPort, memory, clock, alone });
  // What kept an older workbook from being brought up to date may just have been put right.
  const late = upgraded?.ok === false ? bringUpToDate() : undefined;
  const upgrades = [upgraded, late].flatMap((one) => (one?.ok ? one.value : []));
  return { ...result, lines: [...upgrades, ...result.lines] };
}
