import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrackerProcess } from '../browser/support/trackerProcess';
import { PageClient } from './support/pageClient';

const OWNER = 'vanphong@so.example';
const TAB = 'Theo dõi';
/** 'Ghi chú' below the plan: nothing but what is typed here is in these cells. */
const FIRST_ROW = 200;
const COLUMN = 17;
const BURST = 20;

const folder = mkdtempSync(join(tmpdir(), 'so-'));
const file = join(folder, 'so.json');

let server: TrackerProcess;

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What became of an edit: its text, and the view's version that its answer named; none without an answer. */
interface Sent {
  row: number;
  text: string;
  version?: number;
}

async function sheetId(page: PageClient): Promise<number> {
  return (await page.ask('snapshot', {})).sheets.find(({ name }) => name === TAB)?.id ?? Number.NaN;
}

async function texts(page: PageClient): Promise<Map<number, string>> {
  const cells = (await page.ask('snapshot', {})).sheets.find(({ name }) => name === TAB)?.cells ?? {};
  return new Map(Object.entries(cells).map(([row, columns]) => [Number(row), columns[COLUMN]?.v ?? '']));
}

/** Types one text after another, each once the one before is answered, until the server was struck down. */
async function typeBurst(
  page: PageClient,
  sheet: number,
  round: number,
  struck: AbortSignal,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let n = 0; n < BURST; n += 1) {
    const edit: Sent = { row: FIRST_ROW + round * BURST + n, text: `lần ${round}, dòng ${n}` };
    sent.push(edit);
    const reply = await page
      .reply('edit', { sheet, cells: [{ ...edit, column: COLUMN }] })
      .catch((error: unknown) => {
        if (!struck.aborted) throw error;
        return null;
      });
    if (!reply) return sent;
    expect(reply).toMatchObject({ ok: true, value: { applied: 1, refused: [] } });
    edit.version = reply.version;
  }
  return sent;
}

/** The last version of the view that was told before the page last heard that everything is saved. */
function savedVersion(page: PageClient): number {
  const end = page.kinds().lastIndexOf('saved');
  return page.events
    .slice(0, end + 1)
    .reduce((version, event) => (event.kind === 'diff' ? event.diff.version : version), 0);
}

/** Milliseconds between the first edit of a burst and the blow. */
const DELAYS = [3, 25, 60, 110, 170, 240, 330, 450, 2_000];

test('a server that is killed has saved every answered edit, and starts again on its file', async () => {
  const everything: Sent[] = [];
  let cutShort = 0;
  server = await TrackerProcess.start(file);
  for (const [round, delay] of DELAYS.entries()) {
    const page = await PageClient.open(server.url, 'p', OWNER);
    const sheet = await sheetId(page);
    const blow = new AbortController();
    const typing = typeBurst(page, sheet, round, blow.signal);
    await new Promise((resolve) => setTimeout(resolve, delay));
    blow.abort();
    await server.stop('SIGKILL');
    const sent = await typing;
    page.close();
    expect(existsSync(`${file}.lock`)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('sheets');

    server = await TrackerProcess.start(file);
    const reopened = await PageClient.open(server.url, 'p', OWNER);
    const kept = await texts(reopened);
    reopened.close();

    const missing = sent.filter(({ row, text }) => kept.get(row) !== text);
    const answered = sent.filter(({ version }) => version !== undefined);
    const promised = savedVersion(page);
    expect(missing.filter(({ version }) => version !== undefined && version <= promised)).toEqual([]);
    if (!page.kinds().includes('saving'))
      expect(missing.filter((edit) => answered.includes(edit))).toEqual([]);
    for (const { row } of missing) expect(kept.get(row) ?? '').toBe('');
    if (answered.length > 0 && answered.length < BURST) cutShort += 1;
    everything.push(...sent.filter((edit) => !missing.includes(edit)));
    expect(everything.filter(({ row, text }) => kept.get(row) !== text)).toEqual([]);
  }
  await server.stop();
  expect(cutShort).toBeGreaterThan(0);
}, 120_000);
