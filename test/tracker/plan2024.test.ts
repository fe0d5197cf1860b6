import { readDeadline } from '../../src/addon/plan/deadline';
import { appendixRows } from '../../src/addon/plan/template';
import { loadTemplate } from '../support/templateFiles';
import { OWNER, openTracker, readTracker } from '../support/tracker';

const plan = loadTemplate('bac-giang-2024.json');
const items = appendixRows(plan).filter((row) => row.kind === 'item');
const tracker = readTracker(openTracker().as(OWNER));

describe('the work items on the sheet', () => {
  it('are the 46 of the appendix and the one of the plan text', () => {
    expect(tracker.codes()).toHaveLength(47);
    expect(items.filter((item) => item.origin === 'appendix')).toHaveLength(46);
    expect(tracker.codes()).toEqual(items.map((item) => item.code));
  });

  it.each(items)('$code has its words, unit and deadline', (item) => {
    const unit = plan.units.find(({ code }) => code === item.unit)?.shortName;
    expect(tracker.display(item.code, 'Chi tiết tiến độ công việc thực hiện')).toBe(item.detail);
    expect(tracker.display(item.code, 'Thời gian thực hiện')).toBe(item.time);
    expect(tracker.display(item.code, 'Đơn vị theo dõi')).toBe(unit);
    const end = item.event === '' ? readDeadline(item.deadlineText, plan.year).end : undefined;
    const shown = end === undefined ? '' : end.split('-').reverse().join('/');
    expect(tracker.display(item.code, 'Hạn gốc')).toBe(shown);
    expect(shown === '').toBe(item.event !== '');
  });

  it('have a deadline that can be read, or an event that they wait for', () => {
    const unread = items.filter(
      (item) => item.event === '' && readDeadline(item.deadlineText, plan.year).end === undefined,
    );
    expect(unread.map(({ code, deadlineText }) => `${code}: ${deadlineText}`)).toEqual([]);
  });
});
