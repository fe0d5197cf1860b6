import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ModelClient } from './modelClient';
import type { Pages } from './pages';
import { type AnyRequest, type Caller, type RequestKind, requestSchemas, type Someone } from './protocol';
import type { StaticFiles } from './staticFiles';

/** Longest body taken, in bytes; a pasted block of 10,000 rows stays below it. */
const BODY_LIMIT = 16 * 1024 * 1024;

export interface RouteParts {
  files: StaticFiles;
  pages: Pages;
  /** This run of the server: a page that outlives it must load itself anew. */
  serverId: string;
  /** Settles once the workbook is open. */
  model: Promise<ModelClient>;
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Answers one HTTP request: GET /api/people, GET /api/events (event stream), POST /api/<request kind>, otherwise a file of the page. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RouteParts,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    refuseStrangers(request);
    if (request.method === 'GET' && url.pathname === '/api/people') {
      sendJson(response, 200, JSON.stringify((await parts.model).people));
    } else if (request.method === 'GET' && url.pathname === '/api/events') await events(url, response, parts);
    else if (request.method === 'POST' && url.pathname.startsWith('/api/')) {
      await answer(url, request, response, parts);
    } else if (request.method !== 'GET' || !(await parts.files.send(url.pathname, request, response))) {
      throw new Refused(404, 'Không có trang này.');
    }
  } catch (error) {
    if (response.headersSent) return void response.end();
    const message = error instanceof Error ? error.message : String(error);
    sendJson(
      response,
      error instanceof Refused ? error.status : 500,
      JSON.stringify({ ok: false, version: 0, message }),
    );
  }
}

/** Only pages that this server itself served may speak to it: another website open in the same browser may not. */
function refuseStrangers(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  if (!local || (origin !== undefined && origin !== `http://${host}`)) {
    throw new Refused(403, 'Máy chủ này chỉ phục vụ trang mở trên chính máy này (http://localhost).');
  }
}

async function events(url: URL, response: ServerResponse, parts: RouteParts): Promise<void> {
  const { people, state } = await parts.model;
  const caller = callerOf(url, people);
  parts.pages.connect(caller, response, { kind: 'hello', server: parts.serverId, ...state });
}

async function answer(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  parts: RouteParts,
): Promise<void> {
  if (!/^application\/json\b/.test(String(request.headers['content-type'] ?? ''))) {
    throw new Refused(415, 'Yêu cầu phải là JSON.');
  }
  const model = await parts.model;
  const caller = callerOf(url, model.people);
  const known = knownRequest(url.pathname.slice('/api/'.length), await jsonBody(request));
  sendJson(response, 200, await model.request(known, caller));
}

function callerOf(url: URL, people: readonly Someone[]): Caller {
  const page = url.searchParams.get('page') ?? '';
  const person = url.searchParams.get('person') ?? '';
  if (page === '') throw new Refused(400, 'Thiếu mã của trang. Hãy tải lại trang web.');
  if (!people.some(({ email }) => email === person))
    throw new Refused(403, `Không có người dùng “${person}” trong sổ này.`);
  return { page, person };
}

function knownRequest(kind: string, body: unknown): AnyRequest {
  if (!isRequestKind(kind)) throw new Refused(404, `Máy chủ không có lệnh “${kind}”.`);
  const parsed = requestSchemas[kind].safeParse(body);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'thân').join(', ');
    throw new Refused(400, `Lệnh “${kind}” không hợp lệ ở: ${where}.`);
  }
  return { kind, body: parsed.data };
}

function isRequestKind(kind: string): kind is RequestKind {
  return Object.hasOwn(requestSchemas, kind);
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refused(413, 'Khối dữ liệu quá lớn. Hãy dán làm nhiều phần nhỏ hơn.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'Yêu cầu không đọc được (JSON hỏng).');
  }
}

function sendJson(response: ServerResponse, status: number, json: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(json);
}
