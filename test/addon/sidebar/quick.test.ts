import { status } from '../../../src/addon/plan/status';
import { lineOf } from '../../../src/addon/sidebar/state/itemList';
import {
  chosenQuickly,
  problemsByCode,
  type QuickChoices,
  quickInputOf,
  rebasedChoices,
  withoutCodes,
} from '../../../src/addon/sidebar/state/quick';
import { panelItem } from '../../browser/support/panelServer';

const [one, two] = [lineOf(panelItem({ code: 'I.1' })), lineOf(panelItem({ code: 'I.2' }))];
const none: QuickChoices = new Map();
const both = chosenQuickly(chosenQuickly(none, one, status.completed), two, status.notStarted);

test('each choice is sent with the status that was seen before', () => {
  expect(quickInputOf(both)).toEqual({
    items: [
      { code: 'I.1', status: status.completed, base: status.inProgress },
      { code: 'I.2', status: status.notStarted, base: status.inProgress },
    ],
  });
});

test('choosing what the line has already takes the choice back', () => {
  expect([...chosenQuickly(both, one, status.inProgress).keys()]).toEqual(['I.2']);
});

test('what was saved goes, what was refused stays with its reason', () => {
  expect([...withoutCodes(both, ['I.1']).keys()]).toEqual(['I.2']);
  const problems = problemsByCode({ saved: [], problems: [{ code: 'I.2', message: 'Đã đổi.' }] });
  expect(problems.get('I.2')).toBe('Đã đổi.');
});

test('over lines read again a choice stands on their present status, and goes where it has come true', () => {
  const lines = [
    { ...one, status: status.completed },
    { ...two, status: status.completed },
  ];
  expect(quickInputOf(rebasedChoices(both, lines)).items).toEqual([
    { code: 'I.2', status: status.notStarted, base: status.completed },
  ]);
  expect(rebasedChoices(both, [])).toEqual(both);
});
