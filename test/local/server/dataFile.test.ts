import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFile } from '../../../src/local/server/dataFile';
import { FileInUse, lockFile } from '../../../src/local/server/fileLock';

const NOON = new Date('2024-08-15T12:00:00Z');
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-'));
  file = join(folder, 'du-lieu', 'so.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new file gets its folder, and nothing is in it yet', () => {
  const claim = claimFile(file, false, NOON);
  expect(claim).toMatchObject({ isNew: true });
  expect(readdirSync(join(folder, 'du-lieu'))).toEqual(['so.json.lock']);
  claim.release();
});

test('a fresh start keeps the old file aside, each time under another name', () => {
  for (const text of ['một', 'hai']) {
    claimFile(file, false, NOON).release();
    writeFileSync(file, text);
    const claim = claimFile(file, true, NOON);
    expect(claim.isNew).toBe(true);
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(claim.keptAs ?? '', 'utf8')).toBe(text);
    claim.release();
  }
  expect(readdirSync(join(folder, 'du-lieu')).filter((name) => name.endsWith('.bak'))).toHaveLength(2);
});

test('after a start that failed the file is as it was found', () => {
  claimFile(file, false, NOON).release();
  writeFileSync(file, 'cũ');
  const claim = claimFile(file, true, NOON);
  writeFileSync(file, 'dở dang');
  claim.undo();
  expect(readFileSync(file, 'utf8')).toBe('cũ');
  expect(readdirSync(join(folder, 'du-lieu'))).toEqual(['so.json']);
});

test('a half-made new file does not stay after a start that failed', () => {
  const claim = claimFile(file, false, NOON);
  writeFileSync(file, 'dở dang');
  claim.undo();
  expect(readdirSync(join(folder, 'du-lieu'))).toEqual([]);
});

test('a file that a running process holds is refused, one that a dead process held is taken over', () => {
  const claim = claimFile(file, false, NOON);
  claim.release();
  writeFileSync(`${file}.lock`, String(process.ppid));
  expect(() => lockFile(file)).toThrow(FileInUse);
  writeFileSync(`${file}.lock`, '999999999');
  expect(() => lockFile(file)()).not.toThrow();
});
