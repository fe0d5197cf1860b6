import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bareBundle, codeText, DIST } from '../support/bareBundle';
import { ROOT } from '../support/keptDocument';

/** The files that git holds; in a copy without git all but what is made or installed. */
function projectFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .filter((file) => file !== '');
  } catch {
    return readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
      (file) => !/^(node_modules|dist|\.git)(\/|$)/.test(file) && statSync(path.join(ROOT, file)).isFile(),
    );
  }
}
const sources = readdirSync(path.join(ROOT, 'src/addon'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file),
);
const addon = (file: string): string => readFileSync(path.join(ROOT, 'src/addon', file), 'utf8');

describe('the code that ships', () => {
  test('asks nothing of the internet', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.html'))) {
      const page = readFileSync(path.join(DIST, file), 'utf8');
      expect([
        file,
        page.match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(/g),
      ]).toEqual([file, null]);
      expect([
        file,
        page.match(/(src|href|action)\s*=\s*["']?(https?:)?\/\/|@import|\burl\(\s*["']?(https?:)?\/\//gi),
      ]).toEqual([file, null]);
    }
  });

  test('names no Google service beyond those that the permissions are for', () => {
    const SERVICES =
      /\b(UrlFetchApp|DriveApp|GmailApp|CalendarApp|ContactsApp|PeopleApp|DocumentApp|Jdbc|Sheets\.Spreadsheets|Drive\.Files|getOAuthToken)\b/g;
    expect(codeText().match(SERVICES)).toBeNull();
  });

  test('makes no code and no markup of texts', () => {
    const DANGEROUS =
      /\beval\(|new Function\b|(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|srcdoc|setTimeout\(\s*['"`]/;
    expect(sources.filter((file) => DANGEROUS.test(addon(file)))).toEqual([]);
  });

  test('touches no service while it is loaded', () => {
    // The context has no service at all: a call at the top level would throw.
    expect(Object.keys(bareBundle().globals)).toContain('onOpen');
  });
});

describe('the project', () => {
  const TEXT = /\.(ts|tsx|mjs|js|json|md|html|css|tsv|txt)$|^[^.]+$|^\.[^/]+$/;
  const texts = projectFiles()
    .filter((file) => TEXT.test(path.basename(file)) && !/^test\/data\/workbooks\//.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

  test('is read', () => {
    expect(texts.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['README.md', 'appsscript.json', '.clasp.json']),
    );
  });

  test('holds no secret', () => {
    const SECRETS = [
      /-----BEGIN [A-Z ]*PRIVATE KEY/,
      /\bAIza[\w-]{35}\b/,
      /\bya29\.[\w-]{20,}/,
      /\b1\/\/0[\w-]{30,}/,
      /\bGOCSPX-[\w-]{20,}/,
      /\bgh[pousr]_[A-Za-z0-9]{30,}/,
      /"(client_secret|refresh_token|access_token)"\s*:\s*"(?!(1\/\/)?made-up|GOCSPX-12)[^"]{8,}"/,
    ];
    const found = texts.filter(({ text }) => SECRETS.some((secret) => secret.test(text)));
    expect(found.map(({ file }) => file)).toEqual([]);
    expect(
      projectFiles().filter((file) => /clasprc|client_secret|credentials.*\.json|\.env$/.test(file)),
    ).toEqual([]);
  });

  test('is bound to nobody’s script', () => {
    const settings: { scriptId: string } = JSON.parse(readFileSync(path.join(ROOT, '.clasp.json'), 'utf8'));
    expect(settings.scriptId).toMatch(/^[A-Z-]+$/);
  });

  test('ships nobody’s address', () => {
    const files = [
      'README.md',
      ...readdirSync(path.join(ROOT, 'sheets-templates')).map((file) => `sheets-templates/${file}`),
    ];
    const shipped = readdirSync(DIST)
      .filter((file) => /\.(js|html|json)$/.test(file))
      .map((file) => `dist/${file}`);
    const addresses = [...files, ...shipped].flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g)].map(
        ([one]) => one,
      ),
    );
    expect(addresses.filter((one) => !/(\.example|@example\.(com|org))$/.test(one))).toEqual([]);
  });
});
