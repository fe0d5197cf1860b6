import { parseArgs } from 'node:util';

export interface StartOptions {
  port: number;
  file: string;
  /** Plan to set a new workbook up from. */
  plan: string;
  /** Whether a new workbook gets sample updates. */
  sample: boolean;
  /** Whether to start afresh, keeping the old file aside. */
  fresh: boolean;
  /** Id of a new workbook, as it stands in its address. */
  id?: string;
  /** Folder with the files of other workbooks. */
  others?: string;
  /** ISO date and time: eight in the morning of the day asked for. */
  today?: string;
  /** A file with a plan's table to paste into the tab Nhập. */
  table?: string;
}

/** The command line cannot be understood; the message says what to write instead. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

export const DEFAULT_PORT = 8080;
export const DEFAULT_FILE = 'du-lieu/so-theo-doi.json';
export const DEFAULT_PLAN = 'bac-giang-2024';

export const HELP = `Sổ theo dõi nhiệm vụ, chạy trên máy này.

Cách dùng:  npm start -- [tùy chọn]

  --port SỐ           cổng của trang web (mặc định ${DEFAULT_PORT})
  --file ĐƯỜNG-DẪN    tệp lưu sổ (mặc định ${DEFAULT_FILE})
  --plan MÃ           kế hoạch dùng để lập sổ mới (mặc định ${DEFAULT_PLAN})
  --empty             lập sổ mới không có cập nhật mẫu
  --new               lập sổ mới; tệp cũ được giữ lại với đuôi .bak
  --id MÃ             mã của sổ mới trong địa chỉ của nó (mặc định so-tren-may)
  --others THƯ-MỤC    thư mục chứa tệp của các sổ khác mà công thức IMPORTRANGE tìm theo địa chỉ
  --today NĂM-THÁNG-NGÀY   coi ngày này là hôm nay, ví dụ 2024-08-15
  --import TỆP        dán bảng phụ lục trong tệp .docx hoặc .txt (cột cách nhau bằng tab) vào tab Nhập
  --help              in hướng dẫn này

--plan, --empty và --id chỉ có tác dụng khi lập sổ mới (lần chạy đầu tiên hoặc có --new).`;

/**
 * Reads the command line (without the program's name).
 * @returns the options, or 'help' when help was asked for.
 * @throws ArgumentError with a message for the person.
 */
export function readArguments(argv: string[]): StartOptions | 'help' {
  const { values, positionals, unknown } = parse(argv);
  if (values.help) return 'help';
  const [stray] = [...unknown, ...positionals];
  if (stray !== undefined) throw new ArgumentError(`Không hiểu “${stray}”.`);
  return {
    port: portNumber(text(values.port, '--port') ?? String(DEFAULT_PORT)),
    file: text(values.file, '--file') ?? DEFAULT_FILE,
    plan: text(values.plan, '--plan') ?? DEFAULT_PLAN,
    sample: !values.empty,
    fresh: values.new === true,
    ...idOption(text(values.id, '--id')),
    ...(values.others !== undefined && { others: text(values.others, '--others') ?? '' }),
    ...todayOption(text(values.today, '--today')),
    ...tableOption(text(values.import, '--import')),
  };
}

const FLAGS = new Set(['empty', 'new', 'help']);

function parse(argv: string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      port: { type: 'string' },
      file: { type: 'string' },
      plan: { type: 'string' },
      today: { type: 'string' },
      id: { type: 'string' },
      others: { type: 'string' },
      import: { type: 'string' },
      empty: { type: 'boolean' },
      new: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const known = new Set(['port', 'file', 'plan', 'today', 'id', 'others', 'import', ...FLAGS]);
  const unknown = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    const flagWithValue = FLAGS.has(token.name) && token.value !== undefined;
    return known.has(token.name) && !flagWithValue ? [] : [token.rawName];
  });
  return { values, positionals, unknown };
}

/** A value that is missing, or that is the next option by mistake, is an error: '--file --new' names no file. */
function text(value: string | boolean | undefined, option: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean' || value === '' || value.startsWith('-')) {
    throw new ArgumentError(`Sau ${option} phải có giá trị.`);
  }
  return value;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new ArgumentError(
      `Cổng “${value}” không hợp lệ. Hãy chọn một số từ 1 đến 65535, ví dụ --port 8081.`,
    );
  }
  return port;
}

function idOption(value: string | undefined): { id?: string } {
  if (value === undefined) return {};
  if (!/^[\w-]+$/.test(value)) {
    throw new ArgumentError(
      `Mã sổ “${value}” không hợp lệ. Chỉ dùng chữ không dấu, số, gạch nối, ví dụ --id so-y-te.`,
    );
  }
  return { id: value };
}

function tableOption(value: string | undefined): { table?: string } {
  if (value === undefined) return {};
  if (!/\.(docx|txt)$/i.test(value)) {
    throw new ArgumentError(
      `Tệp “${value}” không phải .docx hay .txt. Hãy lưu kế hoạch thành .docx rồi dùng --import ke-hoach.docx.`,
    );
  }
  return { table: value };
}

function todayOption(value: string | undefined): { today?: string } {
  if (value === undefined) return {};
  const date = new Date(`${value}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime());
  if (!exists || date.toISOString().slice(0, 10) !== value) {
    throw new ArgumentError(
      `Ngày “${value}” không hợp lệ. Hãy viết năm-tháng-ngày, ví dụ --today 2024-08-15.`,
    );
  }
  return { today: `${value}T08:00` };
}
