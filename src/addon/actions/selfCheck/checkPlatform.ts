import { messages } from '../../messages';
import { CELL_CHECKS } from './cellChecks';
import { type CheckLine, right, runChecks, twice, wordsOf, wrong } from './check';
import { type PlatformNeeds, platformFacts } from './platformFacts';
import type { PlatformPort } from './platformPort';
import { RULE_CHECKS } from './ruleChecks';
import { SERVICE_CHECKS } from './serviceChecks';

const said = messages.selfCheck.platform;

/**
 * Tries what the workbook takes for granted of the platform, in a tab of its own that is taken away afterwards. Nothing
 * else is changed. The number of service calls is the same whatever the workbook holds.
 */
export function checkPlatform(needs: PlatformNeeds): CheckLine[] {
  const facts = platformFacts(needs);
  const { platform } = needs;
  const checks = [...SERVICE_CHECKS, ...CELL_CHECKS, ...RULE_CHECKS];
  try {
    // Where another run holds the lock, the tab of that name is its own.
    const [lock] = runChecks(checks.slice(0, 1), facts);
    if (lock?.verdict === 'unknown') return [lock];
    return [...(lock ? [lock] : []), ...runChecks(checks.slice(1), facts), tidied(platform)];
  } finally {
    twice(() => platform.releaseLock());
  }
}

/** Takes the tab away; a call that failed once is tried once more. */
function tidied(platform: PlatformPort): CheckLine {
  const line = { id: 'tidy', title: said.tidy };
  try {
    twice(() => platform.closeTrialTab());
    return { ...line, ...right(said.tidyRight) };
  } catch (error) {
    return { ...line, ...wrong(messages.selfCheck.threw(wordsOf(error)), said.tidyAdvice) };
  }
}
