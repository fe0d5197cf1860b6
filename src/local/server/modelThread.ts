/** Entry of the worker thread that holds the workbook. Scripts are synchronous, so the web server lives in another thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { firstRun } from '../firstRun';
import type { LocalWorkbook } from '../localWorkbook';
import { openWorkbook } from '../openWorkbook';
import { pasteTable } from '../pasteTable';
import { ModelSession } from './modelSession';
import { openOthers } from './otherBooks';
import type { FromModel, ModelThreadData } from './protocol';

const port = parentPort;
if (!port) throw new Error('modelThread must be started as a worker thread');

const data: ModelThreadData = workerData;
const post = (message: FromModel): void => port.postMessage(message);
const session = new ModelSession(port, data.signal, post);

const { firstRun: setup, moveTo, table, others: folder, ...settings } = data.settings;
const workbook = attempt('open', () => {
  const others = folder === undefined ? [] : openOthers(folder, settings);
  return openWorkbook({ ...settings, others, desk: () => session.desk });
});
if (workbook && attempt('firstRun', () => setUp(workbook)) && attempt('table', () => pasted(workbook)))
  session.serve(workbook);

function setUp(opened: LocalWorkbook): true {
  if (setup) firstRun(opened, setup);
  if (moveTo !== undefined) opened.moveClock(moveTo);
  return true;
}

function pasted(opened: LocalWorkbook): true {
  if (table) pasteTable(opened, table);
  return true;
}

/** A workbook that cannot be opened or set up ends the thread; the main thread tells the person why. */
function attempt<T>(stage: 'open' | 'firstRun' | 'table', work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    post({ kind: 'failed', stage, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
