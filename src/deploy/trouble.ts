import type { ClaspRun } from './clasp';
import { messages } from './messages';
import type { Trouble } from './result';

/**
 * What clasp 3.4 and Google's APIs say, and what it means. clasp prints the message of the first error and nothing else.
 * The first that fits counts, so what is said more precisely stands above.
 */
const KNOWN: readonly [RegExp, Trouble][] = [
  [/has not enabled the Apps Script API/i, messages.apiOff],
  [/No credentials found|Not logged in/i, messages.notLoggedIn],
  [
    /insufficient (authentication scopes|permission)|insufficientPermissions|ACCESS_TOKEN_SCOPE/i,
    messages.boxesMissing,
  ],
  [
    /invalid_grant|invalid_rapt|reauth|invalid_client|invalid authentication credentials|Invalid Credentials|No (access|refresh) token|is not valid JSON/i,
    messages.loginExpired,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up|network timeout/i,
    messages.noNetwork,
  ],
  [
    /self.signed certificate|unable to (get local issuer|verify the first) certificate|CERT_/i,
    messages.proxy,
  ],
  [/quota|rate limit|too many requests|userRateLimitExceeded/i, messages.tooOften],
  [/not found|Invalid ID|File not found/i, messages.notFound],
  [/does not have permission|permission|forbidden|access.?denied|blocked|administrator/i, messages.refused],
  [/internal error|backend ?error|service is (currently )?unavailable|server error/i, messages.googleDown],
];

/** What a run of clasp that failed means. */
export function troubleOf(run: ClaspRun): Trouble {
  const said = `${run.err}\n${run.out}`;
  const known = KNOWN.find(([words]) => words.test(said));
  return known ? known[1] : messages.unknown(withoutSecrets(said));
}

/** clasp prints no tokens, but what it passes on comes from elsewhere. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/ya29\.[\w.-]+|1\/\/[\w.-]+|GOCSPX-[\w-]+|Bearer\s+\S+/g, '…')
    .replace(/("?(?:client_secret|refresh_token|access_token|id_token)"?\s*[:=]\s*)"?[^"\s,}]+"?/gi, '$1…')
    .trim();
}
