/** The page's start: who is here, what the workbook looks like, and the wires between the parts. */
import type { Someone } from '../server/protocol';
import { Book } from './book';
import { byId } from './chrome/dom';
import { currentPerson, showPersonPicker } from './chrome/personPicker';
import { showState } from './chrome/state';
import { errorToast } from './chrome/toasts';
import { Desktop } from './desktop';
import { Session } from './session';
import './page.css';

async function main(): Promise<void> {
  const people: Someone[] = await (await fetch('/api/people')).json();
  const person = currentPerson(people);
  showPersonPicker(people, person.email);
  let drawn = (_version: number): Promise<void> => Promise.resolve();
  const session = new Session(crypto.randomUUID(), person.email, showState, (version) => drawn(version));
  const menus = session.ask('open', {}, 'mở sổ');
  const book = new Book(await session.ask('snapshot', {}, 'mở sổ'));
  const desktop = new Desktop(book, session);
  drawn = (version) => desktop.drawn(version);
  desktop.showMenus((await menus).menus);
}

main().catch((error: unknown) => {
  byId('state').textContent = '';
  errorToast(error instanceof Error ? error.message : String(error), 'Không mở được sổ');
});
