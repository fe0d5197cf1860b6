import path from 'node:path';
import type { LocalWorkbook } from '../../../src/local/localWorkbook';
import { openWorkbook } from '../../../src/local/openWorkbook';
import { EDITOR, OTHER, OWNER, type Scratch, scratch, TAB, temporaryFolder, VIEWER } from './support/scratch';

/**
 * IMPORTRANGE as its page has it: https://support.google.com/docs/answer/3093340. Which errors a formula gets where the page
 * shows only a picture is what people report of it: #REF! for all of them.
 */
const REMOTE = 'https://docs.google.com/spreadsheets/d/nguon/edit';
const others: LocalWorkbook[] = [];
let source: Scratch;
let target: Scratch;

beforeEach(() => {
  others.length = 0;
  source = scratch({ options: { id: 'nguon', owner: OTHER, editors: [], viewers: [OWNER] } });
  target = scratch({ options: { id: 'dich', others } });
  others.push(source.workbook);
  edit(`
    at('A1:C2').setValues([['một', 2, true], ['=B1*10', new Date(2024, 8, 20), '']]);
    ss.insertSheet("Tab 'lạ'!").getRange('B2').setValue('ở tab lạ');
  `);
});

const show = (a1: string, of = target): string[][] => of.workbook.as(OWNER).read(TAB, a1).display;
/** Changes the source, as its owner. */
const edit = (text: string): unknown => source.script(text, OTHER);
const put = (a1: string, formula: string): void => {
  target.script(`at('${a1}').setFormula(${JSON.stringify(formula)})`);
};
const connect = (a1: string, person = OWNER): void => target.workbook.as(person).allowImport(TAB, a1);

describe('before access is allowed', () => {
  it('gives #REF! until somebody who may view the source clicks Allow access', () => {
    put('A1', `=IMPORTRANGE("${REMOTE}";"A1:B2")`);
    expect(show('A1:B2')).toEqual([
      ['#REF!', ''],
      ['', ''],
    ]);
    connect('A1');
    expect(show('A1:B2')).toEqual([
      ['một', '2'],
      ['20', '45555'],
    ]);
  });

  it('can be told apart by no formula from an address that leads nowhere', () => {
    put('A1', `=IMPORTRANGE("${REMOTE}";"A1")`);
    put('A2', '=IMPORTRANGE("https://docs.google.com/spreadsheets/d/khong-co/edit";"A1")');
    put('A3', '=IMPORTRANGE("Sổ của Sở";"A1")');
    put('B1', '=ERROR.TYPE(A1)&ERROR.TYPE(A2)&ERROR.TYPE(A3)');
    expect(show('B1')).toEqual([['444']]);
  });

  it('is allowed by nobody who may not view the source, and by nobody who may not edit the target', () => {
    put('A1', `=IMPORTRANGE("${REMOTE}";"A1")`);
    expect(() => connect('A1', EDITOR)).toThrow("You don't have permissions to access that sheet.");
    expect(() => connect('A1', VIEWER)).toThrow('You do not have permission');
    expect(show('A1')).toEqual([['#REF!']]);
  });

  it('says so where the spreadsheet cannot be found', () => {
    put('A1', '=IMPORTRANGE("https://docs.google.com/spreadsheets/d/khong-co/edit";"A1")');
    expect(() => connect('A1')).toThrow('Spreadsheet cannot be found');
  });
});

describe('once access is allowed', () => {
  beforeEach(() => {
    put('E1', `=IMPORTRANGE("${REMOTE}";"A1")`);
    connect('E1');
  });

  it('holds for any editor and any part of the source, and for no other spreadsheet', () => {
    target.script(`at('E2').setFormula('=IMPORTRANGE("${REMOTE}";"B1")')`, EDITOR);
    expect(show('E1:E2')).toEqual([['một'], ['2']]);
    const third = scratch({ options: { id: 'ba', others } });
    third.script(`at('E2').setFormula('=IMPORTRANGE("${REMOTE}";"B1")')`);
    expect(show('E2', third)).toEqual([['#REF!']]);
  });

  it.each([
    ['an address with what follows it', `"${REMOTE}?usp=sharing#gid=0"`, '"B1"'],
    [
      'an address of somebody with two accounts',
      '"https://docs.google.com/spreadsheets/u/1/d/nguon/edit"',
      '"B1"',
    ],
    ['a key', '"nguon"', '"B1"'],
    ['a cell with the address', '$A$9', '"B1"'],
    ['a cell with the range', '"nguon"', 'B9'],
    ['a formula that makes the address', '$C$9', '"B1"'],
  ])('takes %s', (_what, address, range) => {
    target.script(`
      at('A9:B9').setValues([['${REMOTE}', 'B1']]);
      at('C9').setFormula('="https://docs.google.com/spreadsheets/d/"&"nguon"');
    `);
    put('F1', `=IMPORTRANGE(${address};${range})`);
    expect(show('F1')).toEqual([['2']]);
  });

  it('takes a quoted tab; where none is named, the first one', () => {
    put('F1', `=IMPORTRANGE("nguon";"'Tab ''lạ''!'!B2")`);
    put('F2', `=IMPORTRANGE("nguon";"${TAB}!C1")`);
    expect(show('F1:F2')).toEqual([['ở tab lạ'], ['TRUE']]);
  });

  it.each([
    ['a tab that is not there', "'Chia sẻ'!A1"],
    ['a cell that is not there', 'A5000'],
    ['no range', 'một hai'],
  ])('gives #REF! for %s', (_what, range) => {
    put('F1', `=IMPORTRANGE("nguon";"${range}")`);
    expect(show('F1')).toEqual([['#REF!']]);
  });

  it('takes over errors, and texts that begin like formulas, as they are', () => {
    edit(`at('A5').setFormula('=1/0'); at('A6').setNumberFormat('@').setValue("'=1+1");`);
    put('F1', '=IMPORTRANGE("nguon";"A5:A6")');
    expect(show('F1:F2')).toEqual([['#DIV/0!'], ['=1+1']]);
  });

  it.each([
    ['NOW', '=IF(NOW()>0;"nguon";"")'],
    ['RAND behind another cell', '=IF(LEN(A9)>0;"nguon";"")'],
    ['RANDBETWEEN in a range on another tab', `=IF(SUM('Tab hai'!A1:B3)>0;"nguon";"")`],
  ])('gives #ERROR! for an address that hangs on %s', (_what, formula) => {
    target.script(`
      var two = ss.insertSheet('Tab hai');
      two.getRange('A1').setValue(1); two.getRange('B2').setFormula('=RANDBETWEEN(1;9)');
      at('A9').setFormula('=RAND()+1');
    `);
    put('B9', formula);
    put('F1', '=IMPORTRANGE($B$9;"A1")');
    expect(show('B9')).toEqual([['nguon']]);
    expect(show('F1')).toEqual([['#ERROR!']]);
  });

  it('takes an address that hangs on TODAY, or only says NOW', () => {
    put('B9', '=IF(AND(TODAY()>0;"NOW()"<>"");"nguon";"")');
    put('F1', '=IMPORTRANGE($B$9;"A1")');
    expect(show('F1')).toEqual([['một']]);
  });

  it('stays allowed when the workbook is saved and opened again', () => {
    const file = path.join(temporaryFolder(), 'so.json');
    const kept = scratch({ options: { id: 'giu', others, file } });
    kept.script(`at('A1').setFormula('=IMPORTRANGE("nguon";"A1:B1")')`);
    kept.workbook.as(OWNER).allowImport(TAB, 'A1');
    kept.workbook.save();
    const again = openWorkbook({ file, addon: kept.addon, others });
    expect(again.as(OWNER).read(TAB, 'A1:B1').display).toEqual([['một', '2']]);
  });

  it('follows the source', () => {
    put('F1', '=IF(TRUE;IMPORTRANGE("nguon";"A1:B1");"")');
    put('H1', '=G1*2');
    expect(show('F1:H1')).toEqual([['một', '2', '4']]);
    edit(`at('A1:B1').setValues([['hai', 7]])`);
    expect(show('F1:H1')).toEqual([['hai', '7', '14']]);
  });

  it('follows a chain, and ends where two import from each other', () => {
    const third = scratch({ options: { id: 'ba', others: [target.workbook] } });
    third.script(`at('A1').setFormula('=IMPORTRANGE("dich";"E1")')`);
    third.workbook.as(OWNER).allowImport(TAB, 'A1');
    expect(show('A1', third)).toEqual([['một']]);
    edit(`at('A1').setValue('đổi')`);
    expect(show('A1', third)).toEqual([['đổi']]);
    others.push(third.workbook);
    put('F1', '=IMPORTRANGE("ba";"A1:A2")');
    target.workbook.as(OWNER).allowImport(TAB, 'F1');
    third.script(`at('A2').setFormula('=IMPORTRANGE("dich";"F1")')`);
    expect(show('F1')).toEqual([['đổi']]);
  });

  it('holds while the one who allowed it may view the source', () => {
    const without = scratch({ options: { id: 'nguon', owner: OTHER, editors: [], viewers: [] } });
    others.splice(0, 1, without.workbook);
    target.workbook.as(OWNER).open();
    expect(show('E1')).toEqual([['#REF!']]);
  });

  it('keeps the formula as it was typed when rows move, tabs are renamed and formulas are read', () => {
    put('B3', '=IF(A3="";"";IMPORTRANGE($A3;"A1:B1"))');
    target.script(`at('A3').setValue('nguon')`);
    expect(show('B3:C3')).toEqual([['một', '2']]);
    target.script(`sheet.insertRowsBefore(2, 1); sheet.setName('Khác');`);
    const after = target.workbook.as(OWNER).read('Khác', 'B3:C4');
    expect(after.display[1]).toEqual(['một', '2']);
    expect(after.formulas).toEqual([
      ['', ''],
      ['=IF(A4="";"";IMPORTRANGE($A4;"A1:B1"))', ''],
    ]);
  });
});

describe('the strict stand-in', () => {
  it.each(['=IMPORTRANGE("a"&"b";"A1")', '=IMPORTRANGE("a")', '=IMPORTRANGE(INDEX(A1:A2;1);"A1")'])(
    'refuses %s, which it does not compute',
    (formula) => {
      expect(target.run(`at('A1').setFormula(${JSON.stringify(formula)})`)).toMatchObject({
        ok: false,
        error: expect.stringContaining('not implemented here'),
      });
    },
  );

  it('takes no comma for a separator where it is the decimal sign', () => {
    target.script(`at('A1').setFormula('=IMPORTRANGE("nguon","A1")')`);
    expect(show('A1')).toEqual([['#ERROR!']]);
  });

  it('has no IMPORTRANGE in rules', () => {
    const rule = `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=IMPORTRANGE("a";"A1")=1')
      .setBackground('#ff0000').setRanges([at('A1')]).build()`;
    expect(target.run(`sheet.setConditionalFormatRules([${rule}])`)).toMatchObject({ ok: false });
  });
});
