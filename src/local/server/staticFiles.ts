import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Nothing may come from or go to another host: not the page, and not what a sidebar or a mail shown in it asks for. */
const POLICY = [
  "default-src 'self' data: blob: 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface StaticFile {
  type: string;
  tag: string;
  body: Buffer;
  gzipped?: Promise<Buffer>;
}

/** The files of the built page. The list is read once, so no request can reach outside of it. */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  constructor(directory: string) {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const body = readFileSync(path);
      this.files.set(`/${relative(directory, path).split(sep).join('/')}`, {
        type: TYPES[extname(path)] ?? 'application/octet-stream',
        tag: `"${createHash('sha256').update(body).digest('base64url')}"`,
        body,
      });
    }
  }

  /** Sends the file at this path of the address; false when there is none. */
  async send(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const file = this.files.get(path === '/' ? '/index.html' : path);
    if (!file) return false;
    const headers = {
      'content-type': file.type,
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      etag: file.tag,
    };
    if (request.headers['if-none-match'] === file.tag) response.writeHead(304, headers).end();
    else if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      file.gzipped ??= promisify(gzip)(file.body);
      const body = await file.gzipped;
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }).end(body);
    } else response.writeHead(200, headers).end(file.body);
    return true;
  }
}
