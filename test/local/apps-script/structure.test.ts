import { EDITOR, scratch, TAB } from './support/scratch';

test('inserted rows move formulas, rules, notes, protections, metadata, names, merges and colours along', () => {
  const { script, workbook } = scratch();
  expect(
    script(`
      at('A5').setValue(7).setNote('ghi chú');
      at('B5').setFormula('=A5+1');
      at('C5').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberLessThan(5).setAllowInvalid(false).build());
      at('D5:E5').merge();
      at('A5:B6').protect().setDescription('vùng');
      at('5:5').addDeveloperMetadata('ma', 'NV1');
      ss.setNamedRange('vung', at('A5:A6'));
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A5>5')
        .setBackground('#ff0000').setRanges([at('A5:B6')]).build()]);
      sheet.insertRowsBefore(2, 3);
      return [
        at('B8').getFormula(), at('A8').getNote(), String(at('C8').getDataValidation().getCriteriaType()),
        at('D8').isPartOfMerge(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        at('8:8').getDeveloperMetadata()[0].getValue(), ss.getRangeByName('vung').getA1Notation(),
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
        sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0],
      ]`),
  ).toEqual(['=A8+1', 'ghi chú', 'NUMBER_LESS_THAN', true, 'A8:B9', 'NV1', 'A8:A9', 'A8:B9', '=$A8>5']);
  expect(
    workbook
      .as(EDITOR)
      .read(TAB, 'A8:A9')
      .styles.map(([style]) => style?.background),
  ).toEqual(['#FF0000', '#FFFFFF']);
});

test('new rows take look and rules from the row that the method names, and no content', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A2').setValue('x').setBackground('#00ff00');
      at('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
      sheet.insertRowAfter(2);
      sheet.insertRowBefore(2);
      return [at('A2:A4').getValues().join(), at('A2:A4').getBackgrounds().join(),
        at('A2:A4').getDataValidations().map(function (row) { return row[0] !== null; }).join()]`),
  ).toEqual([',x,', '#00ff00,#00ff00,#00ff00', 'true,true,true']);
});

test('deleting the last rows of a rule deletes it, deleting some of them shortens it', () => {
  const { script } = scratch();
  expect(
    script(`
      function rule(a1) { return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A' + at(a1).getRow() + '>0')
        .setBold(true).setRanges([at(a1)]).build(); }
      sheet.setConditionalFormatRules([rule('A2:A3'), rule('A2:A9')]);
      at('A4').setValue(1);
      sheet.deleteRows(2, 2);
      var rules = sheet.getConditionalFormatRules();
      return [rules.length, rules[0].getRanges()[0].getA1Notation(), rules[0].getBooleanCondition().getCriteriaValues()[0]]`),
  ).toEqual([1, 'A2:A7', '=$A2>0']);
});

test('moved rows take their content and metadata with them', () => {
  const { script } = scratch();
  expect(
    script(`
      at('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      at('B4').setFormula('=A1');
      at('1:1').addDeveloperMetadata('ma');
      sheet.moveRows(at('A1:A2'), 5);
      return [at('A1:A4').getValues().join(), at('B2').getFormula(), at('3:3').getDeveloperMetadata().length]`),
  ).toEqual(['c,d,a,b', '=A3', 1]);
});

test('rows outside the sheet cannot be deleted, nor all of them', () => {
  const { script } = scratch();
  expect(() => script('sheet.deleteRows(1000, 2)')).toThrow('out of bounds');
  expect(() => script('sheet.deleteRows(1, 1000)')).toThrow("can't delete all the rows");
});

test('sheets: made, named, found, moved, hidden, deleted; formulas follow a rename', () => {
  const { script } = scratch();
  expect(
    script(`
      var other = ss.insertSheet('Cài đặt');
      other.getRange('B1').setValue(5);
      at('A1').setFormula("='Cài đặt'!B1*2");
      other.setName('Thiết lập');
      var names = ss.getSheets().map(function (s) { return s.getName(); });
      var found = [ss.getSheetByName('Cài đặt'), ss.getSheetByName('Thiết lập').getSheetId() === other.getSheetId()];
      other.hideSheet();
      ss.deleteSheet(other);
      return [names, found, at('A1').getValue()]`),
  ).toEqual([['Trang tính1', 'Thiết lập'], [null, true], '#REF!']);
  expect(() => script('ss.insertSheet("Trang tính1")')).toThrow('already exists');
  expect(() => script('ss.deleteSheet(sheet)')).toThrow("can't remove all the visible sheets");
});

test('formulas follow a rename at every place of theirs, and texts do not', () => {
  const { script } = scratch();
  expect(
    script(`
      var other = ss.insertSheet('Sự kiện');
      ss.insertSheet('Abc').getRange('A1').setValue(3);
      other.getRange('A1:B1').setValues([[5, 7]]);
      var formulas = [
        "='Sự kiện'!A1+Abc!A1",
        "=VLOOKUP(5;'Sự kiện'!$A$1:$B$9;2;FALSE)",
        "=IF(1>0;SUM('Sự kiện'!A1:B1)+Abc!A1;0)",
        "=\\"'Sự kiện'!A1\\"&'Sự kiện'!A1",
      ];
      formulas.forEach(function (formula, index) { at('C' + (index + 1)).setFormula(formula); });
      other.setName("Sự kiện '24");
      ss.getSheetByName('Abc').setName('Xyz');
      return [at('C1:C4').getValues(), at('C2').getFormula(), at('C3').getFormula()]`),
  ).toEqual([
    [[8], [7], [15], ["'Sự kiện'!A15"]],
    "=VLOOKUP(5;'Sự kiện ''24'!$A$1:$B$9;2;FALSE)",
    "=IF(1>0;SUM('Sự kiện ''24'!A1:B1)+Xyz!A1;0)",
  ]);
});

test('measures: widths, heights, freezing, hiding', () => {
  const { script } = scratch();
  expect(
    script(`
      sheet.setColumnWidths(2, 2, 140).setRowHeight(3, 40);
      sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.hideColumns(5, 2);
      sheet.insertColumnsBefore(2, 1);
      return [sheet.getColumnWidth(2), sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getRowHeight(3), sheet.getRowHeight(4),
        sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.isColumnHiddenByUser(6), sheet.isColumnHiddenByUser(5)]`),
  ).toEqual([100, 140, 140, 40, 21, 2, 1, true, false]);
});

test('metadata hangs on whole rows and columns only, and is found by key', () => {
  const { script } = scratch();
  expect(() => script('at("A1:B1").addDeveloperMetadata("x")')).toThrow('arbitrary ranges');
  expect(
    script(`
      sheet.getRange('2:2').addDeveloperMetadata('ma', 'a'); sheet.getRange('C:C').addDeveloperMetadata('ma', 'b');
      ss.addDeveloperMetadata('ban', '1');
      return [sheet.createDeveloperMetadataFinder().withKey('ma').find().map(function (m) { return m.getValue(); }),
        ss.createDeveloperMetadataFinder().find().length,
        String(sheet.getRange('2:2').getDeveloperMetadata()[0].getLocation().getLocationType())]`),
  ).toEqual([['a', 'b'], 3, 'ROW']);
});
