import { createHash } from 'node:crypto';

/** The first line of what is pushed as Code.js: which version is on Google, and how it was when it went there. */
export interface Stamp {
  /** Version of the add-on, as in package.json. */
  version: string;
  /** WORKBOOK_VERSION: the form of the workbooks that it makes. */
  form: number;
  /** The commit that it was built from, with a + where files had been changed; '' where git could not tell. */
  commit: string;
  /** Digest of all files without this line. */
  content: string;
  /** Digest of the manifest. */
  manifest: string;
}

const LINE =
  /^\/\/ Sổ theo dõi nhiệm vụ (\S+) · dạng sổ (\d+) · (?:mã nguồn (\w+\+?) · )?nội dung (\w{12}) · bản kê (\w{12})$/;

export function stampLine({ version, form, commit, content, manifest }: Stamp): string {
  const source = commit === '' ? '' : `mã nguồn ${commit} · `;
  return `// Sổ theo dõi nhiệm vụ ${version} · dạng sổ ${form} · ${source}nội dung ${content} · bản kê ${manifest}`;
}

/** @returns undefined where the code was not pushed by this command */
export function readStamp(code: string): Stamp | undefined {
  const found = LINE.exec(code.split(/\r?\n/, 1)[0] ?? '');
  if (!found) return undefined;
  const [, version = '', form = '', commit = '', content = '', manifest = ''] = found;
  return { version, form: Number(form), commit, content, manifest };
}

/** Name with ending → text. */
export type Files = ReadonlyMap<string, string>;

/** Digest of all files: of their text, not of line ends or of how the manifest is indented. */
export function contentDigest(files: Files): string {
  const lines = [...files]
    .map(([name, text]) => `${name} ${name === MANIFEST ? manifestDigest(text) : digest(unstamped(text))}`)
    .sort();
  return digest(lines.join('\n'));
}

export const MANIFEST = 'appsscript.json';

/** Digest of a manifest: the order of its fields and its spaces mean nothing. */
export const manifestDigest = (text: string): string => digest(canonical(JSON.parse(text)));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}

function unstamped(text: string): string {
  const plain = text.replace(/\r\n/g, '\n').trimEnd();
  return readStamp(plain) ? plain.slice(plain.indexOf('\n') + 1) : plain;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
