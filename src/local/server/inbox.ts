import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { ToModel } from './protocol';

/**
 * The model thread's mail slot. Messages are handled in order of arrival; while a script waits for a person's answer
 * they are handled from inside that wait, so that other people go on working.
 */
export class Inbox {
  private readonly arrived: Int32Array;

  constructor(
    private readonly port: MessagePort,
    signal: SharedArrayBuffer,
    private readonly handle: (message: ToModel) => void,
  ) {
    this.arrived = new Int32Array(signal);
  }

  open(): void {
    this.port.on('message', (message: ToModel) => this.handle(message));
  }

  /**
   * Handles messages until `isOver`. Sleeps between them, waking at least every `idleMs` to call `idle`.
   * Waits nest: an inner one ends before the outer one can.
   */
  handleUntil(isOver: () => boolean, idle: () => void, idleMs: number): void {
    while (!isOver()) {
      const seen = Atomics.load(this.arrived, 0);
      const next: { message: ToModel } | undefined = receiveMessageOnPort(this.port);
      if (next) this.handle(next.message);
      else if (Atomics.wait(this.arrived, 0, seen, idleMs) === 'timed-out') idle();
    }
  }
}
