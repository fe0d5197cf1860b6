/** `npm start`: serves the tracker on this machine. Exit code 2: the command line is wrong; 1: it could not start or save. */
import { fileURLToPath } from 'node:url';
import { readTable } from './files/tableFile';
import { type RunningServer, startServer } from './server';
import { ArgumentError, DEFAULT_PLAN, HELP, readArguments, type StartOptions } from './server/arguments';
import { refusalWords } from './server/refusalWords';

/** People of the sample department. The domain is reserved for examples: no mail can reach anybody. */
const OWNER = 'vanphong@so.example';
const EDITORS = [
  'quanlykhoahoc@so.example',
  'thanhtra@so.example',
  'tieuchuan@so.example',
  'lanhdao@so.example',
];
const VIEWERS = ['khach@so.example'];

/** The sample updates tell of a year in progress; this day shows every standing at once. */
const SAMPLE_TODAY = '2024-09-20T08:00';

const besideThis = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const options = argumentsOrExit();
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  let server: RunningServer;
  try {
    server = await start(options, tableOf(options));
  } catch (error) {
    console.error(refusalWords(error, options));
    process.exit(1);
  }
  if (server.keptAs !== undefined) console.log(`Sổ cũ được giữ ở ${server.keptAs}`);
  console.log(`Sổ theo dõi đang mở ở ${server.url} (nhấn Ctrl+C để dừng)`);
  if (options.table !== undefined)
    console.log(
      `Đã dán bảng trong ${options.table} vào tab Nhập: chọn Sổ theo dõi ▸ Kế hoạch ▸ Nhập kế hoạch để xem trước.`,
    );
  stopOnSignals(server);
}

function argumentsOrExit(): StartOptions | 'help' {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    console.error(`${error.message}\nXem các tùy chọn: npm start -- --help`);
    return process.exit(2);
  }
}

/** The table of the file that was named; the program ends here where it cannot be read. */
function tableOf({ table }: StartOptions): string[][] | undefined {
  if (table === undefined) return undefined;
  try {
    return readTable(table);
  } catch (error) {
    console.error(`Không đọc được ${table}: ${error instanceof Error ? error.message : String(error)}`);
    return process.exit(1);
  }
}

function start(
  { plan, sample, table: _, ...options }: StartOptions,
  table: string[][] | undefined,
): Promise<RunningServer> {
  return startServer({
    ...options,
    ...(table && { table }),
    page: besideThis('./page'),
    modelThread: besideThis('./modelThread.mjs'),
    addon: besideThis('..'),
    owner: OWNER,
    editors: EDITORS,
    viewers: VIEWERS,
    // The sample updates are of the items of that one plan.
    setUp: plan === DEFAULT_PLAN ? { plan, sample, today: SAMPLE_TODAY } : { plan, sample: false },
    crashed: (error) => {
      console.error(`Sổ dừng đột ngột: ${error.message}. Các thay đổi đã lưu vẫn còn trong ${options.file}.`);
      process.exit(1);
    },
  });
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    const problem = await server.close();
    if (problem !== undefined) console.error(`Không lưu được sổ: ${problem}`);
    process.exit(problem === undefined ? 0 : 1);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

await main();
