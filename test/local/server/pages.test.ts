import { type EventStream, GRACE_MS, Pages } from '../../../src/local/server/pages';
import type { ServerEvent } from '../../../src/local/server/protocol';

/** A page's end of the stream. */
class Stream implements EventStream {
  readonly told: ServerEvent[] = [];
  ended = false;
  private readonly closers: (() => void)[] = [];

  writeHead(): void {
    this.told.length = 0;
  }

  write(text: string): void {
    if (text.startsWith('data: ')) this.told.push(JSON.parse(text.slice('data: '.length)));
  }

  end(): void {
    this.ended = true;
  }

  on(_event: 'close', listener: () => void): void {
    this.closers.push(listener);
  }

  /** The page went away. */
  drop(): void {
    for (const close of this.closers) close();
  }
}

const HELLO: ServerEvent = { kind: 'hello', server: 's', version: 1, now: '2024-08-15T08:00', mails: 0 };
const ASK: ServerEvent = {
  kind: 'ask',
  ask: 7,
  dialog: { kind: 'alert', title: 'T', message: 'M', buttons: 'YES_NO' },
};

let abandoned: jest.Mock;
let pages: Pages;

const connect = (page: string): Stream => {
  const stream = new Stream();
  pages.connect({ page, person: `${page}@so.example` }, stream, HELLO);
  return stream;
};

beforeEach(() => {
  jest.useFakeTimers();
  abandoned = jest.fn();
  pages = new Pages(abandoned);
});

afterEach(() => {
  pages.close();
  jest.useRealTimers();
});

test('an event goes to its page, or to all of them', () => {
  const [a, b] = [connect('a'), connect('b')];
  pages.send('a', { kind: 'saved' });
  pages.send(null, { kind: 'stopping' });
  expect(a.told.map(({ kind }) => kind)).toEqual(['hello', 'saved', 'stopping']);
  expect(b.told.map(({ kind }) => kind)).toEqual(['hello', 'stopping']);
});

test('a page that comes back in time is told the open question again', () => {
  const before = connect('a');
  pages.send('a', ASK);
  before.drop();
  jest.advanceTimersByTime(GRACE_MS - 1);
  const after = connect('a');
  jest.advanceTimersByTime(GRACE_MS * 2);
  expect(after.told).toEqual([HELLO, ASK]);
  expect(abandoned).not.toHaveBeenCalled();
});

test('the question of a page that stays away is given up, once', () => {
  const page = connect('a');
  pages.send('a', ASK);
  page.drop();
  jest.advanceTimersByTime(GRACE_MS * 3);
  expect(abandoned.mock.calls).toEqual([[{ page: 'a', person: 'a@so.example' }, 7]]);
});

test('an answered question is neither told again nor given up', () => {
  const page = connect('a');
  pages.send('a', ASK);
  pages.send('a', { kind: 'askOver', ask: 7 });
  page.drop();
  expect(connect('a').told).toEqual([HELLO]);
  jest.advanceTimersByTime(GRACE_MS * 3);
  expect(abandoned).not.toHaveBeenCalled();
});

test('a new connection of a page takes the place of the old one', () => {
  const old = connect('a');
  const fresh = connect('a');
  expect(old.ended).toBe(true);
  old.drop();
  jest.advanceTimersByTime(GRACE_MS * 3);
  pages.send('a', { kind: 'saved' });
  expect(fresh.told.map(({ kind }) => kind)).toEqual(['hello', 'saved']);
});
