import type { Caller, Replies, Reply, RequestBody, RequestKind } from '../server/protocol';

/** The request was refused, or the server could not be reached; the message is for the person. */
export class RequestFailed extends Error {
  override name = 'RequestFailed';
}

const UNREACHABLE =
  'Không liên lạc được với máy chủ; thao tác vừa rồi chưa được ghi. Hãy thử lại khi có kết nối.';

/** This page's talk with the server, on behalf of the person who uses it. */
export class Session {
  readonly caller: Caller;
  private readonly running = new Set<{ label: string }>();

  /** `busy` is told the label of the oldest running request, or null; `drawn` resolves once that version is on screen. */
  constructor(
    page: string,
    person: string,
    private readonly busy: (label: string | null) => void,
    private readonly drawn: (version: number) => Promise<void>,
  ) {
    this.caller = { page, person };
  }

  /**
   * Sends a request and waits until what it changed is drawn.
   * @param label what the person reads while it runs; without it the wait is not shown.
   * @throws RequestFailed
   */
  async ask<K extends RequestKind>(kind: K, body: RequestBody<K>, label?: string): Promise<Replies[K]> {
    const run = { label: label ?? '' };
    if (label) this.running.add(run);
    this.tellBusy();
    try {
      const reply = await this.post(kind, body);
      if (!reply.ok) throw new RequestFailed(reply.message);
      await this.drawn(reply.version);
      return reply.value;
    } finally {
      this.running.delete(run);
      this.tellBusy();
    }
  }

  private async post<K extends RequestKind>(kind: K, body: RequestBody<K>): Promise<Reply<K>> {
    const response = await fetch(`/api/${kind}?${new URLSearchParams({ ...this.caller })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new RequestFailed(UNREACHABLE);
    });
    return response.json();
  }

  private tellBusy(): void {
    const [first] = this.running;
    this.busy(first ? first.label : null);
  }
}
