import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningServer, startServer } from '../../src/local/server';
import { firstSheetCell, PageClient } from './support/pageClient';

const OWNER = 'vanphong@so.example';
const UNIT = 'thanhtra@so.example';
const GUEST = 'khach@so.example';

let folder: string;
let server: RunningServer;
let pages: PageClient[];

const start = (): Promise<RunningServer> =>
  startServer({
    port: 0,
    page: resolve('dist/local/page'),
    modelThread: resolve('dist/local/modelThread.mjs'),
    addon: resolve('test/data/addons/desk'),
    file: join(folder, 'so.json'),
    today: '2024-08-15T08:00',
    owner: OWNER,
    editors: [UNIT],
    viewers: [GUEST],
  });

async function open(person: string): Promise<PageClient> {
  const page = await PageClient.open(server.url, `page-${pages.length}`, person);
  pages.push(page);
  return page;
}

/** Id of the first sheet. */
async function firstSheet(page: PageClient): Promise<number> {
  return (await page.ask('snapshot', {})).sheets[0]?.id ?? Number.NaN;
}

/** What a cell of the first sheet shows; '' when it is empty. */
const shown = async (page: PageClient, row: number, column: number): Promise<string> =>
  firstSheetCell(await page.ask('snapshot', {}), row, column)?.v ?? '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-'));
  pages = [];
  server = await start();
});

afterEach(async () => {
  for (const page of pages) page.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test('the page comes compressed, with a policy that lets nothing out', async () => {
  const page = await fetch(server.url);
  expect(await page.text()).toContain('<title>Sổ theo dõi nhiệm vụ</title>');
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
  const tag = page.headers.get('etag') ?? '';
  const again = await fetch(server.url, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
});

test.each(['/no-such-file.js', '/../package.json', '/%2e%2e/package.json', '/api/events/x'])(
  'there is nothing at %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test('other websites and unknown people are turned away', async () => {
  expect(await statusOf('/', { host: 'evil.example' })).toBe(403);
  expect(await statusOf('/', { origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf('/api/events?page=x&person=ai@so.example')).toBe(403);
});

test('a request that makes no sense is refused with the place of the trouble', async () => {
  const page = await open(OWNER);
  const reply = await page.reply('moveClock', { to: '16/08/2024' });
  expect(reply).toMatchObject({
    ok: false,
    message: expect.stringContaining('“moveClock” không hợp lệ ở: to'),
  });
});

test('an edit runs the script, and every page is told what changed', async () => {
  const [mine, theirs] = [await open(OWNER), await open(UNIT)];
  const sheet = await firstSheet(mine);
  const reply = await mine.reply('edit', { sheet, cells: [{ row: 2, column: 1, text: 'xin chào' }] });
  expect(reply).toMatchObject({ ok: true, value: { applied: 1, refused: [], failedScripts: [] } });
  for (const page of [mine, theirs]) {
    await page.event('diff', (event) => event.diff.version === reply.version);
    const told = page.events.flatMap((event) => (event.kind === 'diff' ? event.diff.cells : []));
    expect(told).toContainEqual(
      expect.objectContaining({ row: 2, column: 1, cell: expect.objectContaining({ v: 'xin chào' }) }),
    );
    expect(told.filter(({ column }) => column === 25).at(-1)?.cell?.v).toBe('1');
  }
  expect(await shown(theirs, 2, 1)).toBe('xin chào');
});

test('undo takes an edit back for everybody', async () => {
  const page = await open(OWNER);
  const sheet = await firstSheet(page);
  await page.ask('paste', {
    sheet,
    row: 4,
    column: 0,
    texts: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });
  expect(await shown(page, 5, 1)).toBe('d');
  await page.ask('undo', {});
  expect(await shown(page, 5, 1)).toBe('');
  await page.ask('redo', {});
  expect(await shown(page, 5, 1)).toBe('d');
});

test('someone who may only look cannot edit', async () => {
  const page = await open(GUEST);
  const sheet = await firstSheet(page);
  const reply = await page.reply('edit', { sheet, cells: [{ row: 0, column: 0, text: 'x' }] });
  expect(reply.ok && reply.value.applied).not.toBe(1);
  expect(await shown(page, 0, 0)).toBe('');
});

test('a question holds the script until it is answered, while others go on working', async () => {
  const [mine, theirs] = [await open(OWNER), await open(UNIT)];
  await mine.ask('open', {});
  const sheet = await firstSheet(mine);
  const running = mine.ask('menu', { path: ['Thử', 'Hỏi tên'] });

  const prompt = await mine.event('ask');
  expect(prompt.dialog).toMatchObject({ kind: 'prompt', title: 'Tên', buttons: 'OK_CANCEL' });
  await theirs.ask('edit', { sheet, cells: [{ row: 1, column: 0, text: 'của người khác' }] });
  expect(await shown(theirs, 1, 0)).toBe('của người khác');
  await mine.ask('answer', { ask: prompt.ask, answer: { button: 'OK', text: 'An' } });

  const alert = await mine.event('ask', ({ ask }) => ask !== prompt.ask);
  await mine.ask('answer', { ask: alert.ask, answer: { button: 'YES' } });
  expect(await running).toMatchObject({ ok: true });
  expect(await shown(mine, 0, 0)).toBe('An / YES / của người khác');
  expect(await mine.event('toast')).toMatchObject({ message: 'Đã ghi', title: 'Xong', seconds: 4 });
  expect(theirs.kinds()).not.toContain('ask');
  expect(theirs.kinds()).not.toContain('toast');
});

test('a sidebar goes to the page that asked for it, and calls the add-on with the selection', async () => {
  const [mine, theirs] = [await open(OWNER), await open(UNIT)];
  await mine.ask('open', {});
  await mine.ask('menu', { path: ['Thử', 'Khác', 'Bảng bên'] });
  const { html, title } = await mine.event('sidebar');
  expect([title, html.includes('Ô đang chọn')]).toEqual(['Cập nhật', true]);
  expect(theirs.kinds()).not.toContain('sidebar');

  const selection = { sheet: await firstSheet(mine), row: 3, column: 1, rows: 2, columns: 2 };
  expect(await mine.ask('call', { name: 'currentCell', args: [['a', 1, null]], selection })).toEqual({
    ok: true,
    value: { cell: 'B4:C5', parts: ['a', 1, null] },
  });
  expect(await mine.ask('call', { name: 'fail', args: [] })).toMatchObject({
    ok: false,
    error: expect.stringContaining('Không tìm thấy danh mục.'),
  });
});

test('a script that moves the selection moves it on the page', async () => {
  const page = await open(OWNER);
  await page.ask('open', {});
  const sheet = await firstSheet(page);
  const selection = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  expect(await page.ask('menu', { path: ['Thử', 'Khác', 'Sang ô khác'], selection })).toMatchObject({
    active: { sheet, row: 4, column: 2, rows: 1, columns: 1 },
  });
});

test('moving the clock runs what falls due on the way, and mails land in the outbox', async () => {
  const [mine, theirs] = [await open(OWNER), await open(UNIT)];
  await mine.ask('open', {});
  await mine.ask('menu', { path: ['Thử', 'Khác', 'Hẹn giờ'] });
  const { now, runs } = await mine.ask('moveClock', { to: '2024-08-17T08:00' });
  expect(now).toBe('2024-08-17T08:00');
  expect(runs.map(({ run }) => run.functionName)).toEqual(['sendNote', 'sendNote']);
  expect(await theirs.event('mails')).toEqual({ kind: 'mails', count: 2 });
  await theirs.event('clock', (event) => event.now === now);
  expect((await mine.ask('outbox', {}))[0]).toMatchObject({
    to: ['thanhtra@so.example'],
    subject: 'Nhắc việc',
    htmlBody: '<b>Đậm</b>',
  });
});

test('rows are inserted and deleted with the person’s rights', async () => {
  const page = await open(OWNER);
  const sheet = await firstSheet(page);
  await page.ask('edit', { sheet, cells: [{ row: 3, column: 0, text: 'dòng' }] });
  await page.ask('rows', { sheet, action: 'insert', row: 1, count: 2 });
  expect(await shown(page, 5, 0)).toBe('dòng');
  await page.ask('rows', { sheet, action: 'delete', row: 1, count: 2 });
  expect(await shown(page, 3, 0)).toBe('dòng');
  const guest = await open(GUEST);
  expect(await guest.reply('rows', { sheet, action: 'delete', row: 1, count: 2 })).toMatchObject({
    ok: false,
  });
});

test('what was typed is there after a new start', async () => {
  const page = await open(OWNER);
  const sheet = await firstSheet(page);
  await page.ask('edit', { sheet, cells: [{ row: 7, column: 2, text: '1.234' }] });
  const before = await page.ask('snapshot', {});
  page.close();
  expect(await server.close()).toBeUndefined();
  server = await start();
  const after = await (await open(OWNER)).ask('snapshot', {});
  expect(after.sheets).toEqual(before.sheets);
});

function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((done, failed) => {
    request({ port: server.port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', failed)
      .end();
  });
}
