import { readFileSync } from 'node:fs';
import path from 'node:path';
import { declaredMembers } from './support/declaredMembers';
import { OWNER, scratch } from './support/scratch';

const LIST = 'test/data/notImplemented.txt';

/** How a script gets hold of each kind of object, by the file that declares it and the interface's name. */
const OBJECTS: Record<string, Record<string, string>> = {
  spreadsheet: {
    SpreadsheetApp: 'SpreadsheetApp',
    Spreadsheet: 'ss',
    Sheet: 'sheet',
    Range: 'at("A1")',
    RangeList: 'sheet.getRangeList(["A1"])',
    DataValidation: 'SpreadsheetApp.newDataValidation().requireCheckbox().build()',
    DataValidationBuilder: 'SpreadsheetApp.newDataValidation()',
    ConditionalFormatRule: 'rule',
    ConditionalFormatRuleBuilder: 'SpreadsheetApp.newConditionalFormatRule()',
    BooleanCondition: 'rule.getBooleanCondition()',
    Protection: 'sheet.protect()',
    DeveloperMetadata: 'metadata',
    DeveloperMetadataLocation: 'metadata.getLocation()',
    DeveloperMetadataFinder: 'sheet.createDeveloperMetadataFinder()',
    NamedRange: 'ss.getNamedRanges()[0]',
    TextFinder: 'sheet.createTextFinder("x")',
    Filter: 'at("A1:B9").createFilter()',
    FilterCriteria: 'SpreadsheetApp.newFilterCriteria().build()',
    FilterCriteriaBuilder: 'SpreadsheetApp.newFilterCriteria()',
    EmbeddedChart: 'chart',
    EmbeddedChartBuilder: 'sheet.newChart()',
    EmbeddedColumnChartBuilder: 'sheet.newChart().asColumnChart()',
    EmbeddedBarChartBuilder: 'sheet.newChart().asBarChart()',
    EmbeddedLineChartBuilder: 'sheet.newChart().asLineChart()',
    EmbeddedAreaChartBuilder: 'sheet.newChart().asAreaChart()',
    EmbeddedComboChartBuilder: 'sheet.newChart().asComboChart()',
    EmbeddedPieChartBuilder: 'sheet.newChart().asPieChart()',
    ContainerInfo: 'chart.getContainerInfo()',
  },
  charts: { Charts: 'Charts', ChartOptions: 'chart.getOptions()' },
  base: {
    Ui: 'ui',
    Menu: 'ui.createMenu("x")',
    PromptResponse: 'ui.prompt("x")',
    Session: 'Session',
    User: 'Session.getActiveUser()',
    Logger: 'Logger',
    Console: 'console',
  },
  html: {
    HtmlService: 'HtmlService',
    HtmlOutput: 'HtmlService.createHtmlOutput("")',
    HtmlTemplate: 'HtmlService.createTemplate("")',
  },
  script: {
    ScriptApp: 'ScriptApp',
    TriggerBuilder: 'ScriptApp.newTrigger("script")',
    ClockTriggerBuilder: 'ScriptApp.newTrigger("script").timeBased()',
    SpreadsheetTriggerBuilder: 'ScriptApp.newTrigger("script").forSpreadsheet(ss)',
    Trigger: 'ScriptApp.newTrigger("script").forSpreadsheet(ss).onEdit().create()',
  },
  mail: { MailApp: 'MailApp' },
  lock: { LockService: 'LockService', Lock: 'LockService.getScriptLock()' },
  properties: {
    PropertiesService: 'PropertiesService',
    Properties: 'PropertiesService.getScriptProperties()',
  },
  cache: { CacheService: 'CacheService', Cache: 'CacheService.getScriptCache()' },
  utilities: { Utilities: 'Utilities' },
};

const SET_UP = `
  var ui = SpreadsheetApp.getUi();
  var metadata = sheet.addDeveloperMetadata('x').getDeveloperMetadata()[0];
  var rule = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('#fff').setRanges([at('A1')]).build();
  ss.setNamedRange('ten', at('A1'));
  var chart = sheet.newChart().asColumnChart().addRange(at('A1:B2')).build();
`;

const kinds = Object.entries(OBJECTS).flatMap(([file, objects]) =>
  Object.entries(objects).map(([name, expression]) => ({ file, name, expression })),
);

/** Runs text for which `object` is an object of the kind and `names` are the members Google declares for it. */
function withObject({ file, name, expression }: (typeof kinds)[number], source: string): string[] {
  const { script, workbook } = scratch();
  workbook.as(OWNER).willAnswer({ button: 'OK', text: '' });
  const names = JSON.stringify(declaredMembers(file, name));
  const found = script(`${SET_UP} var object = ${expression}, names = ${names}; ${source}`);
  if (!Array.isArray(found)) throw new Error('The text gives no list of names.');
  return found.map(String);
}

const listed = readFileSync(path.join(process.cwd(), LIST), 'utf8').trim().split('\n');

test('the declared types are read with all their members', () => {
  expect(declaredMembers('lock', 'Lock')).toEqual(['hasLock', 'releaseLock', 'tryLock', 'waitLock']);
  expect(declaredMembers('mail', 'MailApp')).toEqual(['getRemainingDailyQuota', 'sendEmail']);
  // The last one comes after a declaration over several lines.
  expect(declaredMembers('spreadsheet', 'Spreadsheet')).toEqual(
    expect.arrayContaining(['getSheets', 'setAnonymousAccess', 'setSheetProtection']),
  );
  expect(declaredMembers('html', 'HtmlService')).toContain('XFrameOptionsMode');
  expect(() => declaredMembers('base', 'Blob')).toThrow('inherits');
  expect(() => declaredMembers('lock', 'Missing')).toThrow('declares no interface Missing');
});

test(`what Google declares and is not there is what ${LIST} lists`, () => {
  const missing = kinds.flatMap((kind) =>
    withObject(kind, 'return names.filter(function (name) { return !(name in object); })').map(
      (member) => `${kind.name}.${member}`,
    ),
  );
  const toAdd = missing.filter((line) => !listed.includes(line));
  const toRemove = listed.filter((line) => !missing.includes(line));
  if (toAdd.length > 0 || toRemove.length > 0) {
    throw new Error(
      [
        `${LIST} is out of date.`,
        ...(toAdd.length > 0 ? ['Add, for they are not implemented:', ...toAdd] : []),
        ...(toRemove.length > 0 ? ['Remove, for they are implemented or not declared:', ...toRemove] : []),
      ].join('\n'),
    );
  }
});

test(`${LIST} is sorted and names nothing twice`, () => {
  expect(listed).toEqual([...new Set(listed)].sort());
});

test.each(kinds)('every missing member of $name says so when it is called', (kind) => {
  const missing = listed
    .filter((line) => line.startsWith(`${kind.name}.`))
    .map((line) => line.slice(kind.name.length + 1));
  const quiet = withObject(
    kind,
    `return ${JSON.stringify(missing)}.filter(function (name) {
      try { object[name](); } catch (error) {
        return error.name !== 'NotImplementedHere' || error.message.indexOf(name + ' is not implemented here') < 0;
      }
      return true;
    })`,
  );
  expect(quiet).toEqual([]);
});
