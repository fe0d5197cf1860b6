import { writeFileSync } from 'node:fs';
import { readAddOn } from './apps-script/addOn';
import { Bridge } from './apps-script/bridge';
import { Execution } from './apps-script/execution';
import { hostRealm, type Realm } from './apps-script/realm';
import { Runtime } from './apps-script/runtime';
import { servicesFor } from './apps-script/services';
import { addressOf, Book } from './book/book';
import { Clock } from './book/clock';
import { instantOf, isoMinute, readIsoWallTime, wallTimeAt } from './book/timeZone';
import { findLocale } from './engine/locale';
import { fillBook, type SavedBook, toSaved } from './files/bookFile';
import { DamagedFileError, readFile, writeFile } from './files/diskFile';
import { toXlsx } from './files/xlsxFile';
import { firstRun } from './firstRun';
import type { LocalWorkbook, OpenOptions, Person, TriggerRun } from './localWorkbook';
import { passTime } from './people/clockTriggers';
import { EditEvents } from './people/editEvents';
import { LocalPerson } from './people/person';
import { Screen } from './people/screen';
import type { ViewDiff } from './view';
import { BookView } from './views/bookView';

export { DamagedFileError } from './files/diskFile';

const ZONE_OF_CLOCK = 'Asia/Ho_Chi_Minh';
const DEFAULT_OWNER = 'chu-so@so.example';

/**
 * Opens a workbook on this machine with the built add-on in it: from its file where there is one, else a new one.
 * @throws DamagedFileError when the file cannot be read; the file stays as it is
 * @throws Error in Vietnamese when the add-on is not built, an option is wrong, or the plan cannot be set up
 */
export function openWorkbook(options: OpenOptions = {}): LocalWorkbook {
  const addOn = readAddOn(options.addon ?? 'dist');
  const read = options.file === undefined ? undefined : readFile(options.file);
  const saved = read?.saved;
  const book = saved ? bookFrom(saved, options) : newBook(options);
  const { others = [] } = options;
  book.others = () => others.flatMap((other) => BOOKS.get(other) ?? []);
  if (read?.copy) book.engine.adopt(read.copy);
  const screens = new Map<string, Screen>();
  const screenOf = (email: string): Screen => {
    const screen = screens.get(email) ?? new Screen(options.desk?.(email) ?? null);
    screens.set(email, screen);
    return screen;
  };
  const runtime = new Runtime(book, addOn, screenOf);
  runtime.asAddOn = options.asAddOn ?? false;
  runtime.limited = options.limited ?? true;
  const view = new BookView(book);
  view.diff();
  const listeners = new Set<(diff: ViewDiff) => void>();
  const changed = (): void => {
    if (listeners.size === 0) return;
    const diff = view.diff();
    if (diff) for (const listener of listeners) listener(diff);
  };
  const people = new Map<string, Person>();
  const edits = new EditEvents(runtime);
  /** Up to this moment the time-driven triggers have had their turn. */
  let lookedAt = book.clock.now();
  const timeOf = (iso: string) => instant(iso, book.engine.timeZone);
  const workbook: LocalWorkbook = {
    owner: book.owner,
    url: addressOf(book.id),
    as(email) {
      const person = people.get(email) ?? new LocalPerson(email, runtime, screenOf(email), edits, changed);
      people.set(email, person);
      return person;
    },
    people: () => book.people.map(({ email, role }) => ({ email, role })),
    globals: (email = book.owner) => globalsFor(runtime, email, changed),
    outbox: book.outbox,
    now: () => isoMinute(wallTimeAt(book.clock.now(), book.engine.timeZone)),
    moveClock(iso, quietly = false): TriggerRun[] {
      const target = timeOf(iso);
      const forward = !quietly && target >= book.clock.now();
      const runs = forward ? passTime(runtime, target, lookedAt) : [];
      book.clock.set(target);
      lookedAt = target;
      changed();
      return runs;
    },
    tick(): TriggerRun[] {
      const now = book.clock.now();
      const runs = passTime(runtime, now, lookedAt);
      lookedAt = now;
      if (runs.length > 0) changed();
      return runs;
    },
    whileTriggersBusy(work) {
      const runs = edits.whileBusy(work);
      changed();
      return runs;
    },
    meter: runtime.meter,
    holdResults(held, after = 0) {
      book.engine.computationsLeft = held ? after : Number.POSITIVE_INFINITY;
    },
    failAt(call, how) {
      runtime.failure = { call, how };
    },
    snapshot: () => {
      changed();
      return view.snapshot();
    },
    onChange(listener) {
      if (listeners.size === 0) view.diff();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async exportXlsx(path, results = true) {
      writeFileSync(path, await toXlsx(book, results));
    },
    save() {
      if (options.file !== undefined) writeFile(options.file, toSaved(book), book.engine.copy());
    },
    close() {
      book.engine.dispose();
    },
  };
  BOOKS.set(workbook, book);
  if (!saved && options.plan !== undefined) firstRun(workbook, { plan: options.plan, sample: false });
  return workbook;
}

/** The open workbooks by what others hold of them. */
const BOOKS = new WeakMap<LocalWorkbook, Book>();

function newBook({
  id,
  locale = 'en_US',
  timeZone = 'Etc/GMT',
  today,
  owner,
  editors,
  viewers,
}: OpenOptions): Book {
  const known = findLocale(locale);
  if (!known) throw new Error(`Chưa có miền ngôn ngữ "${locale}"; dùng vi_VN hoặc en_US.`);
  const start = today === undefined ? null : instant(today, ZONE_OF_CLOCK);
  const book = new Book(known, timeZone, new Clock(start));
  if (id !== undefined) book.id = id;
  book.people.push({ email: owner ?? DEFAULT_OWNER, role: 'owner' });
  for (const email of editors ?? []) book.people.push({ email, role: 'editor' });
  for (const email of viewers ?? []) book.people.push({ email, role: 'viewer' });
  const first = book.engine.addSheet(0, locale === 'vi_VN' ? 'Trang tính1' : 'Sheet1');
  book.activeSheetId = first.id;
  return book;
}

function bookFrom(saved: SavedBook, { file = '', today }: OpenOptions): Book {
  const locale = findLocale(saved.locale);
  if (!locale) throw new DamagedFileError(file, `miền ngôn ngữ ${saved.locale}`);
  const book = new Book(
    locale,
    saved.timeZone,
    new Clock(today === undefined ? saved.clock : instant(today, ZONE_OF_CLOCK)),
  );
  try {
    fillBook(book, saved);
  } catch (error) {
    throw new DamagedFileError(file, error instanceof Error ? error.message : String(error));
  }
  return book;
}

function instant(iso: string, zone: string): number {
  const wall = readIsoWallTime(iso);
  if (!wall) throw new Error(`"${iso}" không phải ngày giờ dạng 2024-09-20 hoặc 2024-09-20T08:00.`);
  return instantOf(wall, zone);
}

/** Services for code that is not the add-on; whatever such code changes reaches the pages as well. */
function globalsFor(runtime: Runtime, email: string, changed: () => void): Record<string, unknown> {
  const execution = new Execution(runtime, { surface: 'direct', atKeyboard: email, runsAs: email }, null);
  const realm: Realm = {
    ...hostRealm,
    fn:
      (body) =>
      (...args) => {
        try {
          return body(args);
        } finally {
          changed();
        }
      },
  };
  const bridge = new Bridge(realm, execution.gate);
  return Object.fromEntries(
    Object.entries(servicesFor(execution)).map(([name, service]) => [name, bridge.toRealm(service)]),
  );
}
