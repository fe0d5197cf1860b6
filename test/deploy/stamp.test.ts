import fc from 'fast-check';
import { judge } from '../../src/deploy/remote';
import { contentDigest, manifestDigest, readStamp, stampLine } from '../../src/deploy/stamp';

const MANIFEST = '{"timeZone":"Asia/Ho_Chi_Minh","runtimeVersion":"V8"}';
const files = (code: string, manifest = MANIFEST) =>
  new Map([
    ['Code.js', code],
    ['appsscript.json', manifest],
  ]);

function pushed(code: string, commit = '2931fd1'): string {
  const stamp = {
    version: '0.1.0',
    form: 3,
    commit,
    content: contentDigest(files(code)),
    manifest: manifestDigest(MANIFEST),
  };
  return `${stampLine(stamp)}\n${code}`;
}

const code = fc.string({ unit: 'grapheme' }).map((text) => `var a = ${JSON.stringify(text)};`);

it('knows again what it pushed, however line ends and the manifest are written there', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('', '2931fd1', '2931fd1+'), (text, commit) => {
      const there = pushed(text, commit).replaceAll('\n', '\r\n');
      const manifest = '{ "runtimeVersion": "V8",\n  "timeZone": "Asia/Ho_Chi_Minh" }\n';
      expect(judge(files(there, manifest))).toMatchObject({
        kind: 'ours',
        edited: 'nothing',
        stamp: { commit },
      });
    }),
  );
});

it('sees every change of the code, of the manifest, and every file too many', () => {
  fc.assert(
    fc.property(code, code, (text, other) => {
      fc.pre(text !== other);
      const there = pushed(text);
      const [line = ''] = there.split('\n');
      expect(judge(files(`${line}\n${other}`))).toMatchObject({ edited: 'code' });
      expect(judge(files(there, MANIFEST.replace('V8', 'STABLE')))).toMatchObject({ edited: 'manifest' });
      expect(judge(new Map([...files(there), ['More.js', other]]))).toMatchObject({ edited: 'code' });
    }),
  );
});

it('takes no other code for its own', () => {
  expect(readStamp('// Sổ theo dõi nhiệm vụ')).toBeUndefined();
  expect(judge(files('function total() {}'))).toEqual({ kind: 'foreign', files: ['Code.js'] });
  expect(judge(files('function myFunction() {\n  \n}\n'))).toEqual({ kind: 'empty' });
  expect(judge(new Map())).toEqual({ kind: 'empty' });
});
