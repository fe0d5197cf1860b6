import type {
  Replies,
  Reply,
  RequestBody,
  RequestKind,
  ServerEvent,
} from '../../../src/local/server/protocol';
import type { CellView, WorkbookView } from '../../../src/local/view';

/** A page without a screen: talks to the server as the real page does, and keeps the events it was told. */
export class PageClient {
  readonly events: ServerEvent[] = [];
  private readonly watchers = new Set<() => void>();
  private readonly stop = new AbortController();

  private constructor(
    private readonly url: string,
    private readonly page: string,
    readonly person: string,
  ) {}

  /** Opens a page for this person and waits for the server's greeting. */
  static async open(url: string, page: string, person: string): Promise<PageClient> {
    const client = new PageClient(url, page, person);
    const stream = await fetch(client.address('events'), { signal: client.stop.signal });
    void client.listen(stream).catch(() => undefined);
    await client.event('hello');
    return client;
  }

  async reply<K extends RequestKind>(kind: K, body: RequestBody<K>): Promise<Reply<K>> {
    const response = await fetch(this.address(kind), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const reply: Reply<K> = JSON.parse(await response.text());
    return reply;
  }

  async ask<K extends RequestKind>(kind: K, body: RequestBody<K>): Promise<Replies[K]> {
    const reply = await this.reply(kind, body);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  }

  /** The first event of this kind that was told, or will be, and that holds `test`. */
  event<K extends ServerEvent['kind']>(
    kind: K,
    test: (event: Extract<ServerEvent, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<ServerEvent, { kind: K }>> {
    const isWanted = (event: ServerEvent): event is Extract<ServerEvent, { kind: K }> => event.kind === kind;
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.events.filter(isWanted).find(test);
        if (!found) return;
        this.watchers.delete(look);
        resolve(found);
      };
      this.watchers.add(look);
      look();
    });
  }

  kinds(): ServerEvent['kind'][] {
    return this.events.map(({ kind }) => kind);
  }

  close(): void {
    this.stop.abort();
  }

  private address(path: string): string {
    return `${this.url}/api/${path}?page=${this.page}&person=${this.person}`;
  }

  private async listen(response: Response): Promise<void> {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        if (message.startsWith('data: ')) this.events.push(JSON.parse(message.slice('data: '.length)));
      }
      for (const look of [...this.watchers]) look();
    }
  }
}

/** A cell of the first sheet of a view. */
export function firstSheetCell(view: WorkbookView, row: number, column: number): CellView | undefined {
  return view.sheets[0]?.cells[row]?.[column];
}
