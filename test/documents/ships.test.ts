import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DIST } from '../support/bareBundle';
import { expectKept, ROOT } from '../support/keptDocument';
import { packagesOf, type ShippedFile, shipsDocument } from '../support/shipsDocument';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const files: ShippedFile[] = JSON.parse(read('dist/local/ships.json'));
const packages = packagesOf(files);

test('what is listed is what clasp would push, byte for byte', () => {
  const clasp = path.join(ROOT, 'node_modules', '.bin', 'clasp');
  const printed = execFileSync(clasp, ['show-file-status', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const { filesToPush }: { filesToPush: string[] } = JSON.parse(printed);
  const pushed = filesToPush.map((file) => ({
    file: path.basename(file),
    bytes: readFileSync(path.join(ROOT, file)).byteLength,
  }));
  const byName = (a: { file: string }, b: { file: string }) => a.file.localeCompare(b.file);
  expect(files.map(({ file, bytes }) => ({ file, bytes })).sort(byName)).toEqual(pushed.sort(byName));
});

test('docs/what-ships.md lists each package with version, licence and size', () => {
  expectKept('docs/what-ships.md', shipsDocument(files));
});

test('what ships is what package.json calls dependencies, at one exact version', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  expect(Object.fromEntries(packages.map(({ name, version }) => [name, version]))).toEqual(dependencies);
});

test('every package is fixed to one version, and the lock holds the checksum of all that are needed', () => {
  const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
    read('package.json'),
  );
  const lock: { packages: Record<string, { version: string; integrity?: string; optional?: boolean }> } =
    JSON.parse(read('package-lock.json'));
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(
    wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version),
  ).toEqual([]);
  // Left out are the builds of a tool for other systems than the one on which the lock was written.
  const required = Object.entries(lock.packages).filter(([folder, one]) => folder !== '' && !one.optional);
  expect(required.filter(([, one]) => !one.integrity).map(([folder]) => folder)).toEqual([]);
});

test.each(files.filter((one) => one.packages.length > 0))(
  '$file carries the licence of all whose code is in it',
  ({ file, packages: inside }) => {
    const text = readFileSync(path.join(DIST, file), 'utf8');
    const licences = ['LICENSE', ...inside.map(({ folder }) => `${folder}/LICENSE`)].map(read);
    for (const licence of licences) {
      const paragraphs = licence
        .trim()
        .split(/\n{2,}/)
        .slice(1);
      for (const paragraph of paragraphs) expect(text).toContain(paragraph);
    }
  },
);

describe('npm run audit', () => {
  /** Runs it against a registry and gives what it printed and its exit code. */
  async function runAgainst(registry: string): Promise<{ printed: string; code: number | null }> {
    const program = spawn(process.execPath, ['src/ships/auditShipped.mjs'], {
      cwd: ROOT,
      env: { ...process.env, npm_config_registry: registry },
    });
    let printed = '';
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (part: Buffer) => {
        printed += part.toString();
      });
    const code = await new Promise<number | null>((resolve) => program.on('close', resolve));
    return { printed, code };
  }

  /** A registry that answers every question for advisories alike; remembers what it was asked for. */
  async function withRegistry(answer: unknown, work: (url: string, asked: string[]) => Promise<void>) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.method !== 'POST') return response.writeHead(404).end();
        const body = Buffer.concat(parts);
        const gzip = request.headers['content-encoding'] === 'gzip';
        asked.push((gzip ? gunzipSync(body) : body).toString());
        return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await work(`http://127.0.0.1:${port}/`, asked);
    } finally {
      server.close();
    }
  }

  test('asks for exactly what ships, and is content where nothing is known', async () => {
    await withRegistry({}, async (registry, asked) => {
      const { printed, code } = await runAgainst(registry);
      expect([printed, code]).toEqual([expect.stringContaining('không biết lỗ hổng nào'), 0]);
      const versions = Object.fromEntries(packages.map(({ name, version }) => [name, [version]]));
      expect(asked.map((one): unknown => JSON.parse(one))).toEqual([versions]);
    });
  });

  test('fails where there is an advisory, and names it', async () => {
    const advisory = {
      id: 1,
      url: 'https://advisory.example/1',
      title: 'Prototype pollution',
      severity: 'high',
      vulnerable_versions: '<=99.0.0',
      cwe: [],
      cvss: { score: 7, vectorString: null },
    };
    await withRegistry({ zod: [advisory] }, async (registry) => {
      const { printed, code } = await runAgainst(registry);
      expect(printed).toContain('zod, mức high: Prototype pollution (https://advisory.example/1)');
      expect(code).toBe(1);
    });
  });

  test('says so where the registry does not answer, and does not fail', async () => {
    const { printed, code } = await runAgainst('http://127.0.0.1:9/');
    expect(printed).toMatch(/^Chưa kiểm được preact .*, zod .*: kho npm không trả lời \(.+\)/);
    expect(code).toBe(0);
  });

  test('knows of nothing today, or the registry cannot be asked from here', async () => {
    const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
    const { printed, code } = await runAgainst(registry);
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/không biết lỗ hổng nào|kho npm không trả lời/),
    ]);
  });
});
