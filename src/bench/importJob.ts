import { type LocalWorkbook, openWorkbook } from '../local/index';
import { measure, outcomeOf } from './desk';
import { pastedTable } from './plan';
import type { Action, Told } from './result';
import { OFFICE, type Places } from './trackerJob';

const EMPTY_PLAN = 'mau-trong';
const PASTED = 'Nhập';

/** Measures the import of a pasted table into an empty tracker: its preview, and what is done after the office agreed. */
export function importJob(
  places: Places,
  items: number,
  wants: (action: Action) => boolean,
  tell: (told: Told) => void,
): void {
  const workbook = openWorkbook({
    addon: places.dist,
    owner: OFFICE,
    plan: EMPTY_PLAN,
    today: '2024-09-20T08:00',
    limited: false,
  });
  const office = workbook.as(OFFICE);
  setYear(workbook);
  const step = () => {
    outcomeOf(office.menu('Sổ theo dõi', 'Kế hoạch', 'Nhập kế hoạch'));
    return (office.asked.at(-1)?.dialog.message ?? '').split('\n')[0] ?? '';
  };
  step();
  const table = pastedTable(items);
  office.type(PASTED, 'A3', makeRoom(workbook, table));
  // What an import reads hangs on no formula of the tracker.
  workbook.holdResults(true);
  const action = (name: Action, act: () => string): void => {
    tell({ progress: `${name}, ${items} items` });
    const what = { doer: 'tracker', action: name, items } as const;
    try {
      const measured = measure(workbook, what, act);
      if (wants(name)) tell({ measured });
    } catch (problem) {
      tell({ failed: { ...what, failed: problem instanceof Error ? problem.message : String(problem) } });
      throw problem;
    }
  };
  action('preview', step);
  if (wants('import')) {
    action('import', () => {
      office.willAnswer({ button: 'YES' });
      return step();
    });
  }
  workbook.close();
}

function setYear(workbook: LocalWorkbook): void {
  const office = workbook.as(OFFICE);
  const row = office.read('Danh mục', 'A1:A40').display.findIndex(([label]) => label === 'Năm kế hoạch');
  office.type('Danh mục', `B${row + 1}`, '2024');
}

/** The table, after the tab has got the rows that it needs: pasting adds them on Google. */
function makeRoom(workbook: LocalWorkbook, table: string[][]): string[][] {
  const { SpreadsheetApp } = workbook.globals() as {
    SpreadsheetApp: {
      getActiveSpreadsheet(): {
        getSheetByName(
          name: string,
        ): { getMaxRows(): number; insertRowsAfter(after: number, count: number): unknown } | null;
      };
    };
  };
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(PASTED);
  if (!sheet) throw new Error(`No tab ${PASTED}.`);
  const missing = table.length + 5 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  return table;
}
