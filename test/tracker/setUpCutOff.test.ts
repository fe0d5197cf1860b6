import { DIST } from '../support/bareBundle';
import { essence, FiledWorkbook, firstDifferences, OFFICE } from '../support/oldWorkbook';
import { outcomeOf } from '../support/tracker';

/** Every so many service calls it is cut off: odd, so that exceptions and sudden ends take turns. */
const STRIDE = 13;

/** A new spreadsheet that the office sets up. */
class NewWorkbook extends FiledWorkbook {
  constructor() {
    super({ addon: DIST, owner: OFFICE, today: '2024-09-20T08:00' });
    this.workbook.as(OFFICE).open();
  }

  setUp() {
    const office = this.workbook.as(OFFICE);
    office.willAnswer({ button: 'OK', text: 'bac-giang-2024' });
    return office.menu('Sổ theo dõi', 'Thiết lập sổ');
  }

  /** What the workbook comes to in the end. */
  end(): string[] {
    const lines = essence(this.saved());
    this.close();
    return lines;
  }
}

it('a first set-up that is cut off is made whole by the next one', () => {
  const whole = new NewWorkbook();
  whole.workbook.meter.reset();
  outcomeOf(whole.setUp());
  const calls = whole.workbook.meter.counts().total;
  outcomeOf(whole.setUp());
  const wanted = whole.end();
  let ended = 0;
  for (let call = 2; call <= calls; call += STRIDE) {
    const how = call % 2 === 0 ? 'stop' : 'throw';
    const other = new NewWorkbook();
    other.workbook.failAt(call, how);
    // An exception is told in a dialog; only a sudden end ends the run.
    if (!other.setUp().ok) ended += 1;
    outcomeOf(other.setUp());
    const label = `${how} at call ${call} of ${calls}`;
    expect({ label, differences: firstDifferences(wanted, other.end()) }).toEqual({ label, differences: [] });
  }
  expect(ended).toBeGreaterThan(20);
}, 600_000);
