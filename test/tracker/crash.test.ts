import { CutOffDesk, withChange } from '../support/cutOffDesk';
import { journalOf, type PlanWords } from '../support/journalReplay';
import { placeOf, scriptSheet } from '../support/sheetCalls';
import { buildSmallAddOn, SMALL_CODES } from '../support/smallPlan';
import { EDITOR, OWNER, outcomeOf } from '../support/tracker';

const TAB = 'Theo dõi';
const WAYS_TO_FAIL = ['stop', 'throw'] as const;

let small: ReturnType<typeof buildSmallAddOn>;
let desk: CutOffDesk;
beforeAll(() => {
  small = buildSmallAddOn();
});
afterAll(() => small.remove());
beforeEach(() => {
  desk = new CutOffDesk(small);
});
afterEach(() => desk.workbook.close());

describe('a save from the sidebar that is cut off', () => {
  const inputs = (round: number): Record<string, string | number> => ({
    status: round % 2 === 0 ? 'Hoàn thành' : 'Đang thực hiện',
    evidence: `văn bản số ${round}`,
    obstacles: `vướng mắc ${round}`,
  });
  /** @param before what the form showed when it was opened */
  const save = (code: string, round: number, before: PlanWords) => {
    const item = before.get(code) ?? {};
    const base = {
      status: item['Trạng thái'],
      evidence: item['Minh chứng'],
      obstacles: item['Vướng mắc/kiến nghị'],
    };
    return desk.workbook.as(EDITOR).call('saveItemUpdate', { code, fields: inputs(round), base });
  };

  it.each([
    ['with the columns as they are', false],
    ['with the completion date moved away from its neighbours', true],
  ])(
    'is saved once after saving again and a pass, %s',
    (_, moved) => {
      if (moved) {
        const sheet = scriptSheet(desk.workbook, TAB);
        const from = placeOf(desk.workbook, 'I.1.1', 'Ngày hoàn thành').column;
        const to = placeOf(desk.workbook, 'I.1.1', 'Vướng mắc/kiến nghị').column + 1;
        sheet.moveColumns(sheet.getRange(1, from), to);
      }
      let round = 0;
      const calls = desk.callsOf(() => outcomeOf(save('I.1.1', round, desk.state())));
      desk.pass();
      for (let call = 1; call <= calls; call += 1) {
        for (const how of WAYS_TO_FAIL) {
          round += 1;
          const label = `${how} at call ${call} of ${calls}`;
          const before = desk.start();
          const { evidence = '', obstacles = '', status = '' } = inputs(round);
          const after = withChange(before.state, 'I.1.1', {
            'Trạng thái': String(status),
            'Minh chứng': String(evidence),
            'Vướng mắc/kiến nghị': String(obstacles),
          });
          desk.workbook.failAt(call, how);
          save('I.1.1', round, before.state);
          desk.expectEachCellOldOrNew(before.state, after, label);
          expect({ label, again: outcomeOf(save('I.1.1', round, before.state)) }).toMatchObject({
            label,
            again: { ok: true },
          });
          desk.later();
          desk.pass();
          expect({ label, state: desk.state() }).toEqual({ label, state: after });
          desk.expectStamped(['I.1.1'], label);
          desk.expectTold(before, label);
        }
      }
      expect(calls).toBeGreaterThan(10);
    },
    60_000,
  );
});

describe('the handling of a pasted block that is cut off', () => {
  const CODES = SMALL_CODES.slice(0, 3);
  const texts = (round: number): string[][] =>
    CODES.map((_, index) =>
      (index + round) % 2 === 0 ? ['Hoàn thành', '100'] : ['Đang thực hiện', String(10 + (round % 80))],
    );

  it('is put right and told by the next pass', () => {
    const paste = (round: number) => {
      const result = desk.workbook
        .as(EDITOR)
        .type(TAB, placeOf(desk.workbook, 'I.1.1', 'Trạng thái').a1, texts(round));
      expect(result.refused).toEqual([]);
    };
    const calls = desk.callsOf(() => paste(0));
    desk.pass();
    let round = 0;
    for (let call = 1; call <= calls; call += 1) {
      for (const how of WAYS_TO_FAIL) {
        round += 1;
        const label = `${how} at call ${call} of ${calls}`;
        const before = desk.start();
        let after = before.state;
        texts(round).forEach(([status = '', progress = ''], index) => {
          after = withChange(after, CODES[index] ?? '', { 'Trạng thái': status, 'Tiến độ (%)': progress });
        });
        desk.workbook.failAt(call, how);
        paste(round);
        desk.expectEachCellOldOrNew(before.state, after, label);
        desk.later();
        desk.pass();
        expect({ label, state: desk.state() }).toEqual({ label, state: after });
        desk.expectStamped(CODES, label);
        desk.expectTold(before, label);
      }
    }
    expect(calls).toBeGreaterThan(10);
  }, 60_000);
});

describe('a pass of the journal that is cut off', () => {
  const byScript = (code: string, header: string, value: string) => {
    const { row, column } = placeOf(desk.workbook, code, header);
    scriptSheet(desk.workbook, TAB).getRange(row, column).setValue(value);
  };
  /** Told by the sidebar, twice for one cell; told by an edit; not told at all, with something for the rules. */
  const changes = (round: number) => {
    const sidebar = (fields: Record<string, unknown>) =>
      expect(
        outcomeOf(desk.workbook.as(EDITOR).call('saveItemUpdate', { code: 'I.1.1', fields })),
      ).toMatchObject({
        ok: true,
      });
    sidebar({ progress: (2 * round) % 100 });
    desk.later();
    sidebar({ progress: (2 * round + 1) % 100 });
    desk.later();
    desk.workbook.as(OWNER).type(TAB, placeOf(desk.workbook, 'I.1.2', 'Minh chứng').a1, `công văn ${round}`);
    desk.later();
    byScript('I.1.3', 'Trạng thái', round % 2 === 0 ? 'Hoàn thành' : 'Đang thực hiện');
    byScript('I.2.1', 'Vướng mắc/kiến nghị', `="vướng mắc "&${round}`);
    desk.later();
  };
  const expectAfter = (before: PlanWords, round: number, label: string) => {
    let after = withChange(before, 'I.1.1', { 'Tiến độ (%)': String((2 * round + 1) % 100) });
    after = withChange(after, 'I.1.2', { 'Minh chứng': `công văn ${round}` });
    after = withChange(after, 'I.1.3', {
      'Trạng thái': round % 2 === 0 ? 'Hoàn thành' : 'Đang thực hiện',
    });
    after = withChange(after, 'I.2.1', { 'Vướng mắc/kiến nghị': `="vướng mắc "&${round}` });
    expect({ label, state: desk.state() }).toEqual({ label, state: after });
  };
  const told = (lines: number) =>
    journalOf(desk.workbook)
      .slice(lines)
      .filter(({ way }) => way === 'Thanh bên' || way === 'Gõ vào ô')
      .map(({ code, from, to, who }) => [code, from, to, who]);
  const toldOnce = (before: PlanWords, round: number) => [
    ['I.1.1', before.get('I.1.1')?.['Tiến độ (%)'], String((2 * round) % 100), EDITOR],
    ['I.1.1', String((2 * round) % 100), String((2 * round + 1) % 100), EDITOR],
    ['I.1.2', before.get('I.1.2')?.['Minh chứng'], `công văn ${round}`, OWNER],
  ];

  it('is made whole by the next one: each change told once, by who is known to have made it', () => {
    changes(0);
    const calls = desk.callsOf(() => desk.pass());
    let round = 0;
    let cutOff = 0;
    for (let call = 1; call <= calls; call += 1) {
      for (const how of WAYS_TO_FAIL) {
        round += 1;
        const label = `${how} at call ${call} of ${calls}`;
        const before = desk.start();
        changes(round);
        desk.workbook.failAt(call, how);
        if (!desk.reconcile().ok) cutOff += 1;
        desk.later();
        desk.pass();
        expectAfter(before.state, round, label);
        desk.expectStamped(['I.1.1', 'I.1.2', 'I.1.3', 'I.2.1'], label);
        desk.expectTold(before, label);
        expect({ label, told: told(before.lines) }).toEqual({ label, told: toldOnce(before.state, round) });
      }
    }
    expect(cutOff).toBeGreaterThan(50);
  }, 60_000);

  it('is made whole even when the one after it is cut off as well', () => {
    changes(0);
    const calls = desk.callsOf(() => desk.pass());
    let round = 0;
    const appended = () => {
      for (let call = Math.ceil(calls / 2); call <= calls; call += 1) {
        round += 1;
        desk.later();
        const lines = journalOf(desk.workbook).length;
        changes(round);
        desk.workbook.failAt(call, 'stop');
        desk.reconcile();
        const grown = journalOf(desk.workbook).length > lines;
        desk.later();
        desk.pass();
        if (grown) return call;
      }
      throw new Error('No pass wrote a line.');
    };
    const afterLines = appended();
    for (let call = 1; call <= calls; call += 1) {
      round += 1;
      const label = `stop at call ${afterLines}, then at call ${call} of ${calls}`;
      const before = desk.start();
      changes(round);
      desk.workbook.failAt(afterLines, 'stop');
      desk.reconcile();
      desk.later();
      const more = { code: 'I.2.3', fields: { evidence: `thêm ${round}` } };
      expect(outcomeOf(desk.workbook.as(EDITOR).call('saveItemUpdate', more))).toMatchObject({ ok: true });
      desk.later();
      desk.workbook.failAt(call, 'stop');
      desk.reconcile();
      desk.later();
      desk.pass();
      desk.expectTold(before, label);
      expect({ label, told: told(before.lines) }).toEqual({
        label,
        told: [
          ...toldOnce(before.state, round),
          ['I.2.3', before.state.get('I.2.3')?.['Minh chứng'], `thêm ${round}`, EDITOR],
        ],
      });
    }
  }, 60_000);
});
