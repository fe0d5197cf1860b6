import { messages } from './messages';
import { bad, good, type Result } from './result';

const AUTH = 'https://www.googleapis.com/auth/';

/**
 * What the add-on asks for, and nothing else: one more stops every trigger until each person consents again.
 * https://developers.google.com/apps-script/concepts/scopes
 */
export const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
].map((scope) => AUTH + scope);

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether a manifest is the one that the add-on needs. @returns all that is wrong in one trouble */
export function checkManifest(text: string): Result<undefined> {
  const manifest: unknown = JSON.parse(text);
  const field = (name: string): unknown =>
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  const scopes = field('oauthScopes');
  const listed = Array.isArray(scopes) ? scopes.map(String) : [];
  const wrong = [
    ...listed.filter((scope) => !SCOPES.includes(scope)).map(messages.manifest.extraScope),
    ...SCOPES.filter((scope) => !listed.includes(scope)).map(messages.manifest.missingScope),
  ];
  if (field('runtimeVersion') !== 'V8') wrong.push(messages.manifest.runtime);
  if (field('timeZone') !== TIME_ZONE) wrong.push(messages.manifest.timeZone(TIME_ZONE));
  return wrong.length === 0 ? good(undefined) : bad(messages.manifest.wrong(wrong));
}
