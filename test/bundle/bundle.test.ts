import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bareBundle, codeText, DIST } from '../support/bareBundle';

const KILOBYTE = 1000;

describe('the bundle that goes to Google', () => {
  it('is at most 470 KB', () => {
    expect(statSync(path.join(DIST, 'Code.js')).size).toBeLessThanOrEqual(470 * KILOBYTE);
  });

  it('evaluates in a bare context within 20 ms', () => {
    const best = Math.min(...Array.from({ length: 5 }, () => bareBundle().milliseconds));
    expect(best).toBeLessThanOrEqual(20);
  });

  it('has these globals and no other', () => {
    const { globals } = bareBundle();
    const functions = Object.keys(globals).filter((name) => typeof globals[name] === 'function');
    expect(Object.keys(globals).filter((name) => !functions.includes(name))).toEqual(
      expect.arrayContaining(['SoTheoDoi', '__zod_globalConfig']),
    );
    expect(functions.sort()).toEqual([
      'HAN_HOAN_THANH',
      'LOAI_HAN',
      'checkSystem',
      'decideAmendment',
      'gatherSeveralBooks',
      'handleSheetEdit',
      'importPlanTable',
      'listReportPeriods',
      'makeNewYear',
      'onInstall',
      'onOpen',
      'openAmendments',
      'openUpdatePanel',
      'proposeAmendment',
      'readItem',
      'readReport',
      'reconcileJournal',
      'repairSystem',
      'runDailyWork',
      'runSystemCheck',
      'saveItemUpdate',
      'saveQuickUpdates',
      'sendAdHocReport',
      'sendDigestToMe',
      'setUpWorkbook',
      'showAmendments',
      'showDigestPreview',
      'showItemHistory',
      'showOfficialReport',
      'showPrintLink',
      'showUpdateSidebar',
      'toggleMonthlyDigest',
      'withdrawAmendment',
    ]);
  });

  it('keeps Vietnamese readable and uses no syntax that Apps Script lacks', () => {
    const text = codeText();
    expect(text).toContain('Sổ theo dõi');
    expect(text).not.toMatch(/\bstatic\s+\w+\s*=|\bthis\.#\w+/);
  });

  it('asks for exactly the rights it uses', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(DIST, 'appsscript.json'), 'utf8'));
    expect(manifest).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/script.send_mail',
        'https://www.googleapis.com/auth/script.scriptapp',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    });
  });

  it('is all that clasp would push', () => {
    const clasp = path.join(DIST, '..', 'node_modules', '.bin', 'clasp');
    const printed = execFileSync(clasp, ['show-file-status', '--json'], {
      cwd: path.join(DIST, '..'),
      encoding: 'utf8',
    });
    const status: { filesToPush: string[] } = JSON.parse(printed);
    expect(status.filesToPush.map((file) => path.basename(file)).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'check.html',
      'plan-bac-giang-2024.html',
      'plan-mau-trong.html',
      'report.html',
      'sidebar.html',
    ]);
    expect(status.filesToPush.every((file) => path.dirname(file) === 'dist')).toBe(true);
  });
});
