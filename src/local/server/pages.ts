import type { Caller, ServerEvent } from './protocol';

const KEEP_ALIVE_MS = 25_000;
/** A page that lost its connection for longer than this is taken for closed. */
export const GRACE_MS = 5_000;

/** What is needed of an HTTP response to stream events to a page. */
export interface EventStream {
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(text: string): unknown;
  end(): unknown;
  on(event: 'close', listener: () => void): unknown;
}

interface Page extends Caller {
  stream: EventStream | null;
  leaving?: ReturnType<typeof setTimeout>;
}

interface OpenAsk {
  caller: Caller;
  event: Extract<ServerEvent, { kind: 'ask' }>;
}

/** The open pages and their event streams. Questions are kept, and told again to a page that comes back. */
export class Pages {
  private readonly pages = new Map<string, Page>();
  private readonly asks = new Map<number, OpenAsk>();
  private readonly keepAlive = setInterval(() => this.write(null, ':\n\n'), KEEP_ALIVE_MS);

  /** `abandoned` is told of each question whose page has gone. */
  constructor(private readonly abandoned: (caller: Caller, ask: number) => void) {
    this.keepAlive.unref();
  }

  connect(caller: Caller, stream: EventStream, hello: ServerEvent): void {
    const known = this.pages.get(caller.page);
    clearTimeout(known?.leaving);
    known?.stream?.end();
    const page: Page = { ...caller, stream };
    this.pages.set(caller.page, page);
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    stream.on('close', () => this.disconnected(page, stream));
    this.send(caller.page, hello);
    for (const { caller: asked, event } of this.asks.values()) {
      if (asked.page === caller.page) this.send(caller.page, event);
    }
  }

  send(to: string | null, event: ServerEvent): void {
    if (event.kind === 'askOver') this.asks.delete(event.ask);
    if (event.kind === 'ask' && to !== null) this.keepAsk(to, event);
    this.write(to, `data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.keepAlive);
    for (const { stream, leaving } of this.pages.values()) {
      clearTimeout(leaving);
      stream?.end();
    }
    this.pages.clear();
  }

  private keepAsk(to: string, event: OpenAsk['event']): void {
    const page = this.pages.get(to);
    const caller = { page: to, person: page?.person ?? '' };
    this.asks.set(event.ask, { caller, event });
    if (!page) setTimeout(() => this.abandonUnlessBack(caller), GRACE_MS).unref();
  }

  private disconnected(page: Page, stream: EventStream): void {
    if (page.stream !== stream) return;
    page.stream = null;
    page.leaving = setTimeout(() => {
      if (this.pages.get(page.page) === page) this.pages.delete(page.page);
      this.abandonUnlessBack(page);
    }, GRACE_MS);
    page.leaving.unref();
  }

  private abandonUnlessBack({ page, person }: Caller): void {
    if (this.pages.has(page)) return;
    for (const [ask, open] of this.asks) {
      if (open.caller.page !== page) continue;
      this.asks.delete(ask);
      this.abandoned({ page, person }, ask);
    }
  }

  private write(to: string | null, text: string): void {
    const pages = to === null ? [...this.pages.values()] : [this.pages.get(to)];
    for (const page of pages) page?.stream?.write(text);
  }
}
