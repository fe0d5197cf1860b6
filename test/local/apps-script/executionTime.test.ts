import { within } from '../../../src/local/apps-script/executionTime';
import type { Run } from '../../../src/local/localWorkbook';
import { OWNER, scratch, TAB } from './support/scratch';

const TIME_IS_UP = 'Exceeded maximum execution time';

// Limits: https://developers.google.com/apps-script/guides/services/quotas (6 minutes per execution) and
// https://developers.google.com/apps-script/guides/triggers (30 seconds for a simple trigger).
const minutes = (count: number) =>
  `for (var i = 0; i < ${count * 2}; i += 1) Utilities.sleep(30000); at('A1').setValue('xong');`;

const quietDesk = {
  toast: () => undefined,
  ask: () => ({ button: 'OK' as const }),
  sidebar: () => undefined,
  modal: () => undefined,
};

describe('an execution', () => {
  const { run, workbook } = scratch();

  test('may take six minutes', () => {
    workbook.as(OWNER).type(TAB, 'A1', '');
    expect(run(minutes(5.5))).toMatchObject({ ok: true });
    expect(workbook.as(OWNER).read(TAB, 'A1').values).toEqual([['xong']]);
  });

  test('ends at the first service call after them, whatever it catches', () => {
    workbook.as(OWNER).type(TAB, 'A1', '');
    expect(run(`try { ${minutes(6.5)} } catch (e) {} return 1`)).toMatchObject({
      ok: false,
      error: TIME_IS_UP,
    });
    expect(workbook.as(OWNER).read(TAB, 'A1').values).toEqual([['']]);
  });

  test('keeps what it had written, and the next one starts anew', () => {
    run(`at('A2').setValue('trước'); ${minutes(6.5)}`);
    expect(workbook.as(OWNER).read(TAB, 'A2').values).toEqual([['trước']]);
    expect(run("at('A2').setValue('sau')")).toMatchObject({ ok: true });
  });

  test('fails as well when it only slept too long at its end', () => {
    expect(run('Utilities.sleep(300000); Utilities.sleep(61000)')).toMatchObject({
      ok: false,
      error: TIME_IS_UP,
    });
  });

  test('spends its time on waiting for a lock too', () => {
    const runs: Run[] = [];
    const held = scratch({
      code: `
  function onEdit() {
    LockService.getScriptLock().tryLock(31000);
    SpreadsheetApp.getActiveSheet().getRange('B1').setValue('xong');
  }`,
      options: {
        // While the first execution shows a toast, it has the lock and somebody edits.
        desk: () => ({
          ...quietDesk,
          toast: () => runs.push(...held.workbook.as(OWNER).type(TAB, 'A1', 'x').runs),
        }),
      },
    });
    held.script('LockService.getScriptLock().waitLock(1); ss.toast("đang chạy")');
    held.script('ss.toast("không giữ khóa")');
    expect(runs).toMatchObject([{ ok: false, error: TIME_IS_UP }, { ok: true }]);
  });
});

describe('a simple trigger', () => {
  const code = `
  function onEdit(e) {
    Utilities.sleep(Number(e.value) * 1000);
    e.range.offset(0, 1).setValue('xong');
  }`;

  test.each([
    ['29', { ok: true }, 'xong'],
    ['31', { ok: false, error: TIME_IS_UP }, ''],
  ])('of %s seconds', (seconds, outcome, written) => {
    const { workbook } = scratch({ code });
    expect(workbook.as(OWNER).type(TAB, 'A1', seconds).runs).toMatchObject([outcome]);
    expect(workbook.as(OWNER).read(TAB, 'B1').values).toEqual([[written]]);
  });
});

describe('real time', () => {
  let clock = 0;

  beforeEach(() => {
    clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
  });

  afterEach(() => jest.restoreAllMocks());

  const desk = (answeringTakes: number) => () => ({
    ...quietDesk,
    toast: () => {
      clock += 200_000;
    },
    ask: () => {
      clock += answeringTakes;
      return quietDesk.ask();
    },
  });

  test('that the code spends counts', () => {
    const { run } = scratch({ options: { desk: desk(0) } });
    expect(run('ss.toast("một")')).toMatchObject({ ok: true });
    expect(run('ss.toast("một"); ss.toast("hai"); ss.toast("ba")')).toMatchObject({ error: TIME_IS_UP });
  });

  test('that a person takes to answer does not: a dialog suspends the script', () => {
    const { run } = scratch({ options: { desk: desk(3_600_000) } });
    expect(run('SpreadsheetApp.getUi().alert("Một"); at("A1").setValue(1)')).toMatchObject({ ok: true });
  });

  test('does not end code that is no add-on', () => {
    const { workbook } = scratch();
    const { Utilities } = workbook.globals();
    const getUuid: unknown = Reflect.get(Object(Utilities), 'getUuid');
    clock += 3_600_000;
    expect(typeof getUuid === 'function' && getUuid()).toEqual(expect.any(String));
  });
});

describe('an endless loop', () => {
  test('is cut off; no catch and no finally of it goes on', () => {
    const seen: string[] = [];
    const endless = () => {
      try {
        for (;;) seen.length = 0;
      } finally {
        seen.push('finally');
      }
    };
    expect(() => within(50, endless)).toThrow(TIME_IS_UP);
    expect(seen).toEqual([]);
  });

  test('results and errors in time come through as they are', () => {
    const error = new Error('của nó');
    expect(within(1000, () => [1])).toEqual([1]);
    expect(() =>
      within(1000, () => {
        throw error;
      }),
    ).toThrow(error);
  });
});
