import * as z from 'zod/mini';
import { messages } from '../messages';
import type { Clock, Memory, TriggerPlan, TriggerPort } from './ports';

/** Globals that Google calls by name. */
export const handler = {
  edit: 'handleSheetEdit',
  reconcile: 'reconcileJournal',
  daily: 'runDailyWork',
} as const;

/** Globals of earlier versions: a trigger that calls one would fail at every turn. */
const RETIRED = ['sendMonthlyDigest'] as const;

/** Hours between two passes of the journal; people can start one from the menu. */
const RECONCILE_HOURS = 8;

/**
 * As an Editor add-on the pass of the journal is the only one that the clock starts, and does the daily work as well: the
 * digest goes at most this many hours after its hour. https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
const ADD_ON_HOURS = 4;

/** Where the address of the person whose triggers run is kept with the document. */
const KEEPER = 'nguoiGiuLich';

/** Who keeps the triggers; '' where Google did not tell, undefined where nobody does. */
export const keeperOf = (kept: Readonly<Record<string, string>>): string | undefined => kept[KEEPER];

/** Whether somebody keeps the triggers of this document; a copy of a workbook has none. */
export const hasKeeper = (kept: Readonly<Record<string, string>>): boolean => keeperOf(kept) !== undefined;

/**
 * Makes the triggers be there once. Google shows each person only their own triggers, so the first who sets the
 * workbook up keeps them, and nobody else makes a second set.
 * @param person address of who sets up, '' where Google does not tell
 */
export function keepTriggers(
  { triggers, memory, clock }: { triggers: TriggerPort; memory: Memory; clock: Clock },
  person: string,
  { hour }: { hour: number },
): string[] {
  const keeper = memory.get(KEEPER);
  if (keeper !== undefined && keeper !== person) return [messages.setUp.otherKeeper(keeper)];
  memory.set(KEEPER, person);
  const changed = keep({ triggers, memory }, hour);
  if (changed > 0) memory.set(MADE_AT, clock.now());
  return changed > 0 ? [messages.setUp.triggers(changed)] : [];
}

function keep({ triggers, memory }: { triggers: TriggerPort; memory: Memory }, hour: number): number {
  const onePerKind = triggers.onePerKind();
  const plans: TriggerPlan[] = onePerKind
    ? [
        { handler: handler.edit, on: 'edit' },
        { handler: handler.reconcile, on: 'hours', every: ADD_ON_HOURS },
      ]
    : [
        { handler: handler.edit, on: 'edit' },
        { handler: handler.reconcile, on: 'hours', every: RECONCILE_HOURS },
        { handler: handler.daily, on: 'day', hour },
      ];
  const schedule = JSON.stringify(plans);
  const retired = onePerKind ? [...RETIRED, handler.daily] : RETIRED;
  const changed = triggers.keep(plans, retired, memory.get(SCHEDULE) !== schedule);
  if (changed !== undefined) {
    memory.set(SCHEDULE, schedule);
    return changed;
  }
  // Refused as an add-on, though nothing had told that it is one: now it is known. Were one per kind refused as well, the
  // one that is there is what counts.
  return onePerKind ? 0 : keep({ triggers, memory }, hour);
}

/** Google does not tell when a trigger fires, so the schedule last asked for is kept beside it. */
const SCHEDULE = 'lichChay';
const handlersSchema = z.array(z.object({ handler: z.string() }));

/** The handlers of the triggers that were asked for last; all of them where nothing legible is noted. */
export function scheduledHandlers(kept: Readonly<Record<string, string>>): string[] {
  const asked = handlersSchema.safeParse(parsed(kept[SCHEDULE]));
  return asked.success ? asked.data.map((one) => one.handler) : Object.values(handler);
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Forgets who kept the triggers where they may not edit the workbook any more: their triggers ended with that, and nobody
 * else's would ever be made. Where they still may, though not by name (a group), two keep them for a while, which sends
 * nothing twice: each mail is noted.
 * @param editors addresses of all who may edit the workbook; asked for only where somebody else is the keeper
 * @returns who was forgotten
 */
export function forgetKeeperWhoLeft(
  memory: Memory,
  person: string,
  editors: () => readonly string[],
): string | undefined {
  const keeper = memory.get(KEEPER);
  if (keeper === undefined || keeper === person) return undefined;
  if (keeper === '' || editors().some((one) => one.toLowerCase() === keeper.toLowerCase())) return undefined;
  memory.remove(KEEPER);
  memory.remove(SCHEDULE);
  return keeper;
}

/** Where it is kept when triggers were made last, and when each time-driven one last ran to its end; wall times. */
const MADE_AT = 'lichDat';
const LAST_RUN = 'chayXong:';

/** Notes that a time-driven trigger's work was done, so that a silent stop is seen. */
export const noteRun = (
  { memory, clock }: { memory: Memory; clock: Clock },
  name: (typeof handler)[keyof typeof handler],
): void => memory.set(`${LAST_RUN}${name}`, clock.now());

/** When a trigger's work was last done and when the triggers were made, 'YYYY-MM-DDTHH:MM'; undefined where not noted. */
export const runsNoted = (
  kept: Readonly<Record<string, string>>,
  name: string,
): { lastRun: string | undefined; madeAt: string | undefined } => ({
  lastRun: kept[`${LAST_RUN}${name}`],
  madeAt: kept[MADE_AT],
});
