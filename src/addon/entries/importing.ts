/** Globals of the import of a plan. */
import { importPlan } from '../actions/importPlan';
import { alone, clock, currentPerson, dialogue, memory } from '../google/services';
import { setupPort } from '../google/setupPort';
import { showToast } from '../google/surfaces';
import { messages } from '../messages';
import { fromOfficeMenu } from './needs';

/** Menu: reads a pasted plan, shows what would come of it, and imports it. */
export function importPlanTable(): void {
  const { title } = messages.importing;
  const notice = (words: string) => showToast(words, title);
  fromOfficeMenu(title, () =>
    importPlan({ book: setupPort, memory, clock, alone, dialogue, notice, person: currentPerson() }),
  );
}
