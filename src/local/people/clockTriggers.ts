import { runGlobal } from '../apps-script/runGlobal';
import type { Runtime } from '../apps-script/runtime';
import { SCRIPT_ENUMS } from '../apps-script/script/scriptEnums';
import type { Schedule, TriggerRecord } from '../book/records';
import { instantOf, isoMinute, wallTimeAt } from '../book/timeZone';
import type { TriggerRun } from '../localWorkbook';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** No schedule waits longer than this many days: the 31st comes at least every other month. */
const LONGEST_WAIT_DAYS = 800;

/**
 * Lets the time-driven triggers run that fall due from `from` (now, if not given) up to `target`, in order, each at its
 * own moment and as the person who installed it. The clock ends at `target`.
 */
export function passTime(runtime: Runtime, target: number, from = runtime.book.clock.now()): TriggerRun[] {
  const { book } = runtime;
  const runs: TriggerRun[] = [];
  let after = from;
  for (;;) {
    const due = nextDue(book.triggers, after, target);
    if (!due) break;
    book.clock.set(due.at);
    runs.push(runAt(runtime, due.trigger, due.at));
    if (due.trigger.schedule?.every === 'once')
      book.triggers = book.triggers.filter(({ id }) => id !== due.trigger.id);
    after = due.at;
    due.trigger.lastRun = due.at;
  }
  book.clock.set(target);
  return runs;
}

function runAt(runtime: Runtime, { handler, creator, id }: TriggerRecord, at: number): TriggerRun {
  const time = wallTimeAt(at, 'UTC');
  const event = {
    authMode: SCRIPT_ENUMS.AuthMode.of('FULL'),
    triggerUid: id,
    year: time.year,
    month: time.month,
    'day-of-month': time.day,
    hour: time.hour,
    minute: time.minute,
    timezone: 'UTC',
  };
  const run = runGlobal(
    runtime,
    { surface: 'clockTrigger', atKeyboard: null, runsAs: creator },
    handler,
    () => [event],
  );
  return { at: isoMinute(wallTimeAt(at, runtime.book.engine.timeZone)), owner: creator, run };
}

/** The trigger that comes next; two of the same minute run in the order in which they were installed. */
function nextDue(triggers: readonly TriggerRecord[], after: number, target: number) {
  let best: { trigger: TriggerRecord; at: number } | undefined;
  for (const trigger of triggers) {
    if (!trigger.schedule) continue;
    const from = Math.max(after - 1, trigger.lastRun ?? trigger.createdAt);
    const at = nextTime(trigger.schedule, from, trigger.createdAt);
    if (at !== undefined && at >= after && at <= target && (!best || at < best.at)) best = { trigger, at };
  }
  return best;
}

/** The first moment after `from` at which a schedule is due. */
function nextTime(schedule: Schedule, from: number, createdAt: number): number | undefined {
  if (schedule.every === 'once') return schedule.at > from ? schedule.at : undefined;
  if (schedule.every === 'minutes' || schedule.every === 'hours') {
    const step = schedule.count * (schedule.every === 'minutes' ? MINUTE_MS : HOUR_MS);
    return createdAt + step * Math.max(1, Math.floor((from - createdAt) / step) + 1);
  }
  const { zone, hour, minute } = schedule;
  const start = wallTimeAt(from, zone);
  for (let offset = 0; offset < LONGEST_WAIT_DAYS; offset += 1) {
    const at = instantOf(
      { ...start, day: start.day + offset, hour, minute, second: 0, millisecond: 0 },
      zone,
    );
    if (at > from && fallsOn(schedule, at, createdAt)) return at;
  }
  return undefined;
}

function fallsOn(
  schedule: Exclude<Schedule, { every: 'once' | 'minutes' | 'hours' }>,
  at: number,
  createdAt: number,
): boolean {
  const wall = wallTimeAt(at, schedule.zone);
  const days = Math.floor((at - createdAt) / DAY_MS);
  if (schedule.every === 'month') return wall.day === schedule.day;
  if (schedule.every === 'days') return days % schedule.count === 0;
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() || 7;
  return weekday === schedule.weekday && Math.floor(days / 7) % schedule.count === 0;
}
