import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningServer, startServer } from '../../src/local/server';

const OWNER = 'vanphong@so.example';
const MENU = `/api/open?page=x&person=${OWNER}`;
const JSON_TYPE = 'application/json';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-'));
  server = await startServer({
    port: 0,
    page: resolve('dist/local/page'),
    modelThread: resolve('dist/local/modelThread.mjs'),
    addon: resolve('test/data/addons/desk'),
    file: join(folder, 'so.json'),
    owner: OWNER,
    editors: [],
    viewers: [],
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The status of an answer; 'closed' where the server ends the connection in the middle of the body. */
function post(
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Promise<number | 'closed'> {
  return new Promise((done) => {
    const asked = request(
      { port: server.port, host: '127.0.0.1', method: 'POST', path, headers },
      (response) => {
        response.resume();
        done(response.statusCode ?? 'closed');
      },
    );
    asked.on('error', () => done('closed'));
    asked.end(body);
  });
}

/** Whether somebody answers at this address of the machine. */
function reaches(host: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port: server.port, timeout: 2_000 });
    const end = (answered: boolean) => () => {
      socket.destroy();
      done(answered);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

test('it answers on this machine alone, not on an address that others can reach', async () => {
  expect(await reaches('127.0.0.1')).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  // A machine without a network still has this one, which no listener on 127.0.0.1 answers.
  for (const address of [...others, '127.0.0.2'])
    expect([address, await reaches(address)]).toEqual([address, false]);
});

test('a form of another website, which cannot send JSON, is turned away, and so is a foreign name for this machine', async () => {
  expect(await post(MENU, { 'content-type': JSON_TYPE }, '{}')).toBe(200);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect([type, await post(MENU, { 'content-type': type }, '{}')]).toEqual([type, 415]);
  }
  expect(await post(MENU, {}, '{}')).toBe(415);
  for (const host of [
    'so.example',
    'localhost.so.example',
    '127.0.0.1.so.example:80',
    'so.example:127.0.0.1',
  ]) {
    expect([host, await post(MENU, { 'content-type': JSON_TYPE, host }, '{}')]).toEqual([host, 403]);
  }
  for (const origin of ['null', 'http://localhost:1', `https://127.0.0.1:${server.port}`]) {
    expect([origin, await post(MENU, { 'content-type': JSON_TYPE, origin }, '{}')]).toEqual([origin, 403]);
  }
});

test('a body without end is not taken in, and the next request is answered', async () => {
  const answer = await post(MENU, { 'content-type': JSON_TYPE }, Buffer.alloc(20 * 1024 * 1024, ' '));
  expect([413, 'closed']).toContain(answer);
  expect(await post(MENU, { 'content-type': JSON_TYPE }, '{}')).toBe(200);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'there is no command %s',
  async (kind) => {
    expect(await post(`/api/${kind}?page=x&person=${OWNER}`, { 'content-type': JSON_TYPE }, '{}')).toBe(404);
  },
);
