import { EDITOR, OTHER, OWNER, scratch } from './support/scratch';

describe('MailApp', () => {
  test('all ways of calling sendEmail put the mail into the outbox and nowhere else', () => {
    const { script, workbook } = scratch();
    script(
      `
      MailApp.sendEmail('a@b.example', 'S1', 'B1');
      MailApp.sendEmail('a@b.example,c@d.example', 'S2', 'B2', { htmlBody: '<b>B2</b>', name: 'Sổ', cc: 'e@f.example' });
      MailApp.sendEmail('a@b.example', 'r@s.example', 'S3', 'B3');
      MailApp.sendEmail({ to: 'a@b.example', bcc: 'g@h.example', subject: 'S4', body: 'B4', replyTo: 'x@y.example' });`,
      EDITOR,
    );
    expect(workbook.outbox).toEqual([
      expect.objectContaining({
        from: EDITOR,
        to: ['a@b.example'],
        subject: 'S1',
        body: 'B1',
        at: '2024-09-20T01:00:00.000Z',
      }),
      expect.objectContaining({
        to: ['a@b.example', 'c@d.example'],
        cc: ['e@f.example'],
        htmlBody: '<b>B2</b>',
        name: 'Sổ',
      }),
      expect.objectContaining({ replyTo: 'r@s.example', subject: 'S3', body: 'B3' }),
      expect.objectContaining({ bcc: ['g@h.example'], replyTo: 'x@y.example' }),
    ]);
  });

  test.each([
    ["MailApp.sendEmail('', 's', 'b')", 'no recipient'],
    ["MailApp.sendEmail('không phải', 's', 'b')", 'Invalid email: không phải'],
    [
      "MailApp.sendEmail(new Array(52).join('a@b.example,'), 's', 'b')",
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [
      "MailApp.sendEmail('a@b.example', 's', new Array(200 * 1024 + 2).join('x'))",
      'Limit Exceeded: Email Body Size.',
    ],
    [
      "MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', attachments: [] })",
      'attachments is not implemented here',
    ],
  ])('%s', (source, message) => {
    const { script, workbook } = scratch();
    expect(() => script(source)).toThrow(message);
    expect(workbook.outbox).toEqual([]);
  });

  test('the quota counts recipients of the last 24 hours, each person’s own', () => {
    const { script, workbook } = scratch();
    script("for (var i = 0; i < 49; i++) MailApp.sendEmail('a@b.example,c@d.example', 's', 'b')");
    expect([
      script('return MailApp.getRemainingDailyQuota()'),
      script('return MailApp.getRemainingDailyQuota()', EDITOR),
    ]).toEqual([2, 100]);
    expect(() => script("MailApp.sendEmail('a@b.example,c@d.example,e@f.example', 's', 'b')")).toThrow(
      'too many times for one day: email',
    );
    workbook.moveClock('2024-09-21T08:01');
    expect(script('return MailApp.getRemainingDailyQuota()')).toBe(100);
  });
});

describe('scopes', () => {
  const manifest = {
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
  };
  const { script } = scratch({ manifest });

  test('a call whose scope the manifest does not list is refused', () => {
    expect(() => script("MailApp.sendEmail('a@b.example', 's', 'b')")).toThrow(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(() => script("SpreadsheetApp.openById('x')")).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById',
    );
  });

  test.each([
    ["MailApp.sendEmail('a@b.example', 's', 'b')", 'script.send_mail'],
    ['MailApp.getRemainingDailyQuota()', 'script.send_mail'],
    ['ScriptApp.getProjectTriggers()', 'script.scriptapp'],
    ["ScriptApp.newTrigger('f').timeBased().everyHours(8).create()", 'script.scriptapp'],
    ["SpreadsheetApp.getUi().alert('x')", 'script.container.ui'],
    ["SpreadsheetApp.getUi().prompt('x')", 'script.container.ui'],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", 'script.container.ui'],
    ["SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 't')", 'script.container.ui'],
    ['Session.getActiveUser()', 'userinfo.email'],
    ['Session.getEffectiveUser()', 'userinfo.email'],
    ["SpreadsheetApp.openById('x')", 'spreadsheets'],
  ])('%s needs %s', (call, scope) => {
    expect(() => script(call)).toThrow(`Required permissions: https://www.googleapis.com/auth/${scope}`);
  });

  test.each([
    'LockService.getDocumentLock().tryLock(0)',
    "PropertiesService.getDocumentProperties().setProperty('a', 'b')",
    "CacheService.getDocumentCache().put('a', 'b', 1)",
    "HtmlService.createHtmlOutput('x').getContent()",
    "Utilities.formatDate(new Date(), 'GMT', 'yyyy')",
    'Session.getScriptTimeZone()',
    "SpreadsheetApp.getUi().createMenu('x').addItem('y', 'z').addToUi()",
  ])('%s needs none', (call) => {
    expect(() => script(call)).not.toThrow();
  });

  test('what the listed scope covers is let through', () => {
    expect(script("at('A1').setValue(1); return at('A1').getValue()")).toBe(1);
  });

  test('the current file cannot be touched without a spreadsheet scope', () => {
    const without = scratch({ manifest: { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: [] } });
    expect(() => without.script('return 1')).toThrow('spreadsheets.currentonly');
  });
});

describe('LockService', () => {
  test('one execution at a time; the lock goes with the execution', () => {
    const { script, workbook } = scratch();
    expect(
      script('var l = LockService.getDocumentLock(); return [l.tryLock(10), l.hasLock(), l.tryLock(0)]'),
    ).toEqual([true, true, true]);
    const held = workbook.globals(OTHER) as { LockService: GoogleLocks };
    const lock = held.LockService.getDocumentLock();
    expect(lock.tryLock(0)).toBe(true);
    expect(
      script('var t = Date.now(); return [LockService.getDocumentLock().tryLock(2000), Date.now() - t]'),
    ).toEqual([false, 2000]);
    expect(() => script('LockService.getDocumentLock().waitLock(10)')).toThrow('Lock timeout');
    expect(script('return LockService.getScriptLock().tryLock(0)')).toBe(true);
    lock.releaseLock();
    expect(script('return LockService.getDocumentLock().tryLock(0)')).toBe(true);
  });

  test('a lock does not survive a dialog', () => {
    const { script } = scratch();
    expect(
      script(
        'var l = LockService.getDocumentLock(); l.waitLock(10); SpreadsheetApp.getUi().alert("x"); return l.hasLock()',
      ),
    ).toBe(false);
  });
});

interface GoogleLocks {
  getDocumentLock(): { tryLock(milliseconds: number): boolean; releaseLock(): void };
}

test('PropertiesService keeps strings, apart for document, script and person, within Google’s sizes', () => {
  const { script } = scratch();
  script(
    "PropertiesService.getDocumentProperties().setProperty('a', 'tài liệu'); PropertiesService.getUserProperties().setProperty('a', 'riêng')",
  );
  const read =
    "return [PropertiesService.getDocumentProperties().getProperty('a'), PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a')]";
  expect([script(read), script(read, EDITOR)]).toEqual([
    ['tài liệu', null, 'riêng'],
    ['tài liệu', null, null],
  ]);
  expect(
    script(
      "var p = PropertiesService.getScriptProperties(); p.setProperties({ x: '1', y: '2' }); p.setProperties({ z: '3' }, true); return [p.getKeys(), p.getProperties()]",
    ),
  ).toEqual([['z'], { z: '3' }]);
  expect(() =>
    script("PropertiesService.getScriptProperties().setProperty('x', new Array(9300).join('x'))"),
  ).toThrow('Argument too large: value');
  expect(() =>
    script(
      "var p = PropertiesService.getScriptProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, new Array(9000).join('x'))",
    ),
  ).toThrow('property storage quota');
  expect(() => script("PropertiesService.getScriptProperties().setProperty('x', 1)")).toThrow(
    "don't match the method signature",
  );
});

test('CacheService forgets after the time given', () => {
  const { script, workbook } = scratch();
  script("CacheService.getScriptCache().put('a', '1', 60)");
  const read = "return CacheService.getScriptCache().get('a')";
  expect(script(read)).toBe('1');
  workbook.moveClock('2024-09-20T08:02');
  expect(script(read)).toBeNull();
  expect(() => script("CacheService.getScriptCache().put(new Array(252).join('k'), 'v')")).toThrow(
    'Argument too large: key',
  );
});

test('Session names the person in a menu or sidebar call', () => {
  const { script } = scratch();
  expect(
    script(
      'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(), Session.getActiveUserLocale()]',
      EDITOR,
    ),
  ).toEqual([EDITOR, EDITOR, 'Asia/Ho_Chi_Minh', 'vi']);
  expect(script('return ss.getOwner().getEmail()')).toBe(OWNER);
});

describe('Utilities', () => {
  const { script } = scratch();

  test.each([
    ['dd/MM/yyyy HH:mm', '31/08/2024 18:09'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2024-08-31T18:09:00+07:00'],
    ["EEEE, d MMMM yy 'lúc' h a", 'Saturday, 31 August 24 lúc 6 PM'],
    ['u', '6'],
  ])('formatDate %s', (pattern, text) => {
    expect(
      script(
        `return Utilities.formatDate(new Date(Date.UTC(2024, 7, 31, 11, 9)), 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)})`,
      ),
    ).toBe(text);
  });

  test('formatDate refuses letters and zones that it does not know', () => {
    expect(() => script("Utilities.formatDate(new Date(), 'Etc/GMT', 'YYYY')")).toThrow(
      '"YYYY" is not implemented here',
    );
    expect(() => script("Utilities.formatDate(new Date(), 'Sao Hoả', 'yyyy')")).toThrow('timeZone');
  });

  test('sleep lets only this execution’s clock pass', () => {
    expect(script('var t = Date.now(); Utilities.sleep(90000); return Date.now() - t')).toBe(90_000);
    expect(script('return Utilities.formatDate(new Date(), "Asia/Ho_Chi_Minh", "HH:mm")')).toBe('08:00');
  });

  test('base64, formatString, getUuid', () => {
    expect(
      script(`return [Utilities.base64Encode('Việt'), Utilities.base64Decode('4bs=').join(), Utilities.formatString('%s-%03d %.2f %%', 'a', 7, 1.005),
        /^[0-9a-f-]{36}$/.test(Utilities.getUuid())]`),
    ).toEqual(['Vmnhu4d0', '-31,-69', 'a-007 1.00 %', true]);
  });
});
