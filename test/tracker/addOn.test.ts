import type { LocalWorkbook, MenuItem } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { EDITOR, OWNER, outcomeOf } from '../support/tracker';

/** The same bundle as an Editor add-on that a department installs once for all its files. */
const OPENED = 'Tiện ích mở rộng';
const LEADER = 'giamdoc@so.example';

const open: LocalWorkbook[] = [];
afterEach(() => {
  for (const workbook of open.splice(0)) workbook.close();
});

function newFile(asAddOn: boolean): LocalWorkbook {
  const workbook = openWorkbook({
    addon: DIST,
    today: '2024-09-10T08:00',
    owner: OWNER,
    editors: [EDITOR],
    asAddOn,
  });
  open.push(workbook);
  return workbook;
}

const menusOf = (workbook: LocalWorkbook, person = OWNER): string[] =>
  workbook
    .as(person)
    .open()
    .map(({ label }) => label);

const labels = (items: readonly MenuItem[] = []): string[] =>
  items.flatMap(({ label, items: below }) => [label, ...labels(below)]);

function setUp(workbook: LocalWorkbook): string {
  const office = workbook.as(OWNER);
  office.willAnswer({ button: 'OK', text: 'bac-giang-2024' });
  const [top = ''] = menusOf(workbook);
  outcomeOf(office.menu(top, 'Thiết lập sổ'));
  return office.asked.at(-1)?.dialog.message ?? '';
}

function triggers(workbook: LocalWorkbook): string[] {
  const { ScriptApp } = workbook.globals(OWNER) as {
    ScriptApp: { getProjectTriggers(): { getHandlerFunction(): string }[] };
  };
  return ScriptApp.getProjectTriggers()
    .map((one) => one.getHandlerFunction())
    .sort();
}

describe('the menu', () => {
  it('is there in a file where nobody has used the add-on, with all its items and without touching the file', () => {
    const [asleep] = newFile(true).as(OWNER).open();
    const [bound] = newFile(false).as(OWNER).open();
    expect(asleep?.label).toBe(OPENED);
    expect(bound?.label).toBe('Sổ theo dõi');
    expect(labels(asleep?.items)).toEqual(labels(bound?.items));
  });

  it('comes at once when the add-on is installed, for everybody, and nothing else is done', () => {
    const workbook = newFile(true);
    workbook.meter.reset();
    expect(workbook.as(OWNER).install()).toMatchObject({ ok: true });
    expect(
      Object.keys(workbook.meter.counts().byMethod).filter((call) =>
        /^(Range|Sheet|Spreadsheet|MailApp)\./.test(call),
      ),
    ).toEqual([]);
    expect(triggers(workbook)).toEqual([]);
    expect(menusOf(workbook, EDITOR)).toEqual([OPENED]);
  });

  it('stays at the top for a script bound to the file, whatever a page pretends', () => {
    const workbook = newFile(false);
    outcomeOf(workbook.as(EDITOR).call('onInstall', { authMode: 'FULL' }));
    outcomeOf(workbook.as(EDITOR).call('onOpen', { authMode: 'NONE' }));
    expect(menusOf(workbook)).toEqual(['Sổ theo dõi']);
  });
});

describe('the triggers', () => {
  it.each([
    ['installed by a person', true],
    ['installed by an administrator, so that onInstall never ran', false],
  ])('are one of each kind, %s', (_, installed) => {
    const workbook = newFile(true);
    if (installed) outcomeOf(workbook.as(OWNER).install());
    setUp(workbook);
    expect(triggers(workbook)).toEqual(['handleSheetEdit', 'reconcileJournal']);
    expect(setUp(workbook)).not.toContain('lịch chạy');
    expect(triggers(workbook)).toEqual(['handleSheetEdit', 'reconcileJournal']);
    expect(menusOf(workbook, EDITOR)).toEqual([OPENED]);
  });

  it('of a bound script are as before', () => {
    const workbook = newFile(false);
    setUp(workbook);
    expect(triggers(workbook)).toEqual(['handleSheetEdit', 'reconcileJournal', 'runDailyWork']);
  });

  it('do the daily work: the period is closed, and the digest goes within four hours of its hour', () => {
    const workbook = newFile(true);
    setUp(workbook);
    const office = workbook.as(OWNER);
    const rows = office.read('Danh mục', 'A1:F60').display;
    const header = rows.findIndex((row) => row[0] === 'Đơn vị' && row[5] === 'E-mail');
    const free = rows.findIndex((row, index) => index > header && row[0] === '');
    office.type('Danh mục', `A${free + 1}`, 'Lãnh đạo Sở');
    office.type('Danh mục', `D${free + 1}`, 'Lãnh đạo');
    office.type('Danh mục', `F${free + 1}`, LEADER);
    workbook.moveClock('2024-09-17T07:55');
    expect(workbook.outbox).toHaveLength(0);
    const runs = workbook.moveClock('2024-09-17T12:05');
    expect(runs.map(({ run }) => run.ok)).not.toContain(false);
    expect(workbook.outbox.flatMap(({ to }) => to)).toContain(LEADER);
  });
});

it('the self-check asks for the triggers that an add-on may have, and for no others', () => {
  const workbook = newFile(true);
  outcomeOf(workbook.as(OWNER).install());
  setUp(workbook);
  const line = (id: string) => {
    const answer = outcomeOf(workbook.as(OWNER).call('runSystemCheck', { group: 'running' })) as {
      value: { lines: { id: string; verdict: string }[] };
    };
    return answer.value.lines.find((one) => one.id === id)?.verdict;
  };
  expect(line('triggers')).toBe('right');
  expect(line('lastRun:runDailyWork')).toBe('right');
  expect(line('lastRun:reconcileJournal')).toBe('unknown');
  const { ScriptApp } = workbook.globals(OWNER) as {
    ScriptApp: {
      getProjectTriggers(): { getHandlerFunction(): string }[];
      deleteTrigger(trigger: unknown): void;
    };
  };
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  expect(line('triggers')).toBe('wrong');
});
