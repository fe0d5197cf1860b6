import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { OWN, progress } from '../support/decidedRights';
import { DEPARTMENT, openDepartment } from '../support/department';
import { stateOf, toldBy } from '../support/told';

interface Lock {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

describe('while somebody else holds the lock and does not let go', () => {
  let workbook: LocalWorkbook;
  let lock: Lock;
  beforeEach(() => {
    workbook = openDepartment();
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
