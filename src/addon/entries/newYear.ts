import { beginNewYear } from '../actions/newYear/begin';
import { currentPerson, dialogue } from '../google/services';
import { messages } from '../messages';
import { fromOfficeMenu, makingNeeds } from './needs';

/** Menu: goes on into the next year, with what was left over; see beginNewYear. */
export function makeNewYear(): void {
  fromOfficeMenu(messages.newYear.title, () =>
    beginNewYear({ ...makingNeeds, dialogue, person: currentPerson() }),
  );
}
