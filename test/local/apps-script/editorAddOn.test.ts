import { EDITOR, OWNER, scratch } from './support/scratch';

const CODE = `
  function onOpen(e) { record('onOpen ' + e.authMode); }
  function onInstall(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Chạy', 'used').addToUi(); }
  function used() {}
  function record(text) { console.log(text); }
`;

const asAddOn = (code: string) => scratch({ code, options: { asAddOn: true } });

describe('an Editor add-on that nobody has used in the file', () => {
  it.each([
    'PropertiesService.getDocumentProperties()',
    'PropertiesService.getScriptProperties()',
    'SpreadsheetApp.getActiveSpreadsheet()',
    'e.source.getName()',
    'Session.getActiveUser()',
    'CacheService.getScriptCache()',
    'LockService.getDocumentLock()',
    "HtmlService.createHtmlOutput('x')",
  ])('may not call %s as it opens', (call) => {
    const { workbook } = asAddOn(
      `function onOpen(e) { var menu = SpreadsheetApp.getUi().createAddonMenu(); ${call}; menu.addItem('x', 'y').addToUi(); }`,
    );
    expect(workbook.as(OWNER).open()).toEqual([]);
  });

  it('may add menu items, format and log', () => {
    const { workbook } = asAddOn(
      `function onOpen(e) {
        if (e.authMode !== ScriptApp.AuthMode.NONE) throw new Error(String(e.authMode));
        Logger.log(Utilities.formatString('%s', 'x')); console.log('y');
        SpreadsheetApp.getUi().createAddonMenu().addItem('x', 'y').addToUi();
      }`,
    );
    expect(workbook.as(OWNER).open()).toEqual([
      { label: 'Tiện ích mở rộng', items: [{ label: 'x', functionName: 'y' }] },
    ]);
  });

  it('is awake for everybody once somebody has used or installed it there', () => {
    const code = `${CODE}function onOpen(e) { SpreadsheetApp.getUi().createMenu(String(e.authMode)).addItem('a', 'used').addToUi(); }`;
    const modeOf = (workbook: ReturnType<typeof asAddOn>['workbook'], person: string) =>
      workbook.as(person).open()[0]?.label;
    const used = asAddOn(code).workbook;
    expect(modeOf(used, EDITOR)).toBe('NONE');
    used.as(OWNER).menu('NONE', 'a');
    expect(modeOf(used, EDITOR)).toBe('LIMITED');
    const installed = asAddOn(code).workbook;
    expect(installed.as(OWNER).install()).toMatchObject({ ok: true });
    expect(modeOf(installed, EDITOR)).toBe('LIMITED');
    expect(modeOf(scratch({ code }).workbook, EDITOR)).toBe('LIMITED');
  });
});

describe('triggers of an Editor add-on', () => {
  const clock = "ScriptApp.newTrigger('used').timeBased().everyHours(4).create()";
  const edit = "ScriptApp.newTrigger('used').forSpreadsheet(ss).onEdit().create()";

  it('are one of each kind for a person', () => {
    const { script, run } = asAddOn(CODE);
    script(`${clock}; ${edit}`);
    script(clock, EDITOR);
    expect(run(clock)).toMatchObject({
      ok: false,
      error:
        'This add-on has created too many time-based triggers in this document for this Google user account.',
    });
    expect(run(edit)).toMatchObject({ ok: false, error: expect.stringContaining('too many edit triggers') });
    script(
      `ScriptApp.getUserTriggers(ss).forEach(function (one) { ScriptApp.deleteTrigger(one); }); ${clock}`,
    );
  });

  it('run hourly at the most', () => {
    const { run } = asAddOn(CODE);
    expect(run("ScriptApp.newTrigger('used').timeBased().everyMinutes(30).create()")).toMatchObject({
      ok: false,
    });
  });

  it('of a script bound to the file are many', () => {
    const { script } = scratch({ code: CODE });
    expect(() => script(`${clock}; ${clock}; ${edit}; ${edit}`)).not.toThrow();
  });
});
