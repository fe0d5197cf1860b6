/** The globals of Tổng hợp nhiều sổ. */
import { gatherBooks } from '../actions/gatherBooks';
import { alone } from '../google/services';
import { setupPort } from '../google/setupPort';
import { messages } from '../messages';
import { fromOfficeMenu } from './needs';

/** Menu: makes the tab that gathers the workbooks of several organisations, or puts it right. */
export function gatherSeveralBooks(): void {
  fromOfficeMenu(messages.menu.gather, () => gatherBooks({ book: setupPort, alone }));
}
