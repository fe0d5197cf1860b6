import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from '../../src/deploy/manifest';
import { fileOf, PLACEHOLDER } from '../../src/deploy/projects';

const read = (name: string) => readFileSync(path.join(__dirname, '..', '..', name), 'utf8');

it('names nobody’s script and keeps no login', () => {
  expect(JSON.parse(read('.clasp.json'))).toEqual({ scriptId: PLACEHOLDER, rootDir: 'dist' });
  const ignored = read('.gitignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining([fileOf('*'), '.clasprc.json']));
});

it('has a manifest that deploying lets through', () => {
  expect(checkManifest(read('appsscript.json'))).toMatchObject({ ok: true });
});
