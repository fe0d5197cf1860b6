import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';

const START = resolve('dist/local/start.mjs');

/** The built tracker, running in a process of its own as `npm start` runs it. */
export class TrackerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /**
   * Starts it on a free port and waits for its line.
   * @param file path of the workbook's file
   * @throws Error with what the program wrote, when it does not start
   */
  static async start(file: string): Promise<TrackerProcess> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const child = spawn(process.execPath, [START, '--port', String(port), '--file', file]);
    let output = '';
    await new Promise<void>((started, failed) => {
      const read = (text: unknown): void => {
        output += String(text);
        if (output.includes(url)) started();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => failed(new Error(`Sổ không khởi động được: ${output}`)));
    });
    return new TrackerProcess(url, child);
  }

  /** Stops it as Ctrl+C does (SIGTERM), or at once and unprepared (SIGKILL), and waits until it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
