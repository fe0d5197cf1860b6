import { messages } from '../../src/deploy/messages';
import { troubleOf, withoutSecrets } from '../../src/deploy/trouble';

const said = (err: string) => troubleOf({ code: 1, out: '', err });

describe('what clasp prints, told in words', () => {
  it.each([
    ['No credentials found.', messages.notLoggedIn],
    [
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      messages.apiOff,
    ],
    ['Request had insufficient authentication scopes.', messages.boxesMissing],
    ['Insufficient Permission: Request had insufficient authentication scopes.', messages.boxesMissing],
    ['invalid_grant', messages.loginExpired],
    ['reauth related error (invalid_rapt)', messages.loginExpired],
    ['Request had invalid authentication credentials. Expected OAuth 2 access token.', messages.loginExpired],
    ['Unexpected token \'b\', "bad" is not valid JSON', messages.loginExpired],
    [
      'request to https://script.googleapis.com/v1/projects/1abc/content failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
      messages.noNetwork,
    ],
    [
      'request to https://oauth2.googleapis.com/token failed, reason: connect ECONNREFUSED',
      messages.noNetwork,
    ],
    ['request to https://x failed, reason: self-signed certificate in certificate chain', messages.proxy],
    ['Requested entity was not found.', messages.notFound],
    ['Invalid ID', messages.notFound],
    ['The caller does not have permission', messages.refused],
    ["Quota exceeded for quota metric 'Management requests'", messages.tooOften],
    ['Internal error encountered.', messages.googleDown],
  ])('%s', (words, trouble) => {
    expect(said(words)).toBe(trouble);
  });

  it('names at least one step for everything it knows, and passes on the rest', () => {
    expect(said('Syntax error: x').what).toContain('Syntax error: x');
    for (const one of Object.values(messages)) {
      if (typeof one === 'object' && 'next' in one) expect(one.next.join('')).not.toBe('');
    }
  });
});

it('prints no token', () => {
  const text = 'Bearer abc.def ya29.a0Af_x-y 1//0gabc "client_secret": "GOCSPX-12" refresh_token=xyz';
  expect(withoutSecrets(text)).not.toMatch(/abc\.def|a0Af|0gabc|GOCSPX|xyz/);
});
