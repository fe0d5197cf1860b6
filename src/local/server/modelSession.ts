import type { MessagePort } from 'node:worker_threads';
import type { LocalWorkbook } from '../localWorkbook';
import type { ViewDiff } from '../view';
import { BridgeDesk } from './bridgeDesk';
import { Inbox } from './inbox';
import type { Caller, FromModel, Reply, RequestKind, ServerEvent, ToModel } from './protocol';
import { RequestError } from './requestError';
import { READ_ONLY, Requests } from './requests';
import { QUIET_MS, Saver } from './saver';
import { SheetNames } from './sheetNames';

/** How often the clock in the pages' header is brought up to date. */
const CLOCK_MS = 20_000;

/** The workbook at work in its thread: takes requests in order, answers them, and tells pages what changed. */
export class ModelSession {
  readonly desk: BridgeDesk;
  private readonly inbox: Inbox;
  private caller: Caller | null = null;
  private serving: Serving | null = null;

  constructor(
    port: MessagePort,
    signal: SharedArrayBuffer,
    private readonly post: (message: FromModel) => void,
  ) {
    this.inbox = new Inbox(port, signal, (message) => this.handle(message));
    this.desk = new BridgeDesk({
      page: () => this.caller?.page ?? null,
      send: (page, event) => this.tell(page, event),
      waitUntil: (isOver) =>
        this.inbox.handleUntil(isOver, () => this.serving?.saver.saveIfQuiet(), QUIET_MS),
    });
  }

  /** Starts to take requests for the opened workbook. */
  serve(workbook: LocalWorkbook): void {
    workbook.onChange((diff) => this.changed(diff));
    const view = workbook.snapshot();
    const names = new SheetNames(view);
    const saver = new Saver(
      () => workbook.save(),
      (problem) =>
        this.tell(null, problem === undefined ? { kind: 'saved' } : { kind: 'notSaved', message: problem }),
      () => this.tell(null, { kind: 'saving' }),
    );
    const requests = new Requests(workbook, names, this.desk);
    const state = { version: view.version, now: workbook.now(), mails: workbook.outbox.length };
    this.serving = { workbook, names, requests, saver, ...state };
    saver.changed();
    this.inbox.open();
    setInterval(() => this.lookAtClock(), CLOCK_MS);
    this.post({ kind: 'ready', ...state, people: workbook.people() });
  }

  private changed(diff: ViewDiff): void {
    const { serving } = this;
    if (!serving) return;
    const since = serving.version;
    serving.version = diff.version;
    serving.names.follow(diff);
    this.tell(null, { kind: 'diff', since, diff });
  }

  private handle(message: ToModel): void {
    const serving = this.serving;
    if (!serving) throw new Error('A message came before the workbook was opened');
    if (message.kind === 'close') {
      serving.saver.changed();
      const problem = serving.saver.saveNow();
      this.post({ kind: 'closed', id: message.id, ...(problem === undefined ? {} : { problem }) });
      return;
    }
    const suspended = this.caller;
    this.caller = message.caller;
    const reply = this.carryOut(serving, message);
    this.caller = suspended;
    this.tellNews(serving);
    // Saved before it is answered, so that an answered edit outlives a crash as long as saving is cheap.
    if (!READ_ONLY.has(message.request.kind)) serving.saver.changed();
    this.post({ kind: 'reply', id: message.id, replyJson: JSON.stringify(reply) });
  }

  private carryOut(serving: Serving, message: Extract<ToModel, { kind: 'request' }>): Reply<RequestKind> {
    try {
      const value = serving.requests.carryOut(message.request, message.caller);
      return { ok: true, version: serving.version, value };
    } catch (error) {
      if (!(error instanceof RequestError)) console.error(error);
      return { ok: false, version: serving.version, message: wordsOf(error) };
    }
  }

  /** A clock that follows the machine's moves by itself: triggers fall due, formulas of today's date change. */
  private lookAtClock(): void {
    const { serving } = this;
    if (!serving) return;
    const day = serving.now.slice(0, 10);
    if (serving.workbook.tick().length > 0) serving.saver.changed();
    this.tellNews(serving);
    if (serving.now.slice(0, 10) !== day) serving.workbook.snapshot();
  }

  private tellNews(serving: Serving): void {
    const now = serving.workbook.now();
    if (now !== serving.now) this.tell(null, { kind: 'clock', now });
    const mails = serving.workbook.outbox.length;
    if (mails !== serving.mails) this.tell(null, { kind: 'mails', count: mails });
    Object.assign(serving, { now, mails });
  }

  private tell(to: string | null, event: ServerEvent): void {
    this.post({ kind: 'event', to, event });
  }
}

interface Serving {
  workbook: LocalWorkbook;
  names: SheetNames;
  requests: Requests;
  saver: Saver;
  version: number;
  now: string;
  mails: number;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
