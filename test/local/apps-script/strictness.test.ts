import { Bridge } from '../../../src/local/apps-script/bridge';
import { hostRealm } from '../../../src/local/apps-script/realm';
import { ServiceObject, serviceType } from '../../../src/local/apps-script/serviceObject';
import { EDITOR, scratch } from './support/scratch';

describe('what a service lacks', () => {
  const { script } = scratch();

  test.each([
    ['SpreadsheetApp.newRichTextValue()', 'SpreadsheetApp.newRichTextValue'],
    ['SpreadsheetApp.WrapStrategy.SHRINK', 'SpreadsheetApp.WrapStrategy.SHRINK'],
    ['ss.getFormUrl()', 'SpreadsheetApp.Spreadsheet.getFormUrl'],
    ['sheet.autoResizeColumn(1)', 'SpreadsheetApp.Sheet.autoResizeColumn'],
    ['at("A1").setRichTextValue', 'SpreadsheetApp.Range.setRichTextValue'],
    ['Utilities.zip([])', 'Utilities.zip'],
    ['SpreadsheetApp.getUi().createDialog', 'Ui.createDialog'],
  ])('%s throws instead of giving undefined', (source, name) => {
    expect(() => script(`return ${source}`)).toThrow(`${name} is not implemented here`);
  });

  test('services that are not there at all are no globals', () => {
    expect(script('return [typeof DriveApp, typeof UrlFetchApp, typeof GmailApp]')).toEqual(
      Array(3).fill('undefined'),
    );
  });

  test('formulas that would be answered wrongly are refused when a script writes them', () => {
    expect(() => script('at("A1").setFormula("=SUM(B2:B)")')).toThrow('open-ended range B2:B');
    expect(() => script('at("A1").setFormula("=QUERY(B1:C2;\\"x\\")")')).toThrow('function QUERY');
    expect(script('at("A1").setValue("=\\"QUERY(\\"&1"); return at("A1").getValue()')).toBe('QUERY(1');
  });

  test('what JavaScript, JSON and inspectors look up does not throw', () => {
    expect(
      script('return [String(at("A1")), JSON.stringify({ r: at("A1") }), typeof at("A1").then]'),
    ).toEqual(['Range', '{"r":{}}', 'undefined']);
    expect(script('console.log(at("A1")); return JSON.stringify(SpreadsheetApp.WrapStrategy.WRAP)')).toBe(
      '"WRAP"',
    );
  });

  test('an argument of the wrong kind is refused in Google’s words', () => {
    expect(() => script('at("A1").setValues("x")')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => script('sheet.getRange("A1", 2)')).toThrow("don't match the method signature");
    expect(() => script('at("A1").setNumberFormat(null)')).toThrow("don't match the method signature");
  });
});

test('the services are these and no others', () => {
  expect(Object.keys(scratch().workbook.globals()).sort()).toEqual([
    'CacheService',
    'Charts',
    'HtmlService',
    'LockService',
    'Logger',
    'MailApp',
    'PropertiesService',
    'ScriptApp',
    'Session',
    'SpreadsheetApp',
    'Utilities',
    'console',
  ]);
});

test('a service that lists a method it does not have is found out at first sight', () => {
  class Broken extends ServiceObject {
    readonly type = serviceType('Broken', { missing: '' });
  }
  const bridge = new Bridge(hostRealm, () => undefined);
  expect(() => bridge.toRealm(new Broken())).toThrow('Broken lists missing and does not have it.');
});

describe('the world of an execution', () => {
  const { script, workbook, run } = scratch({
    code: 'var count = 0;\nfunction next() {\n  count += 1;\n  return count;\n}',
  });

  test('has nothing but the language and the services', () => {
    const absent =
      `process require module global Buffer setTimeout setInterval queueMicrotask URL URLSearchParams fetch
      TextEncoder structuredClone atob btoa performance navigator window document crypto Blob`.split(/\s+/);
    expect(
      script(`return ${JSON.stringify(absent)}.filter(function (name) {
      return new Function('return typeof ' + name)() !== 'undefined';
    })`),
    ).toEqual([]);
  });

  test('gives no way out of it', () => {
    expect(
      script(`
      var found = [];
      [SpreadsheetApp.flush, at('A1'), at('A1').getValues(), console.log, new Date(), Date, Date.prototype.getHours].forEach(function (thing) {
        var maker = typeof thing === 'function' ? thing.constructor : Object.getPrototypeOf(thing).constructor.constructor;
        found.push(maker('return typeof process')());
      });
      return found`),
    ).toEqual(Array(7).fill('undefined'));
  });

  test('is new for each execution: a global keeps nothing', () => {
    const person = workbook.as(EDITOR);
    expect([person.call('next'), person.call('next')].map((outcome) => outcome.ok && outcome.value)).toEqual([
      1, 1,
    ]);
  });

  test('made everything that services return and throw', () => {
    expect(
      script(`
        at('A1').setValue(new Date(2024, 7, 31)).setNumberFormat('dd/mm/yyyy');
        var values = at('A1').getValues();
        var caught;
        try { at('A1').setValues([]); } catch (error) { caught = error; }
        return [
          values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
          caught instanceof Error, caught.name, PropertiesService.getScriptProperties().getProperties() instanceof Object,
        ]`),
    ).toEqual([true, true, true, true, 'Exception', true]);
  });

  test('logs what the code tells console and Logger', () => {
    expect(run('console.log("a", 1, { b: [2] }); Logger.log("c");').log).toEqual(['a 1 { b: [ 2 ] }', 'c']);
  });
});
