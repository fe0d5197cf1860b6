import type { LocalWorkbook, Person, Run } from './localWorkbook';
import { SAMPLE_ADDRESSES, SAMPLE_MARK, SAMPLE_UPDATES, type SampleUpdate } from './sampleUpdates';

/** Labels of the add-on's menu that the first run clicks. */
const SET_UP = ['Sổ theo dõi', 'Thiết lập sổ'] as const;

/**
 * Does what the office does with a new spreadsheet: sets it up from the plan, then, if asked, enters sample updates on
 * their days. The clock ends where it stood.
 * @param plan id of the plan in sheets-templates
 * @throws Error when a step did not come out as a person would expect
 */
export function firstRun(workbook: LocalWorkbook, { plan, sample }: { plan: string; sample: boolean }): void {
  const owner = workbook.as(workbook.owner);
  owner.open();
  owner.willAnswer({ button: 'OK', text: plan });
  succeed(owner.menu(...SET_UP));
  const said = owner.asked.at(-1)?.dialog.message ?? '';
  if (!tabNames(workbook).includes('Theo dõi')) throw new Error(said);
  if (sample) enterSamples(workbook, owner);
}

/** The tabs as a script sees them, which takes no picture of the whole workbook. */
function tabNames(workbook: LocalWorkbook): string[] {
  const { SpreadsheetApp } = workbook.globals() as {
    SpreadsheetApp: { getActiveSpreadsheet(): { getSheets(): { getName(): string }[] } };
  };
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
}

function enterSamples(workbook: LocalWorkbook, owner: Person): void {
  const start = workbook.now();
  const title = findCell(owner, 'Danh mục', 'Tên kế hoạch');
  const old = owner.read('Danh mục', title).display[0]?.[0] ?? '';
  owner.type('Danh mục', title, `${SAMPLE_MARK.toUpperCase()} · ${old}`);
  for (const update of [...SAMPLE_UPDATES].sort((a, b) => a.on.localeCompare(b.on))) {
    workbook.moveClock(`${update.on}T09:00`, true);
    enter(owner, update);
  }
  workbook.moveClock(start, true);
  succeed(owner.call('reconcileJournal'));
  for (const { unit, email } of SAMPLE_ADDRESSES) owner.type('Danh mục', addressCell(owner, unit), email);
}

function enter(person: Person, { code, fields }: SampleUpdate): void {
  const answer = succeed(person.call('saveItemUpdate', { code, fields }));
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true) {
    throw new Error(`Không ghi được số liệu minh hoạ cho việc ${code}: ${JSON.stringify(answer)}`);
  }
}

/** A1 address of a unit's e-mail in the list of units. */
function addressCell(person: Person, unit: string): string {
  const rows = person.read('Danh mục', 'A1:F60').display;
  const header = rows.findIndex((row) => row.includes('E-mail') && row.includes('Vai trò'));
  const column = rows[header]?.indexOf('E-mail') ?? -1;
  const index = rows.findIndex((row, place) => place > header && row[0] === unit);
  if (header < 0 || index < 0) throw new Error(`Không có đơn vị "${unit}" ở tab Danh mục.`);
  return `${String.fromCharCode(65 + column)}${index + 1}`;
}

/** A1 address of the cell to the right of a label in column A. */
function findCell(person: Person, tab: string, label: string): string {
  const rows = person.read(tab, 'A1:A40').display;
  const index = rows.findIndex((row) => row[0] === label);
  if (index < 0) throw new Error(`Không có dòng "${label}" ở tab ${tab}.`);
  return `B${index + 1}`;
}

function succeed(run: Run): unknown {
  if (!run.ok) throw new Error(`${run.functionName}: ${run.error}`);
  return run.value;
}
