import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A file as the Apps Script API has it. https://developers.google.com/apps-script/api/reference/rest/v1/File */
export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'HTML' | 'JSON';
  source: string;
}

/** An error as Google's APIs answer it. */
export interface Refusal {
  status: number;
  message: string;
}

/** Answers what clasp asks of Google, as far as deploying asks it. */
export interface FakeGoogle {
  port: number;
  /** Files of each script, by its id. */
  scripts: Map<string, ScriptFile[]>;
  /** Description of each version made, by script. */
  versions: Map<string, string[]>;
  /** Spreadsheet that a script is bound to. */
  parents: Map<string, string>;
  /** Titles of the spreadsheets made. */
  sheets: string[];
  /** "METHOD path" of each request, in order. */
  asked: string[];
  /** Refuses a request whose "METHOD path" fits. */
  refuse: { when: RegExp; as: Refusal } | undefined;
  forget(): void;
  close(): Promise<void>;
}

/** What Google puts into a new script. */
const newFiles = (): ScriptFile[] => [
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
  {
    name: 'appsscript',
    type: 'JSON',
    source: '{\n  "timeZone": "America/New_York",\n  "dependencies": {}\n}',
  },
];

export async function startFakeGoogle(): Promise<FakeGoogle> {
  const google: Omit<FakeGoogle, 'port' | 'close'> = {
    scripts: new Map(),
    versions: new Map(),
    parents: new Map(),
    sheets: [],
    asked: [],
    refuse: undefined,
    forget() {
      for (const store of [google.scripts, google.versions, google.parents]) store.clear();
      google.sheets.length = 0;
      google.asked.length = 0;
      google.refuse = undefined;
    },
  };
  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${(request.url ?? '').split('?')[0]}`;
    google.asked.push(asked);
    const { status, body } = google.refuse?.when.test(asked)
      ? refusal(google.refuse.as)
      : answer(google, asked, await bodyOf(request));
    send(response, status, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return Object.assign(google, {
    port: address.port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

const refusal = ({ status, message }: Refusal) => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: 'global', reason: 'forbidden' }] } },
});

const NOT_FOUND: Refusal = { status: 404, message: 'Requested entity was not found.' };

function answer(
  google: Omit<FakeGoogle, 'port' | 'close'>,
  asked: string,
  body: Asked,
): { status: number; body: unknown } {
  const good = (content: unknown) => ({ status: 200, body: content });
  const [, id = ''] = /\/v1\/projects\/([\w-]+)/.exec(asked) ?? [];
  if (/^GET .*userinfo/.test(asked)) return good({ email: 'vanphong@so.example', id: '1' });
  if (/^POST \/token/.test(asked))
    return good({ access_token: 'ya29.new', expires_in: 3600, token_type: 'Bearer' });
  if (/^POST .*\/drive\/v3\/files/.test(asked)) {
    google.sheets.push(String(body.name));
    return good({ id: `sheet-made-here-0000-${google.sheets.length}` });
  }
  if (/^POST \/v1\/projects$/.test(asked)) {
    const scriptId = `script-made-here-000-${google.scripts.size + 1}`;
    google.scripts.set(scriptId, newFiles());
    if (body.parentId !== undefined) google.parents.set(scriptId, body.parentId);
    return good({ scriptId, title: body.title });
  }
  const files = google.scripts.get(id);
  if (!files) return refusal(NOT_FOUND);
  if (/^GET .*\/content$/.test(asked)) return good({ scriptId: id, files });
  if (/^PUT .*\/content$/.test(asked)) {
    google.scripts.set(id, body.files ?? []);
    return good({ scriptId: id, files: body.files });
  }
  if (/^POST .*\/versions$/.test(asked)) {
    const versions = google.versions.get(id) ?? [];
    versions.push(String(body.description));
    google.versions.set(id, versions);
    return good({ scriptId: id, versionNumber: versions.length });
  }
  throw new Error(`Nothing here answers ${asked}.`);
}

/** What clasp sends along, as far as it is read here. */
interface Asked {
  name?: string;
  title?: string;
  parentId?: string;
  description?: string;
  files?: ScriptFile[];
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  // Chunks end in the middle of letters.
  request.setEncoding('utf8');
  let text = '';
  for await (const part of request) text += String(part);
  return text.startsWith('{') ? JSON.parse(text) : {};
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
