import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { OWN, progress } from '../support/decidedRights';
import { DEPARTMENT, openDepartment } from '../support/department';
import { expectKept, ROOT } from '../support/keptDocument';
import {
  callEveryGlobal,
  callsByScope,
  manifestScopes,
  PERMISSIONS,
  permissionRows,
  permissionsDocument,
} from '../support/permissionsDocument';

describe('what the add-on may do', () => {
  let calls: Map<string, string[]>;
  beforeAll(() => {
    const workbook = openDepartment();
    callEveryGlobal(workbook);
    calls = callsByScope(workbook);
    workbook.close();
  });

  test('the manifest asks for the scopes that are explained, and no other', () => {
    expect(manifestScopes().sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  test('each scope is needed by a call that is made, and no call needs another', () => {
    expect([...calls.keys()].sort()).toEqual(manifestScopes().sort());
  });

  test('the calls that the README names need the scope beside which they stand', () => {
    const named = Object.entries(PERMISSIONS).flatMap(([scope, { calls: some }]) =>
      some.map((call) => [scope, call]),
    );
    expect(named.filter(([scope = '', call = '']) => !calls.get(scope)?.includes(call))).toEqual([]);
  });

  test('docs/permissions.md names the calls that need each', () => {
    expectKept('docs/permissions.md', permissionsDocument(calls));
  });
});

test('the README says for each scope what it is for', () => {
  const lines = readFileSync(path.join(ROOT, 'README.md'), 'utf8').split('\n');
  expect(permissionRows().filter((row) => !lines.includes(row))).toEqual([]);
});

describe('without a scope', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'quyen-'));
    const kept = openWorkbook({
      addon: DIST,
      file: path.join(folder, 'so.json'),
      plan: 'bac-giang-2024',
      today: '2024-09-20T08:00',
      owner: DEPARTMENT.owner,
      editors: [DEPARTMENT.office],
    });
    kept.save();
    kept.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The same workbook with an add-on whose manifest lists all scopes but one. */
  function without(scope: string): LocalWorkbook {
    const addon = path.join(folder, `addon-${scope}`);
    cpSync(DIST, addon, { recursive: true, filter: (file) => path.basename(file) !== 'local' });
    const manifest: { oauthScopes: string[] } = JSON.parse(
      readFileSync(path.join(DIST, 'appsscript.json'), 'utf8'),
    );
    const oauthScopes = manifest.oauthScopes.filter((one) => !one.endsWith(`/${scope}`));
    writeFileSync(path.join(addon, 'appsscript.json'), JSON.stringify({ ...manifest, oauthScopes }));
    const file = path.join(folder, `${scope}.json`);
    cpSync(path.join(folder, 'so.json'), file);
    return openWorkbook({ addon, file });
  }

  /** The calls that were refused for want of a scope while people did what they do every month. */
  function refusedIn(workbook: LocalWorkbook): string[] {
    const owner = workbook.as(DEPARTMENT.owner);
    const runs = [
      owner.call('openUpdatePanel'),
      owner.call('saveItemUpdate', progress(OWN)[0]),
      owner.call('showUpdateSidebar'),
      owner.call('sendDigestToMe'),
      owner.call('setUpWorkbook'),
      ...workbook.moveClock('2024-09-22T12:00').map(({ run }) => run),
    ];
    const words = [...runs, ...owner.asked.map(({ dialog }) => dialog.message)].map((one) =>
      JSON.stringify(one),
    );
    const refused = words.flatMap((one) => [...one.matchAll(/not sufficient to call ([\w.]+\w)/g)]);
    return [...new Set(refused.map(([, call = '']) => call))].sort();
  }

  test('nothing is refused while all are there', () => {
    expect(refusedIn(without('none'))).toEqual([]);
  });

  test.each([
    ['spreadsheets.currentonly', 'SpreadsheetApp.getActiveSpreadsheet'],
    ['script.container.ui', 'Ui.showSidebar'],
    ['script.send_mail', 'MailApp.getRemainingDailyQuota'],
    ['script.scriptapp', 'ScriptApp.getProjectTriggers'],
    ['userinfo.email', 'Session.getActiveUser'],
  ])('%s the add-on is refused %s', (scope, call) => {
    expect(Object.keys(PERMISSIONS)).toContain(scope);
    expect(refusedIn(without(scope))).toContain(call);
  });
});
