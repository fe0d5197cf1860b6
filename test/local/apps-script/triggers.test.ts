import { openWorkbook } from '../../../src/local/openWorkbook';
import { EDITOR, OWNER, scratch, TAB } from './support/scratch';

const RECORD = `
  function note(name, e) {
    var store = PropertiesService.getScriptProperties();
    store.setProperty('log', (store.getProperty('log') || '') + name + ' ' + (e || '') + '\\n');
  }
  function onEdit(e) {
    note('onEdit', [e.range.getA1Notation(), e.range.rowStart, e.range.columnEnd, e.value, e.oldValue, e.authMode, e.triggerUid,
      e.user.getEmail(), Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join('|'));
  }
  function installed(e) {
    note('installed', [e.value, e.authMode, typeof e.triggerUid, Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join('|'));
  }
  function onOpen(e) { note('onOpen', [e.authMode, e.source.getName()].join('|')); }
  function tick(e) { note('tick', Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm') + ' ' + Session.getEffectiveUser().getEmail()); }
`;
const logOf = (run: (source: string) => unknown): string[] =>
  String(
    run(
      "var s = PropertiesService.getScriptProperties(); var log = s.getProperty('log'); s.deleteProperty('log'); return log || ''",
    ),
  )
    .split('\n')
    .filter(Boolean);

describe('edit triggers', () => {
  const { script, workbook } = scratch({ code: RECORD });
  const editor = workbook.as(EDITOR);

  test('onEdit runs as the typist, who stays unnamed; value and oldValue are strings of a single cell', () => {
    editor.type(TAB, 'B3', '31/8/2024');
    editor.type(TAB, 'B3', 'TRUE');
    editor.type(TAB, 'B3', '');
    expect(logOf(script)).toEqual([
      `onEdit B3|3|2|45535||LIMITED||||${EDITOR}`,
      `onEdit B3|3|2|TRUE|45535|LIMITED||||${EDITOR}`,
      `onEdit B3|3|2||TRUE|LIMITED||||${EDITOR}`,
    ]);
  });

  test('a block has neither value nor oldValue', () => {
    editor.type(TAB, 'C5', [['a', 'b']]);
    expect(logOf(script)).toEqual([`onEdit C5:D5|5|4|||LIMITED||||${EDITOR}`]);
  });

  test('the owner is named even in a simple trigger', () => {
    workbook.as(OWNER).type(TAB, 'A1', 'x');
    expect(logOf(script)[0]).toContain(`LIMITED||${OWNER}|${OWNER}|${OWNER}`);
  });

  test('what scripts write, undo and refused edits trigger nothing', () => {
    script("at('A1').setValue('y')");
    expect(editor.undo().runs).toEqual([]);
    expect(logOf(script)).toEqual([]);
  });

  test('an installed trigger runs as its installer, to whom the typist is unknown', () => {
    script("ScriptApp.newTrigger('installed').forSpreadsheet(ss).onEdit().create()");
    const { runs } = editor.type(TAB, 'A2', '5');
    expect(runs.map((run) => [run.functionName, run.ok])).toEqual([
      ['onEdit', true],
      ['installed', true],
    ]);
    expect(logOf(script)[1]).toBe(`installed 5|FULL|string||${OWNER}`);
  });

  test('while an event is being handled two more wait; the rest are never told (guides/triggers)', () => {
    const busy = scratch({ code: RECORD });
    const typist = busy.workbook.as(EDITOR);
    const runs = busy.workbook.whileTriggersBusy(() => {
      for (const text of ['1', '2', '3', '4']) typist.type(TAB, `A${text}`, text);
    });
    expect(runs.map(({ functionName }) => functionName)).toEqual(['onEdit', 'onEdit']);
    expect(logOf(busy.script).map((line) => line.split('|')[0])).toEqual(['onEdit A1', 'onEdit A2']);
    expect(typist.read(TAB, 'A1:A4').display).toEqual([['1'], ['2'], ['3'], ['4']]);
    expect(typist.type(TAB, 'A5', '5').runs).toHaveLength(1);
  });

  test('opening runs onOpen for those who may edit', () => {
    editor.open();
    expect(logOf(script)).toEqual(['onOpen LIMITED|Bảng tính']);
  });
});

describe('a simple trigger', () => {
  test.each([
    [
      "MailApp.sendEmail('a@b.example', 's', 'b')",
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    ],
    [
      "ScriptApp.newTrigger('onEdit')",
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
  ])('may not %s', (source, message) => {
    const { workbook } = scratch({ code: `function onEdit() { ${source}; }` });
    expect(workbook.as(OWNER).type(TAB, 'A1', 'x').runs).toEqual([
      expect.objectContaining({ ok: false, error: message }),
    ]);
  });

  test('may write where the typist may, and lock', () => {
    const { workbook } = scratch({
      code: 'function onEdit(e) { if (LockService.getDocumentLock().tryLock(10)) e.range.offset(0, 1).setValue("đã sửa"); }',
    });
    workbook.as(EDITOR).type(TAB, 'A1', 'x');
    expect(workbook.as(EDITOR).read(TAB, 'B1').values).toEqual([['đã sửa']]);
  });
});

describe('time-driven triggers', () => {
  test('run in order, each at its own minute, as their creators', () => {
    const { script, workbook } = scratch({ code: RECORD });
    script("ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).nearMinute(30).create()");
    script(
      "ScriptApp.newTrigger('tick').timeBased().onMonthDay(22).atHour(9).nearMinute(5).inTimezone('Asia/Ho_Chi_Minh').create()",
      EDITOR,
    );
    const runs = workbook.moveClock('2024-09-22T12:00');
    expect(runs.map(({ at, owner }) => [at, owner])).toEqual([
      ['2024-09-20T09:30', OWNER],
      ['2024-09-21T09:30', OWNER],
      ['2024-09-22T09:05', EDITOR],
      ['2024-09-22T09:30', OWNER],
    ]);
    expect(logOf(script)[2]).toBe(`tick 2024-09-22 09:05 ${EDITOR}`);
    expect(workbook.now()).toBe('2024-09-22T12:00');
    expect(workbook.moveClock('2024-09-22T23:00')).toEqual([]);
  });

  test('run by themselves where the clock follows the machine', () => {
    jest.useFakeTimers({ now: Date.UTC(2024, 8, 20, 1, 0), doNotFake: ['performance'] });
    try {
      const addon = scratch({ code: RECORD }).addon;
      const workbook = openWorkbook({ addon, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', owner: OWNER });
      workbook
        .as(OWNER)
        .call(
          'script',
          "ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).nearMinute(0).create()",
        );
      expect(workbook.tick()).toEqual([]);
      jest.setSystemTime(Date.UTC(2024, 8, 20, 2, 0, 20));
      expect(workbook.tick().map(({ at }) => at)).toEqual(['2024-09-20T09:00']);
      expect(workbook.tick()).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('the 31st is skipped in months without one', () => {
    const { script, workbook } = scratch({ code: RECORD });
    script("ScriptApp.newTrigger('tick').timeBased().onMonthDay(31).atHour(0).nearMinute(0).create()");
    expect(workbook.moveClock('2025-01-01T00:00').map(({ at }) => at)).toEqual([
      '2024-10-31T00:00',
      '2024-12-31T00:00',
    ]);
  });

  test('every week on a day, every hours, once at a moment', () => {
    const { script, workbook } = scratch({ code: RECORD });
    script(`
      ScriptApp.newTrigger('tick').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).nearMinute(0).create();
      ScriptApp.newTrigger('tick').timeBased().at(new Date(2024, 8, 21, 10, 15)).create();
      ScriptApp.newTrigger('tick').timeBased().everyHours(12).create();`);
    expect(workbook.moveClock('2024-09-23T09:00').map(({ at }) => at)).toEqual([
      '2024-09-20T20:00',
      '2024-09-21T08:00',
      '2024-09-21T10:15',
      '2024-09-21T20:00',
      '2024-09-22T08:00',
      '2024-09-22T20:00',
      '2024-09-23T08:00',
      '2024-09-23T08:00',
    ]);
    expect(workbook.moveClock('2024-09-24T07:00').length).toBe(1);
  });

  test('have no screen to speak to', () => {
    const { script, workbook } = scratch({ code: 'function tick() { SpreadsheetApp.getUi(); }' });
    script("ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create()");
    expect(workbook.moveClock('2024-09-20T08:30')).toEqual([
      expect.objectContaining({
        run: expect.objectContaining({
          ok: false,
          error: 'Cannot call SpreadsheetApp.getUi() from this context.',
        }),
      }),
    ]);
  });

  test('of others cannot be seen nor deleted', () => {
    const { script } = scratch({ code: RECORD });
    script("ScriptApp.newTrigger('tick').timeBased().everyDays(1).create()");
    const mine =
      'ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + " " + t.getEventType(); })';
    expect([script(`return ${mine}`), script(`return ${mine}`, EDITOR)]).toEqual([['tick CLOCK'], []]);
    script('ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])');
    expect(script(`return ${mine}`)).toEqual([]);
  });

  test.each(['everyMinutes(7)', 'onMonthDay(32)', 'atHour(24)', "inTimezone('Sao Hoả')"])(
    'refuse %s',
    (call) => {
      expect(() => scratch().script(`ScriptApp.newTrigger('x').timeBased().${call}`)).toThrow();
    },
  );

  test('no more than 20 of a person', () => {
    const { script } = scratch();
    const install = "ScriptApp.newTrigger('x').timeBased().everyDays(1).create();";
    script(`for (var i = 0; i < 20; i++) ${install}`);
    expect(() => script(install)).toThrow('too many triggers');
    expect(() => script(install, EDITOR)).not.toThrow();
  });
});
