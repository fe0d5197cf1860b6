import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstSheetCell, PageClient } from './support/pageClient';

const START = resolve('dist/local/start.mjs');
let folder: string;

interface Ended {
  code: number | string | null | undefined;
  output: string;
}

/** Runs the start program in an empty folder until it ends. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [START, ...args],
      { cwd: folder, timeout: 20_000 },
      (error, stdout, stderr) => {
        done({ code: error ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('help is printed and nothing is made', async () => {
  const { code, output } = await run('--help');
  expect(code).toBe(0);
  expect(output).toContain('npm start -- [tùy chọn]');
  expect(readdirSync(folder)).toEqual([]);
});

test('a wrong option ends with code 2 and points to the help', async () => {
  const { code, output } = await run('--cong', '9000');
  expect(code).toBe(2);
  expect(output).toContain('Không hiểu “--cong”');
  expect(output).toContain('--help');
  expect(readdirSync(folder)).toEqual([]);
});

test('a busy port ends with code 1, suggests another and leaves the file alone', async () => {
  const other = await listening();
  const port = portOf(other);
  const { code, output } = await run('--port', String(port), '--new');
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`Cổng ${port} đang được chương trình khác dùng`);
  expect(output).toContain(`--port ${port + 1}`);
  expect(readdirSync(folder)).toEqual([]);
});

test('a damaged file ends with code 1, stays as it is, and the way out is named', async () => {
  mkdirSync(join(folder, 'du-lieu'));
  const file = join(folder, 'du-lieu', 'so-theo-doi.json');
  writeFileSync(file, '{"sheets": [');
  const { code, output } = await run('--port', await freePort());
  expect(code).toBe(1);
  expect(output).toContain('Không mở được sổ ở du-lieu/so-theo-doi.json');
  expect(output).toContain('--new');
  expect(readFileSync(file, 'utf8')).toBe('{"sheets": [');
  expect(readdirSync(join(folder, 'du-lieu'))).toEqual(['so-theo-doi.json']);
});

test('a plan that does not exist ends with code 1, and the old workbook is back in its place', async () => {
  const file = join(folder, 'so.json');
  writeFileSync(file, 'sổ cũ');
  const { code, output } = await run(
    '--port',
    await freePort(),
    '--file',
    'so.json',
    '--new',
    '--plan',
    'khong-co',
  );
  expect(code).toBe(1);
  expect(output).toContain('Không lập được sổ mới từ kế hoạch “khong-co”');
  expect(readFileSync(file, 'utf8')).toBe('sổ cũ');
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('the first run sets the sample up at its day; what is typed survives Ctrl+C; one file is opened once', async () => {
  const file = join(folder, 'du-lieu', 'so-theo-doi.json');
  const first = await started('--port', await freePort());
  expect(first.line).toMatch(/^Sổ theo dõi đang mở ở http:\/\/localhost:\d+ /);
  const page = await PageClient.open(first.url, 'p', 'vanphong@so.example');
  const before = await page.ask('snapshot', {});
  expect(before.now).toBe('2024-09-20T08:00');
  const { menus } = await page.ask('open', {});
  expect(menus.map(({ label }) => label)).toEqual(['Sổ theo dõi']);

  const again = await run('--port', await freePort());
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('đang mở ở một lần chạy khác') });

  const sheet = before.sheets[0];
  const row = (sheet?.rows ?? 1) - 1;
  const text = 'ghi trước khi dừng';
  await page.ask('edit', { sheet: sheet?.id ?? -1, cells: [{ row, column: 1, text }] });
  page.close();
  expect(await stopped(first.process)).toBe(0);
  expect(readdirSync(join(folder, 'du-lieu'))).toEqual(['so-theo-doi.json']);

  const second = await started('--port', await freePort(), '--file', file);
  const reopened = await PageClient.open(second.url, 'p', 'vanphong@so.example');
  const after = await reopened.ask('snapshot', {});
  expect(firstSheetCell(after, row, 1)?.v).toBe(text);
  expect(after.now).toBe('2024-09-20T08:00');
  reopened.close();
  expect(await stopped(second.process)).toBe(0);
});

/** Starts the program and waits for its line. */
function started(...args: string[]): Promise<{ process: ChildProcess; line: string; url: string }> {
  const child = spawn(process.execPath, [START, ...args], { cwd: folder });
  return new Promise((done, failed) => {
    let output = '';
    child.stderr.on('data', (text) => failed(new Error(String(text))));
    child.stdout.on('data', (text) => {
      output += text;
      const [url] = /http:\S+/.exec(output) ?? [];
      if (url) done({ process: child, line: output, url });
    });
  });
}

function stopped(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    child.on('exit', done);
    child.kill('SIGINT');
  });
}

async function freePort(): Promise<string> {
  const server = await listening();
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return String(port);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function listening(): Promise<Server> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => done(server));
  });
}

test('a table that is named is pasted into the tab Nhập, and one that cannot be read ends with code 1', async () => {
  const missing = await run('--import', join(folder, 'khong-co.docx'));
  expect(missing).toMatchObject({ code: 1, output: expect.stringContaining('khong-co.docx') });
  const table = join(folder, 'bang.txt');
  writeFileSync(table, 'TT\tNội dung\tThời gian\n1\t"Hai\ndòng"\t3/2024\n');
  const { url, process: child } = await started(
    '--port',
    await freePort(),
    '--plan',
    'mau-trong',
    '--import',
    table,
  );
  const page = await PageClient.open(url, 'p', 'vanphong@so.example');
  const { sheets } = await page.ask('snapshot', {});
  const pasted = sheets.find(({ name }) => name === 'Nhập');
  const shown = [2, 3].map((row) => [0, 1, 2].map((column) => pasted?.cells[row]?.[column]?.v));
  expect(shown).toEqual([
    ['TT', 'Nội dung', 'Thời gian'],
    ['1', 'Hai\ndòng', '3/2024'],
  ]);
  page.close();
  await stopped(child);
});
