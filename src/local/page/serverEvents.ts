import type { Caller, ServerEvent } from '../server/protocol';

const RETRY_MS = 2_000;
/** A connection that is back this soon was never worth a word. */
const PATIENCE_MS = 1_000;

export interface EventListeners {
  event(event: ServerEvent): void;
  lost(): void;
  back(): void;
}

/** The server's news for this page. Reconnects for ever. */
export class ServerEvents {
  private source: EventSource | null = null;
  private complaint: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly caller: Caller,
    private readonly listeners: EventListeners,
  ) {}

  connect(): void {
    this.source?.close();
    const source = new EventSource(`/api/events?${new URLSearchParams({ ...this.caller })}`);
    this.source = source;
    source.onopen = () => {
      clearTimeout(this.complaint);
      this.complaint = undefined;
      this.listeners.back();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => this.listeners.event(JSON.parse(data));
    source.onerror = () => {
      this.complaint ??= setTimeout(() => this.listeners.lost(), PATIENCE_MS);
      if (source.readyState === EventSource.CLOSED && source === this.source) {
        setTimeout(() => this.connect(), RETRY_MS);
      }
    };
  }
}
