import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The built add-on as it would be pushed: code, HTML files by name without ending, and what the manifest says. */
export interface AddOn {
  code: Script;
  html: ReadonlyMap<string, string>;
  timeZone: string;
  /** null when the manifest lists none: Google then grants what the code uses. */
  scopes: readonly string[] | null;
  /** Top-level functions: the only names google.script.run, menus and triggers can reach. */
  functions: ReadonlySet<string>;
}

/**
 * Reads a directory with Code.js, *.html and appsscript.json.
 * @throws Error in Vietnamese when the add-on has not been built there.
 */
export function readAddOn(directory: string): AddOn {
  const codePath = join(directory, 'Code.js');
  if (!existsSync(codePath)) {
    throw new Error(
      `Chưa thấy tiện ích đã dựng: không có tệp ${codePath}. Hãy chạy "npm run build" rồi mở lại.`,
    );
  }
  const text = readFileSync(codePath, 'utf8');
  const html = new Map(
    readdirSync(directory)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.slice(0, -5), readFileSync(join(directory, name), 'utf8')]),
  );
  return {
    code: new Script(text, { filename: 'Code.js' }),
    html,
    functions: topLevelFunctions(text),
    ...readManifest(join(directory, 'appsscript.json')),
  };
}

function readManifest(path: string): Pick<AddOn, 'timeZone' | 'scopes'> {
  const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const field = (name: string): unknown =>
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  const timeZone = field('timeZone');
  const scopes = field('oauthScopes');
  return {
    timeZone: typeof timeZone === 'string' ? timeZone : 'America/New_York',
    scopes: Array.isArray(scopes) ? scopes.map(String) : null,
  };
}

/**
 * Apps Script finds functions by reading the text: `function name(` at the top level. The bundle's own footer writes them
 * at the start of a line.
 */
function topLevelFunctions(text: string): Set<string> {
  return new Set([...text.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map((match) => match[1] ?? ''));
}
