import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { claimFile, type FileClaim } from './server/dataFile';
import { ModelClient } from './server/modelClient';
import { Pages } from './server/pages';
import type { ModelSettings } from './server/protocol';
import { route } from './server/routes';
import { StaticFiles } from './server/staticFiles';

export interface ServerOptions {
  /** 0 picks a free port. */
  port: number;
  /** Directory of the built page. */
  page: string;
  /** The built model thread. */
  modelThread: string;
  /** Directory with the built add-on. */
  addon: string;
  file: string;
  /** Start afresh, keeping a file that is there under a .bak name. */
  fresh?: boolean;
  /** Id of a new workbook. */
  id?: string;
  /** Folder with the files of other workbooks that formulas can import from; they are read once and never written. */
  others?: string;
  /** ISO date and time, as wall time. Absent: where the workbook's clock stands, for a new one the machine's time. */
  today?: string;
  owner: string;
  editors: string[];
  viewers: string[];
  /** How a workbook without a file is set up; absent: it stays as the runtime makes it. */
  setUp?: {
    plan: string;
    sample: boolean;
    /** The moment to set it up at, unless `today` says another. */
    today?: string;
  };
  /** A plan's table to paste into the tab Nhập. */
  table?: string[][];
  /** The model thread died after the start. */
  crashed?: (error: Error) => void;
}

export interface RunningServer {
  url: string;
  port: number;
  /** Where a file that stood in the way of a fresh start was kept. */
  keptAs?: string;
  /** Saves and stops. Resolves to what went wrong with the save, if anything did. */
  close(): Promise<string | undefined>;
}

/**
 * Serves the page with a workbook behind it, to this machine only. The port is taken before the file is touched, so a
 * busy port leaves everything as it was.
 * @throws the listen error (code EADDRINUSE …), FileInUse, or ModelFailure when the workbook cannot be opened.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const parts = serverParts(options);
  const port = await listen(parts.server, options.port);
  try {
    const claim = claimFile(options.file, options.fresh ?? false, new Date());
    const model = await openModel(options, claim, parts);
    const close = async (): Promise<string | undefined> => {
      parts.pages.send(null, { kind: 'stopping' });
      const problem = await model.close();
      claim.release();
      stop(parts);
      return problem;
    };
    const kept = claim.keptAs === undefined ? {} : { keptAs: claim.keptAs };
    return { url: `http://localhost:${port}`, port, close, ...kept };
  } catch (error) {
    stop(parts);
    throw error;
  }
}

async function openModel(options: ServerOptions, claim: FileClaim, parts: ServerParts): Promise<ModelClient> {
  const { modelThread, file, addon, owner, editors, viewers, today, setUp, id, others } = options;
  const settings: ModelSettings = { file, addon, owner, editors, viewers };
  if (id !== undefined) settings.id = id;
  if (others !== undefined) settings.others = others;
  if (claim.isNew) {
    const start = today ?? setUp?.today;
    if (start !== undefined) settings.today = start;
    if (setUp) settings.firstRun = { plan: setUp.plan, sample: setUp.sample };
  } else if (today !== undefined) settings.moveTo = today;
  if (options.table) settings.table = options.table;
  try {
    const model = await ModelClient.start(modelThread, settings, {
      event: (to, event) => parts.pages.send(to, event),
      crashed: (error) => options.crashed?.(error),
    });
    parts.modelIsOpen(model);
    return model;
  } catch (error) {
    claim.undo();
    throw error;
  }
}

interface ServerParts {
  server: Server;
  pages: Pages;
  modelIsOpen(model: ModelClient): void;
}

function serverParts({ page }: ServerOptions): ServerParts {
  let modelIsOpen: (model: ModelClient) => void = () => undefined;
  const model = new Promise<ModelClient>((resolve) => {
    modelIsOpen = resolve;
  });
  const pages = new Pages((caller, ask) => {
    model.then((open) => open.answerFor(caller, ask, { button: 'CLOSE' }));
  });
  const files = new StaticFiles(page);
  const parts = { files, pages, model, serverId: randomUUID() };
  const server = createServer((request, response) => {
    void route(request, response, parts);
  });
  return { server, pages, modelIsOpen };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop({ server, pages }: ServerParts): void {
  pages.close();
  server.close();
  server.closeAllConnections();
}
