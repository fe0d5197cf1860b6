import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook } from '../../src/local/openWorkbook';
import { DIST } from '../support/bareBundle';
import { essence, firstDifferences, OFFICE } from '../support/oldWorkbook';
import { outcomeOf } from '../support/tracker';

/** Every so many service calls it is cut off: odd, so that exceptions and sudden ends take turns. */
const STRIDE = 13;

/** A new spreadsheet in a file of its own, which the office sets up. */
class NewWorkbook {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  private readonly file = path.join(this.folder, 'so.json');
  readonly workbook = openWorkbook({
    addon: DIST,
    file: this.file,
    owner: OFFICE,
    today: '2024-09-20T08:00',
  });

  constructor() {
    this.workbook.as(OFFICE).open();
  }

  setUp() {
    const office = this.workbook.as(OFFICE);
    office.willAnswer({ button: 'OK', text: 'bac-giang-2024' });
    return office.menu('Sổ theo dõi', 'Thiết lập sổ');
  }

  /** What the workbook comes to in the end. */
  end(): string[] {
    this.workbook.save();
    const lines = essence(JSON.parse(readFileSync(this.file, 'utf8')));
    this.workbook.close();
    rmSync(this.folder, { recursive: true });
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
