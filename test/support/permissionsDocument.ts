import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { DOES, GLOBALS } from './decidedRights';
import { DEPARTMENT, EVERYBODY } from './department';
import { ROOT } from './keptDocument';

const AUTH = 'https://www.googleapis.com/auth/';
const GUIDES = 'https://developers.google.com/apps-script';

interface Permission {
  lets: string;
  why: string;
  /** Calls that cannot do without, as they are named in the README. */
  calls: string[];
  /** Where Google says so. */
  page: string;
}

/** What each scope of the manifest is for. */
export const PERMISSIONS: Record<string, Permission> = {
  'spreadsheets.currentonly': {
    lets: 'read and change this spreadsheet',
    why: 'the tracker itself. No other file: of the scopes that the reference lists for these calls it is the narrowest',
    calls: ['Range.getValues', 'Range.setValues', 'Sheet.protect'],
    page: `${GUIDES}/reference/spreadsheet/spreadsheet`,
  },
  'script.container.ui': {
    lets: 'show pages and questions of its own in the spreadsheet',
    why: 'the sidebar, the report, the preview, and what the menu asks',
    calls: ['Ui.showSidebar', 'Ui.showModalDialog', 'Ui.alert'],
    page: `${GUIDES}/guides/dialogs`,
  },
  'script.send_mail': {
    lets: 'send mail as the person whose trigger or click it is',
    why: 'the digest, reminders, reports by hand. It reads no mail',
    calls: ['MailApp.sendEmail'],
    page: `${GUIDES}/reference/mail/mail-app`,
  },
  'script.scriptapp': {
    lets: 'run by itself',
    why: 'the triggers: daily work, the pass of the journal, what follows an edit',
    calls: ['ScriptApp.newTrigger'],
    page: `${GUIDES}/reference/script/script-app`,
  },
  'userinfo.email': {
    lets: 'see the address of who is at work',
    why: 'who proposes, decides and changes what, compared with the addresses of `Danh mục`',
    calls: ['Session.getActiveUser', 'Session.getEffectiveUser'],
    page: `${GUIDES}/reference/base/session`,
  },
};

/** The manifest's scopes without what all have in common. */
export function manifestScopes(): string[] {
  const manifest: { oauthScopes: string[] } = JSON.parse(
    readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8'),
  );
  return manifest.oauthScopes.map((scope) => scope.replace(AUTH, ''));
}

/** Calls every global once or more, each time as somebody who may. */
export function callEveryGlobal(workbook: LocalWorkbook): void {
  for (const [name, decisions] of Object.entries(GLOBALS)) {
    for (const decision of decisions) {
      const who = EVERYBODY.find((one) => decision[one] === DOES);
      if (who === undefined) continue;
      const person = workbook.as(DEPARTMENT[who]);
      if (name === 'sendAdHocReport')
        person.willAnswer({ button: 'OK', text: '' }, { button: 'OK', text: '' }, { button: 'YES' });
      person.call(name, ...decision.args);
    }
  }
}

/** The calls that were made, by the narrowest scope that each can do with. */
export function callsByScope(workbook: LocalWorkbook): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  for (const [scopes, names] of Object.entries(workbook.meter.counts().byScope)) {
    const [narrowest = ''] = scopes.split(' || ');
    calls.set(narrowest.replace(AUTH, ''), names);
  }
  return calls;
}

/** The rows of the README's table. */
export const permissionRows = (): string[] =>
  Object.entries(PERMISSIONS).map(([scope, { lets, why, calls, page }]) => {
    const named = calls.map((call) => `\`${call}\``).join(', ');
    return `| \`${scope}\` | ${lets} | ${why} | ${named} ([page](${page})) |`;
  });

/** The calls by name; where they are many, the kinds of objects that they are made on. */
function namesOf(calls: readonly string[]): string[] {
  const names = calls.length <= 10 ? calls : new Set(calls.map((call) => `${call.split('.')[0]}.…`));
  return [...names].map((name) => `\`${name}\``);
}

/** @param calls see callsByScope */
export function permissionsDocument(calls: ReadonlyMap<string, readonly string[]>): string {
  const sections = Object.entries(PERMISSIONS).flatMap(([scope, { lets, why, page }]) => [
    `## ${scope}`,
    '',
    `Lets it ${lets}. For ${why}.`,
    '',
    `Needed by ${namesOf(calls.get(scope) ?? []).join(', ')}.`,
    '',
    `Which call needs it: <${page}>`,
    '',
  ]);
  return [
    '# Permissions',
    '',
    'The manifest `appsscript.json` asks for these and nothing else. The calls are those that the built add-on made while',
    'every global was called; the local runtime refuses a call whose scope the manifest lacks, as Google does, and',
    '`test/documents/permissions.test.ts` takes each scope away in turn and sees what then fails. LockService,',
    'PropertiesService, HtmlService, Utilities and the menu need none.',
    '',
    'Written by `UPDATE_DOCS=1 npx jest test/documents`.',
    '',
    ...sections.slice(0, -1),
    '',
  ].join('\n');
}
