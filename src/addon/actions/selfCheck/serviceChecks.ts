import { messages } from '../../messages';
import { type Check, right, twice, unknown, wrong } from './check';
import type { PlatformFacts } from './platformFacts';

const said = messages.selfCheck.platform;
const { support } = messages.selfCheck;

/** Where a value is written for a moment. */
const TRIAL_KEY = 'kiemTra';
const TRIAL_VALUE = 'Đã ghi = 1';

/** Every call of the program takes its top level first; a simple trigger has 30 seconds in all. */
const MOST_LOAD_MS = 2_000;
/** With slower cells a save, some fifteen calls, takes more than half a minute. */
const MOST_ROUND_TRIP_MS = 2_000;

/** Locks, what is kept with the document, the clock's zones, mail, and how fast it all is. */
export const SERVICE_CHECKS: readonly Check<PlatformFacts>[] = [
  {
    id: 'lock',
    title: said.lock,
    run({ lock }) {
      switch (lock()) {
        case 'held':
          return right(said.lockRight);
        case 'busy':
          return unknown(said.lockBusy, said.lockBusyAdvice);
        case 'none':
          return wrong(said.lockNone, said.lockNoneAdvice);
      }
    },
  },
  { id: 'editLock', title: said.editLock, run: () => unknown(said.editLockFound) },
  {
    id: 'zone',
    title: said.zone,
    run({ platform }) {
      const [book, script] = [platform.timeZone(), platform.scriptTimeZone()];
      return book === script
        ? right(said.zoneRight(book))
        : wrong(said.zoneWrong(book, script), said.zoneAdvice);
    },
  },
  {
    id: 'properties',
    title: said.properties,
    run({ memory }) {
      try {
        memory.set(TRIAL_KEY, TRIAL_VALUE);
        const back = memory.get(TRIAL_KEY) ?? said.empty;
        if (back !== TRIAL_VALUE) return wrong(said.changed(TRIAL_VALUE, back), support);
      } finally {
        twice(() => memory.remove(TRIAL_KEY));
      }
      const left = memory.get(TRIAL_KEY);
      return left === undefined
        ? right(said.propertiesRight)
        : wrong(said.changed(said.empty, left), support);
    },
  },
  {
    id: 'metadata',
    title: said.metadata,
    run({ book }) {
      // Whether the number fits is another check's business; here it only has to be there to be read.
      book.version();
      return right(said.metadataRight);
    },
  },
  {
    id: 'quota',
    title: said.quota,
    run({ post }) {
      const left = post.quota();
      return Number.isInteger(left)
        ? right(said.quotaRight(left))
        : wrong(said.quotaWrong(String(left)), support);
    },
  },
  {
    id: 'load',
    title: said.load,
    run({ platform }) {
      const ms = platform.loadMs();
      return ms <= MOST_LOAD_MS
        ? right(said.loadFound(ms))
        : wrong(said.loadFound(ms), said.loadAdvice(MOST_LOAD_MS));
    },
  },
  {
    id: 'speed',
    title: said.speed,
    run({ roundTripMs }) {
      const each = roundTripMs();
      const perSecond = each === 0 ? said.instant : String(Math.round(10_000 / each) / 10).replace('.', ',');
      const found = said.speedFound(each, perSecond);
      return each <= MOST_ROUND_TRIP_MS ? right(found) : wrong(found, said.speedAdvice);
    },
  },
];
