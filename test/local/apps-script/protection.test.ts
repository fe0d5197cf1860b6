import { EDITOR, OTHER, OWNER, scratch, TAB, VIEWER } from './support/scratch';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const ONLY_OWNER =
  'p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false);';

test('Range.protect() alone keeps nobody out: it mirrors the file’s editors, the owner not among them', () => {
  const { script, workbook } = scratch();
  expect(script("return at('A1').protect().getEditors().map(String)")).toEqual([EDITOR, OTHER]);
  expect(workbook.as(EDITOR).type(TAB, 'A1', 'x').applied).toBe(1);
});

test('the usual recipe leaves only the one who runs it, and the owner can never be removed', () => {
  const { script, workbook } = scratch();
  expect(script(`var p = at('A1:B2').protect(); ${ONLY_OWNER} return p.getEditors().map(String)`)).toEqual([
    OWNER,
  ]);
  expect(workbook.as(EDITOR).type(TAB, 'B2', 'x')).toMatchObject({
    applied: 0,
    refused: [{ message: PROTECTED }],
  });
  expect(workbook.as(OWNER).type(TAB, 'B2', 'x').applied).toBe(1);
  expect(workbook.as(EDITOR).type(TAB, 'C2', 'x').applied).toBe(1);
});

test('an editor who protects a range cannot keep the owner out of it', () => {
  const { script, workbook } = scratch();
  script(`var p = at('A1').protect(); ${ONLY_OWNER}`, EDITOR);
  expect([OWNER, EDITOR, OTHER].map((email) => workbook.as(email).type(TAB, 'A1', 'x').applied)).toEqual([
    1, 1, 0,
  ]);
  expect(
    script(
      `var p = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]; p.addEditors(['${OWNER}', '${OTHER}']);
       return p.removeEditors(['${OWNER}', '${OTHER}', '${EDITOR}']).getEditors().map(String)`,
      EDITOR,
    ),
  ).toEqual([EDITOR, OWNER]);
});

test('a protected sheet with open ranges: only those take edits', () => {
  const { script, workbook } = scratch();
  script(`var p = sheet.protect().setUnprotectedRanges([at('B2:B9'), at('D2:D9')]); ${ONLY_OWNER}`);
  const person = workbook.as(EDITOR);
  expect(['A2', 'B2', 'C2', 'D9', 'D10'].map((cell) => person.type(TAB, cell, 'x').applied)).toEqual([
    0, 1, 0, 1, 0,
  ]);
  expect(() => script("at('B2:C2').setValues([[1, 2]])", EDITOR)).toThrow(PROTECTED);
  expect(() => script('sheet.insertRowsAfter(1, 1)', EDITOR)).toThrow(PROTECTED);
  expect(() => script('sheet.hideColumns(1)', EDITOR)).toThrow(PROTECTED);
});

test('overlapping protections: any one that denies, denies', () => {
  const { script, workbook } = scratch();
  script(
    `var p = at('A1:A9').protect(); ${ONLY_OWNER} p.addEditor('${EDITOR}'); p = at('A5:A9').protect(); ${ONLY_OWNER}`,
  );
  expect(['A4', 'A5'].map((cell) => workbook.as(EDITOR).type(TAB, cell, 'x').applied)).toEqual([1, 0]);
});

test('Range.protect() adds another protection, Sheet.protect() gives back the one there is', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1').protect(); at('A1').protect(); sheet.protect().setDescription('trang'); sheet.protect();
      var types = SpreadsheetApp.ProtectionType;
      return [sheet.getProtections(types.RANGE).length, sheet.getProtections(types.SHEET).map(function (p) { return p.getDescription(); })]`),
  ).toEqual([2, ['trang']]);
});

test('a warning keeps nobody out', () => {
  const { script, workbook } = scratch();
  script(`var p = at('A1').protect(); ${ONLY_OWNER} p.setWarningOnly(true)`);
  expect(workbook.as(EDITOR).type(TAB, 'A1', 'x').applied).toBe(1);
});

test('setDomainEdit throws on a consumer’s file, which canDomainEdit tells beforehand', () => {
  const { script } = scratch();
  expect(script("return at('A1').protect().canDomainEdit()")).toBe(false);
  expect(() => script("at('A1').protect().setDomainEdit(false)")).toThrow('domain');
});

test('only somebody who may edit the range can change its protection', () => {
  const { script } = scratch();
  script(`var p = at('A1').protect(); ${ONLY_OWNER}`);
  expect(() =>
    script('sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove()', EDITOR),
  ).toThrow(PROTECTED);
});

test('viewers and strangers neither edit nor run', () => {
  const { workbook } = scratch({
    code: 'function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("x", "script").addToUi(); }',
  });
  for (const email of [VIEWER, 'la@noi-khac.example']) {
    const person = workbook.as(email);
    expect(person.open()).toEqual([]);
    expect(person.type(TAB, 'A1', 'x').applied).toBe(0);
    expect(person.menu('M', 'x')).toMatchObject({ ok: false });
    expect(person.call('script', 'return 1')).toMatchObject({ ok: false });
  }
});
