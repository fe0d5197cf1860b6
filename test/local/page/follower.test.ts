import { Book } from '../../../src/local/page/book';
import { Follower } from '../../../src/local/page/follower';
import type { ViewDiff, WorkbookView } from '../../../src/local/view';

const view = (version: number): WorkbookView => ({
  version,
  name: 'Sổ',
  now: '2024-08-15T08:00',
  activeSheet: 0,
  sheets: [],
  styles: {},
});

const diffEvent = (since: number, version = since + 1) => {
  const diff: ViewDiff = { version, now: '2024-08-15T08:00', sheets: [], cells: [], styles: {} };
  return { kind: 'diff', since, diff } as const;
};

/** A follower at version 1 whose server hands out whole views when told to. */
function followerAtOne() {
  const book = new Book(view(1));
  const loads: ((version: number) => void)[] = [];
  const draw = jest.fn();
  const follower = new Follower(
    book,
    draw,
    () => new Promise((resolve) => loads.push((version) => resolve(view(version)))),
    (message) => {
      throw new Error(message);
    },
  );
  const load = async (version: number): Promise<void> => {
    loads.shift()?.(version);
    await new Promise(setImmediate);
  };
  return { book, draw, follower, load, loads };
}

test('diffs that follow each other are drawn, ones known already are not', () => {
  const { book, draw, follower } = followerAtOne();
  follower.diff(diffEvent(1));
  follower.diff(diffEvent(2));
  follower.diff(diffEvent(1));
  expect(book.version).toBe(3);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('a missed diff makes it load the whole view, again when more happened meanwhile', async () => {
  const { book, follower, load, loads } = followerAtOne();
  follower.diff(diffEvent(4));
  follower.diff(diffEvent(5));
  await load(5);
  expect(book.version).toBe(5);
  await load(6);
  expect(book.version).toBe(6);
  expect(loads).toHaveLength(0);
});

test('on reconnecting it loads the whole view only when it lags behind', async () => {
  const { book, follower, load, loads } = followerAtOne();
  follower.serverIsAt(1);
  expect(loads).toHaveLength(0);
  follower.serverIsAt(3);
  await load(3);
  expect(book.version).toBe(3);
});

test('a request is over when its version is drawn', async () => {
  const { follower } = followerAtOne();
  let over = false;
  const waiting = follower.drawn(2).then(() => {
    over = true;
  });
  await new Promise(setImmediate);
  expect(over).toBe(false);
  follower.diff(diffEvent(1));
  await waiting;
  expect(over).toBe(true);
});
