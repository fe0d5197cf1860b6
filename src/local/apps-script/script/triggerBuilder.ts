import type { Schedule, TriggerRecord } from '../../book/records';
import { isTimeZone } from '../../book/timeZone';
import type { EnumValue } from '../enumeration';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { Trigger } from './trigger';

/** Per person and script: https://developers.google.com/apps-script/guides/services/quotas */
const TRIGGER_LIMIT = 20;
const MINUTES_ALLOWED = [1, 5, 10, 15, 30];

const BUILDER_TYPE = serviceType(
  'ScriptApp.TriggerBuilder',
  { timeBased: '', forSpreadsheet: 's | Spreadsheet' },
  { builder: true },
);

/** ScriptApp.newTrigger(name) */
export class TriggerBuilder extends ServiceObject {
  readonly type = BUILDER_TYPE;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  forSpreadsheet(): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.execution, this.handler);
  }
}

const SHEET_BUILDER_TYPE = serviceType(
  'ScriptApp.SpreadsheetTriggerBuilder',
  {
    onEdit: '',
    onOpen: '',
    onChange: '',
    create: '',
  },
  { builder: true, reaching: ['create'] },
);

class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly type = SHEET_BUILDER_TYPE;
  private event: TriggerRecord['event'] | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  onEdit(): this {
    this.event = 'ON_EDIT';
    return this;
  }

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  onChange(): this {
    this.event = 'ON_CHANGE';
    return this;
  }

  create(): Trigger {
    if (!this.event) throw new GoogleError('The trigger needs an event: onEdit, onOpen or onChange.');
    return install(this.execution, { handler: this.handler, event: this.event });
  }
}

const CLOCK_BUILDER_TYPE = serviceType(
  'ScriptApp.ClockTriggerBuilder',
  {
    at: 'd',
    after: 'n',
    atHour: 'n',
    nearMinute: 'n',
    everyMinutes: 'n',
    everyHours: 'n',
    everyDays: 'n',
    everyWeeks: 'n',
    onMonthDay: 'n',
    onWeekDay: 'WeekDay',
    inTimezone: 's',
    create: '',
  },
  { builder: true, reaching: ['create'] },
);

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
class ClockTriggerBuilder extends ServiceObject {
  readonly type = CLOCK_BUILDER_TYPE;
  private every: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once' | null = null;
  private count = 1;
  private day = 1;
  private weekday = 1;
  private once = 0;
  private hour: number | null = null;
  private minute: number | null = null;
  private zone: string;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
    this.zone = execution.runtime.addOn.timeZone;
  }

  at(date: Date): this {
    this.once = date.getTime();
    return this.repeat('once', 1);
  }

  after(milliseconds: number): this {
    this.once = this.execution.now() + milliseconds;
    return this.repeat('once', 1);
  }

  everyMinutes(minutes: number): this {
    if (!MINUTES_ALLOWED.includes(minutes)) {
      throw new GoogleError(`Minutes must be one of ${MINUTES_ALLOWED.join(', ')}.`);
    }
    return this.repeat('minutes', minutes);
  }

  everyHours(hours: number): this {
    return this.repeat('hours', hours);
  }

  everyDays(days: number): this {
    return this.repeat('days', days);
  }

  everyWeeks(weeks: number): this {
    return this.repeat('weeks', weeks);
  }

  onMonthDay(day: number): this {
    if (!Number.isInteger(day) || day < 1 || day > 31)
      throw new GoogleError('The day must be between 1 and 31.');
    this.day = day;
    return this.repeat('month', 1);
  }

  onWeekDay(day: EnumValue): this {
    this.weekday = day.ordinal() + 1;
    return this.every === 'weeks' ? this : this.repeat('weeks', 1);
  }

  atHour(hour: number): this {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23)
      throw new GoogleError('The hour must be between 0 and 23.');
    this.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    this.minute = minute;
    return this;
  }

  inTimezone(timezone: string): this {
    if (!isTimeZone(timezone)) throw new GoogleError(`Invalid time zone: ${timezone}`);
    this.zone = timezone;
    return this;
  }

  create(): Trigger {
    return install(this.execution, { handler: this.handler, event: 'CLOCK' }, (id) => this.schedule(id));
  }

  private repeat(every: NonNullable<ClockTriggerBuilder['every']>, count: number): this {
    this.every = every;
    this.count = count;
    return this;
  }

  /** Google fires at a fixed random minute of the hour; here the trigger's number decides it. */
  private schedule(id: number): Schedule {
    const hour = this.hour ?? (id * 7) % 24;
    const minute = this.minute ?? (id * 13) % 60;
    const { count, zone } = this;
    switch (this.every) {
      case 'minutes':
      case 'hours':
        return { every: this.every, count };
      case 'days':
        return { every: 'days', count, hour, minute, zone };
      case 'weeks':
        return { every: 'weeks', count, weekday: this.weekday, hour, minute, zone };
      case 'month':
        return { every: 'month', day: this.day, hour, minute, zone };
      case 'once':
        return { every: 'once', at: this.once };
      default:
        throw new GoogleError('The trigger needs a time: everyDays, onMonthDay, at …');
    }
  }
}

/** How Google calls a kind of trigger when an Editor add-on has one of it. */
const KINDS: Readonly<Record<TriggerRecord['event'], string>> = {
  CLOCK: 'time-based',
  ON_EDIT: 'edit',
  ON_OPEN: 'open',
  ON_CHANGE: 'change',
};

/**
 * An Editor add-on has one trigger of each kind per person and file, and none more often than hourly
 * (https://developers.google.com/workspace/add-ons/concepts/editor-triggers#restrictions_2).
 */
function checkAddOn(
  { runtime, book, who }: Execution,
  event: TriggerRecord['event'],
  schedule?: Schedule,
): void {
  if (!runtime.asAddOn) return;
  if (book.triggers.some((one) => one.creator === who.runsAs && one.event === event)) {
    throw new GoogleError(
      `This add-on has created too many ${KINDS[event]} triggers in this document for this Google user account.`,
    );
  }
  if (schedule?.every === 'minutes')
    throw new GoogleError('Time-driven triggers of an add-on cannot run more frequently than once per hour.');
}

function install(
  execution: Execution,
  what: Pick<TriggerRecord, 'handler' | 'event'>,
  schedule?: (id: number) => Schedule,
): Trigger {
  const { book, who } = execution;
  if (book.triggers.filter(({ creator }) => creator === who.runsAs).length >= TRIGGER_LIMIT) {
    throw new GoogleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const number = book.nextNumber();
  const at = schedule?.(number);
  checkAddOn(execution, what.event, at);
  const record: TriggerRecord = {
    ...what,
    id: String(number),
    creator: who.runsAs,
    createdAt: execution.now(),
    ...(at && { schedule: at }),
  };
  book.triggers.push(record);
  return new Trigger(record);
}
