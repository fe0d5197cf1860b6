import { Worker } from 'node:worker_threads';
import type { AskAnswer } from '../localWorkbook';
import type {
  AnyRequest,
  Caller,
  FromModel,
  ModelSettings,
  ModelThreadData,
  ServerEvent,
  Someone,
  ToModel,
} from './protocol';

/** The workbook could not be opened or set up; `message` is the runtime's own. */
export class ModelFailure extends Error {
  override name = 'ModelFailure';

  constructor(
    readonly stage: 'open' | 'firstRun' | 'table',
    message: string,
  ) {
    super(message);
  }
}

export interface ModelState {
  version: number;
  now: string;
  mails: number;
}

export interface ModelListeners {
  /** `to` is a page, or null for all pages. */
  event(to: string | null, event: ServerEvent): void;
  /** The model thread died; nothing can be done any more. */
  crashed(error: Error): void;
}

interface Waiting {
  done(message: string): void;
  failed(error: Error): void;
}

/** The main thread's door to the workbook in the model thread. */
export class ModelClient {
  readonly state: ModelState = { version: 0, now: '', mails: 0 };
  people: readonly Someone[] = [];
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly arrived: Int32Array;
  private readonly worker: Worker;
  private ended = false;
  private readonly opened: Promise<void>;
  private opening: { done(): void; failed(error: Error): void } | null = null;

  private constructor(
    threadFile: string,
    settings: ModelSettings,
    private readonly listeners: ModelListeners,
  ) {
    const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const workerData: ModelThreadData = { settings, signal };
    this.arrived = new Int32Array(signal);
    this.opened = new Promise((done, failed) => {
      this.opening = { done, failed };
    });
    this.worker = new Worker(threadFile, { workerData });
    this.worker.on('message', (message: FromModel) => this.receive(message));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) => this.end(new Error(`The model thread ended with code ${code}`)));
  }

  /**
   * Starts the thread and waits until the workbook is open (and set up).
   * @throws ModelFailure when the runtime refuses the file or the first run fails.
   */
  static async start(
    threadFile: string,
    settings: ModelSettings,
    listeners: ModelListeners,
  ): Promise<ModelClient> {
    const client = new ModelClient(threadFile, settings, listeners);
    try {
      await client.opened;
      return client;
    } catch (error) {
      await client.worker.terminate();
      throw error;
    }
  }

  /** Sends a request; the reply comes back as the JSON text of a Reply. */
  request(request: AnyRequest, caller: Caller): Promise<string> {
    return this.ask((id) => ({ kind: 'request', id, caller, request }));
  }

  /** Answers a script's question for a page that is gone. */
  answerFor(caller: Caller, ask: number, answer: AskAnswer): void {
    this.request({ kind: 'answer', body: { ask, answer } }, caller).catch((error) => this.end(error));
  }

  /** Saves the workbook and ends the thread. Resolves to what went wrong with the save, if anything did. */
  async close(): Promise<string | undefined> {
    const problem = await this.ask((id) => ({ kind: 'close', id }));
    this.ended = true;
    await this.worker.terminate();
    return problem === '' ? undefined : problem;
  }

  private ask(message: (id: number) => ToModel): Promise<string> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.worker.postMessage(message(id));
      Atomics.add(this.arrived, 0, 1);
      Atomics.notify(this.arrived, 0);
    });
  }

  private receive(message: FromModel): void {
    if (message.kind === 'event') this.pass(message.to, message.event);
    else if (message.kind === 'reply') this.settle(message.id, message.replyJson);
    else if (message.kind === 'closed') this.settle(message.id, message.problem ?? '');
    else if (message.kind === 'failed') this.end(new ModelFailure(message.stage, message.message));
    else {
      const { version, now, mails, people } = message;
      Object.assign(this.state, { version, now, mails });
      this.people = people;
      this.opening?.done();
      this.opening = null;
    }
  }

  private pass(to: string | null, event: ServerEvent): void {
    if (event.kind === 'diff')
      Object.assign(this.state, { version: event.diff.version, now: event.diff.now });
    if (event.kind === 'clock') this.state.now = event.now;
    if (event.kind === 'mails') this.state.mails = event.count;
    this.listeners.event(to, event);
  }

  private settle(id: number, text: string): void {
    this.waiting.get(id)?.done(text);
    this.waiting.delete(id);
  }

  /** The thread is gone: nothing that waits for it will be answered. */
  private end(error: Error): void {
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
    if (this.ended) return;
    this.ended = true;
    if (this.opening) this.opening.failed(error);
    else this.listeners.crashed(error);
  }
}
