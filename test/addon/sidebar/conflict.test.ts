import type { Conflict } from '../../../src/addon/actions/panelTypes';
import { status } from '../../../src/addon/plan/status';
import { allChosen, resolved } from '../../../src/addon/sidebar/state/conflict';
import { changedKeys, entered, openForm, saveInputOf, textsOf } from '../../../src/addon/sidebar/state/form';
import { panelItem, TODAY } from '../../browser/support/panelServer';

const opened = panelItem({ code: 'I.1', fields: { progress: 60, evidence: 'cũ' } });
const now = panelItem({ code: 'I.1', fields: { progress: 80, evidence: 'của họ', obstacles: 'mới' } });
const evidence: Conflict = { key: 'evidence', header: 'Minh chứng', mine: 'của tôi', theirs: 'của họ' };
const progress: Conflict = { key: 'progress', header: 'Tiến độ (%)', mine: 70, theirs: 80 };

const form = entered(entered(openForm(opened), 'evidence', 'của tôi'), 'progress', '70');

test('a side must be chosen for every field', () => {
  expect(allChosen([evidence, progress], { evidence: 'mine' })).toBe(false);
  expect(allChosen([evidence, progress], { evidence: 'mine', progress: 'theirs' })).toBe(true);
});

test('mine is saved over their value, theirs is no longer a change', () => {
  const after = resolved(form, [evidence, progress], now, { evidence: 'mine', progress: 'theirs' });
  expect(saveInputOf(after)).toEqual({
    code: 'I.1',
    fields: { evidence: 'của tôi' },
    base: { evidence: 'của họ' },
  });
  expect(textsOf(after)).toMatchObject({ progress: '80', obstacles: 'mới' });
});

test('without the item as it is now, the fields in conflict alone stand on the new values', () => {
  const after = resolved(form, [evidence], undefined, { evidence: 'mine' });
  expect(saveInputOf(after)).toMatchObject({
    fields: { evidence: 'của tôi', progress: 70 },
    base: { evidence: 'của họ', progress: 60 },
  });
});

describe('a field that a rule had filled in', () => {
  const completing = entered(openForm(opened), 'status', status.completed);

  test('taken from them is not filled in again, until the status is chosen anew', () => {
    const conflict: Conflict = { key: 'progress', header: '', mine: 100, theirs: 80 };
    const after = resolved(completing, [conflict], now, { progress: 'theirs' });
    expect(changedKeys(after)).toEqual(['status', 'completedOn']);
    expect(changedKeys(entered(after, 'status', status.completed))).toContain('progress');
  });

  test('kept as mine is saved though the rule would leave their value', () => {
    const conflict: Conflict = { key: 'completedOn', header: '', mine: TODAY, theirs: '2024-08-01' };
    const dated = panelItem({ code: 'I.1', fields: { progress: 60, completedOn: '2024-08-01' } });
    const after = resolved(completing, [conflict], dated, { completedOn: 'mine' });
    expect(saveInputOf(after)).toMatchObject({
      fields: { completedOn: TODAY },
      base: { completedOn: '2024-08-01' },
    });
  });
});
