import { messages } from '../../messages';
import { formatShortDate } from '../../plan/isoDate';
import { handler, keeperOf, runsNoted, scheduledHandlers } from '../keepTriggers';
import { recipientsOf } from '../recipients';
import { type Check, type Finding, repairable, right, unknown, wrong } from './check';
import type { WorkbookFacts } from './workbookFacts';

const said = messages.selfCheck.running;

/** A daily trigger that has missed two turns no longer runs. */
const SILENT_DAYS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

const nameOf = (name: string): string => said.handlers[name] ?? name;

/** What runs without anybody there: triggers, their last runs, the mail they can still send. */
export const RUNNING_CHECKS: readonly Check<WorkbookFacts>[] = [
  {
    id: 'triggers',
    title: said.triggers,
    run({ platform, kept, person }) {
      const keeper = keeperOf(kept());
      if (keeper === undefined) return repairable(said.triggersNone);
      if (keeper !== person) return unknown(said.triggersOther(keeper), said.triggersOtherAdvice);
      const wanted = scheduledHandlers(kept());
      const extra = platform.ownHandlers();
      const missing = wanted.filter((name) => {
        const at = extra.indexOf(name);
        if (at >= 0) extra.splice(at, 1);
        return at < 0;
      });
      return missing.length === 0 && extra.length === 0
        ? right(said.triggersRight(wanted.length))
        : repairable(said.triggersDiffer(missing.map(nameOf), extra.map(nameOf)));
    },
  },
  ...[handler.daily, handler.reconcile].map((name) => ({
    id: `lastRun:${name}`,
    title: said.lastRun(nameOf(name)),
    run: (facts: WorkbookFacts) => lastRun(facts, name),
  })),
  {
    id: 'mail',
    title: said.mail,
    run({ post, lists, kept, person }) {
      const left = post.quota();
      if (keeperOf(kept()) !== person) return unknown(said.mailOther(left));
      const needed = recipientsOf(lists()?.units ?? []).good.length;
      const found = said.mailRight(left, needed);
      return left >= needed ? right(found) : wrong(found, said.mailAdvice);
    },
  },
];

function lastRun({ kept, clock }: WorkbookFacts, name: string): Finding {
  // An Editor add-on has one time-driven trigger, which does the work of both.
  if (!scheduledHandlers(kept()).includes(name)) return right(said.lastRunWithin(nameOf(handler.reconcile)));
  const { lastRun: ran, madeAt } = runsNoted(kept(), name);
  const now = clock.now();
  if (ran !== undefined) {
    const days = daysFrom(ran, now);
    return days <= SILENT_DAYS
      ? right(said.lastRunAt(momentWords(ran)))
      : wrong(said.lastRunOld(momentWords(ran), Math.floor(days)), said.lastRunAdvice);
  }
  if (madeAt === undefined) return unknown(said.noNote, said.noNoteAdvice);
  const days = daysFrom(madeAt, now);
  return days <= SILENT_DAYS
    ? unknown(said.notYet(momentWords(madeAt)))
    : wrong(said.neverRan(momentWords(madeAt), Math.floor(days)), said.lastRunAdvice);
}

/** Days between two wall times 'YYYY-MM-DDTHH:MM', with their fraction. */
const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / DAY_MS;

/** '08:05 ngày 20/9/2024'. */
const momentWords = (moment: string): string =>
  `${moment.slice(11, 16)} ngày ${formatShortDate(moment.slice(0, 10))}`;
