import { OWNER, scratch, TAB } from './support/scratch';

test('the meter counts calls of services by kind and name, builders apart', () => {
  const { script, workbook } = scratch();
  workbook.meter.reset();
  script(`
    at('A1').setValues([[1]]); at('A1').getValues(); SpreadsheetApp.flush();
    SpreadsheetApp.newDataValidation().requireCheckbox().build();
    HtmlService.createHtmlOutput('').setTitle('x'); String(SpreadsheetApp.WrapStrategy.CLIP);
    ScriptApp.newTrigger('x').timeBased().everyDays(1).create();`);
  const { byMethod, ...kinds } = workbook.meter.counts();
  expect(byMethod).toMatchObject({
    'Range.setValues': 1,
    'Range.getValues': 1,
    'SpreadsheetApp.flush': 1,
    'Sheet.getRange': 2,
  });
  // getActiveSpreadsheet, getSheets, getRange ×2, getValues; setValues; flush, create.
  expect(kinds).toMatchObject({ read: 5, write: 1, other: 2, total: 8 });
  expect(kinds.serviceMs).toBeGreaterThan(0);
  expect(kinds.scriptMs).toBeGreaterThan(0);
  expect(kinds.builder).toBeGreaterThanOrEqual(8);
});

describe('failAt', () => {
  const WRITES = 'at("A1").setValue(1); at("A2").setValue(2); at("A3").setValue(3); return "xong"';

  test('makes one call of the next execution throw Google’s error, which the add-on can catch', () => {
    const { run, workbook } = scratch();
    workbook.failAt(4, 'throw');
    expect(run(WRITES)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Service Spreadsheets failed while accessing document'),
    });
    expect(run(WRITES)).toMatchObject({ ok: true, value: 'xong' });
    workbook.failAt(4, 'throw');
    expect(run(`try { ${WRITES} } catch (e) { return e.name }`)).toMatchObject({
      ok: true,
      value: 'Exception',
    });
  });

  test('ends the execution there, whatever it catches; what was written stays', () => {
    const { run, workbook } = scratch();
    workbook.failAt(6, 'stop');
    const source = `
      try { at("A1").setValue(1); at("A2").setValue(2); } catch (e) {}
      try { at("A3").setValue(3); } catch (e) {}
      return "như không"`;
    expect(run(source)).toMatchObject({ ok: false, error: 'Exceeded maximum execution time' });
    expect(workbook.as(OWNER).read(TAB, 'A1:A3').values).toEqual([[1], [''], ['']]);
  });
});
