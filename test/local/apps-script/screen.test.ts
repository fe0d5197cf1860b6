import { EDITOR, OWNER, scratch } from './support/scratch';

const CODE = `
  function onOpen() {
    var ui = SpreadsheetApp.getUi();
    ui.createMenu('Sổ').addItem('Hỏi', 'ask').addSeparator().addSubMenu(ui.createMenu('Khác').addItem('Bảng', 'panel')).addToUi();
  }
  function ask() {
    var ui = SpreadsheetApp.getUi();
    var first = ui.alert('Một');
    var second = ui.alert('Đề', 'Hai', ui.ButtonSet.YES_NO);
    var third = ui.prompt('Đề', 'Ba', ui.ButtonSet.OK_CANCEL);
    return [String(first), second === ui.Button.YES, third.getSelectedButton() === ui.Button.OK, third.getResponseText()];
  }
  function panel() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Bang').setTitle('Cập nhật').setWidth(900));
  }
  function dialog() {
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>x</p>').setHeight(80), 'Hộp');
  }
  function secret_() { return 1; }
`;
const html = { Bang: '<title>Trong tệp</title><b>xin chào</b>' };

test('menus are those that onOpen adds', () => {
  const { workbook } = scratch({ code: CODE, html });
  const menus = [
    {
      label: 'Sổ',
      items: [
        { label: 'Hỏi', functionName: 'ask' },
        { label: '', separator: true },
        { label: 'Khác', items: [{ label: 'Bảng', functionName: 'panel' }] },
      ],
    },
  ];
  expect(workbook.as(EDITOR).open()).toEqual(menus);
  expect(workbook.as(EDITOR).open()).toEqual(menus);
  expect(() => workbook.as(EDITOR).menu('Sổ', 'Không có')).toThrow('Không có');
});

test('dialogs are answered by the person in front of them, before the script goes on', () => {
  const { workbook } = scratch({ code: CODE, html });
  const person = workbook.as(EDITOR);
  person.willAnswer({ button: 'YES' }, { button: 'OK', text: 'ba' });
  expect(person.menu('Sổ', 'Hỏi')).toMatchObject({ ok: true, value: ['OK', true, true, 'ba'] });
  expect(person.asked.map(({ dialog }) => dialog)).toEqual([
    { kind: 'alert', title: '', message: 'Một', buttons: 'OK' },
    { kind: 'alert', title: 'Đề', message: 'Hai', buttons: 'YES_NO' },
    { kind: 'prompt', title: 'Đề', message: 'Ba', buttons: 'OK_CANCEL' },
  ]);
});

test('a question without an answer ends the script, whatever it catches', () => {
  const { run } = scratch();
  const source =
    'try { SpreadsheetApp.getUi().alert("Chắc?", SpreadsheetApp.getUi().ButtonSet.YES_NO) } catch (e) {} return 1';
  expect(run(source)).toMatchObject({ ok: false, error: expect.stringContaining('Chắc?') });
});

test('a desk of one’s own is asked and shown everything', () => {
  const shown: string[] = [];
  const { script } = scratch({
    code: CODE,
    options: {
      desk: (email) => ({
        toast: (message, title, seconds) => shown.push(`${email} ${title} ${message} ${seconds}`),
        ask: (dialog) => ({ button: dialog.buttons === 'YES_NO' ? 'NO' : 'OK' }),
        sidebar: (text, title) => shown.push(`${title}: ${text}`),
        modal: (text, title, width, height) => shown.push(`${title} ${width}×${height}: ${text}`),
      }),
    },
  });
  script('ss.toast("a"); ss.toast("b", "c", 3); dialog()');
  expect(shown).toEqual([`${OWNER}  a 5`, `${OWNER} c b 3`, 'Hộp 600×80: <p>x</p>']);
});

test('the sidebar shows the file and calls the add-on as the person', () => {
  const { workbook } = scratch({
    code: `${CODE}\n  function who() { return Session.getActiveUser().getEmail(); }`,
    html,
  });
  const person = workbook.as(EDITOR);
  person.menu('Sổ', 'Khác', 'Bảng');
  const panel = person.sidebar();
  expect([panel.title, panel.html]).toEqual(['Cập nhật', html.Bang]);
  expect(panel.call('who')).toMatchObject({ ok: true, value: EDITOR });
});

describe('google.script.run', () => {
  const { workbook } = scratch({
    code: `${CODE}
  function echo(value) { return value; }
  function kind(value) { return [typeof value, value instanceof Object, Array.isArray(value)].join(); }
  function date() { return { at: [new Date()] }; }
  function things() { return { map: new Map([[1, 2]]), gone: undefined, f: function () {}, list: [undefined, 1] }; }
  function fail() { throw new Error('hỏng'); }`,
  });
  const call = (name: string, ...args: unknown[]) => workbook.as(OWNER).call(name, ...args);

  test.each(['secret_', 'constructor', 'Math.max', 'missing'])('does not reach %s', (name) => {
    expect(call(name)).toMatchObject({ ok: false, error: `Script function not found: ${name}` });
  });

  test.each([[new Date()], [{ at: new Date() }], [[new Map()]], [() => 1], [new Uint8Array(1)]])(
    'refuses %p',
    (value) => {
      expect(call('echo', value)).toMatchObject({
        ok: false,
        error: expect.stringContaining('illegal value'),
      });
    },
  );

  test('lets plain values through in both directions, made for the add-on', () => {
    const value = { a: [1, 'hai', null, { b: true }] };
    expect(call('echo', value)).toMatchObject({ ok: true, value });
    expect(call('kind', { a: 1 })).toMatchObject({ value: 'object,true,false' });
    expect(call('echo', [undefined])).toMatchObject({ value: [null] });
  });

  test('loses a result with a date in it, and what is no plain value', () => {
    expect(call('date')).toMatchObject({ ok: true, value: null });
    expect(call('things')).toMatchObject({ value: { map: {}, f: null, list: [null, 1] } });
  });

  test('gives the message of what was thrown', () => {
    expect(call('fail')).toMatchObject({ ok: false, error: 'hỏng', functionName: 'fail' });
  });
});

describe('templates', () => {
  const { script } = scratch({
    html: {
      Mau: '<ul><? for (var i = 0; i < names.length; i++) { ?><li title="<?= names[i] ?>"><?= names[i] ?></li><? } ?></ul><?!= raw ?>',
      Nguy: '<script>var x = <?= names ?>;</script>',
    },
  });

  test('escape what they print, unless told otherwise', () => {
    expect(
      script(
        `var t = HtmlService.createTemplateFromFile('Mau'); t.names = ['<A&"B">']; t.raw = '<hr>'; return t.evaluate().getContent()`,
      ),
    ).toBe('<ul><li title="&lt;A&amp;&quot;B&quot;&gt;">&lt;A&amp;&quot;B&quot;&gt;</li></ul><hr>');
  });

  test('do not guess how to escape inside a script', () => {
    expect(() =>
      script("var t = HtmlService.createTemplateFromFile('Nguy'); t.names = 1; t.evaluate()"),
    ).toThrow('inside <script> is not implemented here');
  });

  test('a file that is not there is named', () => {
    expect(() => script("HtmlService.createHtmlOutputFromFile('Khong')")).toThrow('Khong');
  });
});
