import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { AmendmentDesk } from '../support/amendmentDesk';
import { OWN, progress } from '../support/decidedRights';
import { DEPARTMENT, openDepartment, type Who } from '../support/department';
import { stateOf, toldBy } from '../support/told';

interface Lock {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

describe('while somebody else holds the lock and does not let go', () => {
  let workbook: LocalWorkbook;
  let desk: AmendmentDesk;
  let lock: Lock;
  beforeEach(() => {
    workbook = openDepartment();
    desk = new AmendmentDesk(workbook);
    desk.propose('unit', OWN, { kind: 'deadline', deadline: '2025-01-31' });
    const { LockService } = workbook.globals(DEPARTMENT.outside) as {
      LockService: { getDocumentLock(): Lock };
    };
    lock = LockService.getDocumentLock();
    expect(lock.tryLock(0)).toBe(true);
  });
  afterEach(() => workbook.close());

  const quick = { items: [{ code: OWN, status: 'Đang thực hiện', base: 'Chưa thực hiện' }] };
  it.each([
    ['saveItemUpdate', progress(OWN)[0]],
    ['saveQuickUpdates', quick],
  ])('%s tells to try again, changes nothing, and works afterwards', (name, input) => {
    const person = workbook.as(DEPARTMENT.unit);
    const before = stateOf(workbook);
    const { words, done } = toldBy(person, () => person.call(name, input));
    expect([done, words]).toEqual([false, expect.stringContaining('Sổ đang bận vì người khác đang ghi')]);
    expect(stateOf(workbook)).toBe(before);
    lock.releaseLock();
    expect(toldBy(person, () => person.call(name, input)).done).toBe(true);
  });

  it.each<[string, Who, () => unknown]>([
    [
      'proposeAmendment',
      'unit',
      () => ({ code: OWN, value: { kind: 'words', words: 'Việc đổi tên' }, reason: 'Theo ý kiến của tỉnh' }),
    ],
    ['withdrawAmendment', 'unit', () => ({ id: 'KN-001' })],
    ['decideAmendment', 'leader', () => desk.decision('KN-001')],
  ])('%s tells to try again, notes nothing, and works afterwards', (name, who, inputOf) => {
    const input = inputOf();
    const before = stateOf(workbook);
    const answer = desk.call(who, name, input);
    expect([answer.ok, answer.message]).toEqual([
      false,
      expect.stringContaining('Sổ đang bận vì người khác đang ghi'),
    ]);
    expect(stateOf(workbook)).toBe(before);
    lock.releaseLock();
    expect(desk.call(who, name, input)).toMatchObject({ ok: true });
  });

  it('looking goes on, and so does typing into cells', () => {
    const person = workbook.as(DEPARTMENT.unit);
    expect(toldBy(person, () => person.call('openUpdatePanel', {})).done).toBe(true);
    expect(toldBy(person, () => person.call('readItem', { code: OWN })).done).toBe(true);
  });

  it('the daily work sends nothing, says so to Google, and goes on with the next run', () => {
    const owner = workbook.as(DEPARTMENT.owner);
    const run = owner.call('runDailyWork');
    expect([run.ok, workbook.outbox]).toEqual([false, []]);
    lock.releaseLock();
    expect(owner.call('runDailyWork').ok).toBe(true);
  });
});
