import { bareBundle } from '../support/bareBundle';
import { DOES, GLOBALS } from '../support/decidedRights';
import { globalsDocument, usesOf } from '../support/globalsDocument';
import { expectKept } from '../support/keptDocument';
import { OWNER, openTracker } from '../support/tracker';

const { globals } = bareBundle();
const names = Object.keys(globals).filter((name) => typeof globals[name] === 'function');
const uses = usesOf(names.sort(), openTracker().as(OWNER).open());

test('every global says what it does', () => {
  expect(uses.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
});

test('every global is called from somewhere', () => {
  expect(uses.filter(({ calledFrom }) => calledFrom.length === 0).map(({ name }) => name)).toEqual([]);
});

/** These open a menu, a page or a dialog; what a page then asks for is checked when it asks. */
const OPENS_SOMETHING = /^(on|show)[A-Z]/;

test('every other global is tried as somebody who may not, or with what it must refuse', () => {
  const unchecked = names.filter((name) =>
    (GLOBALS[name] ?? []).every((decision) => decision.outside === DOES && decision.unit === DOES),
  );
  expect(unchecked.filter((name) => !OPENS_SOMETHING.test(name))).toEqual([]);
});

test('docs/globals.md is what the sources, the menu and the tests of rights say', () => {
  expectKept('docs/globals.md', globalsDocument(uses, GLOBALS));
});
