import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type Run } from '../local/index';
import { measure, outcomeOf, outside } from './desk';
import type { Action, Doer, Told } from './result';
import { OFFICE } from './trackerJob';

const TAB = 'Kế hoạch';
const HEADERS = [
  'Mã',
  'Nội dung',
  'Đơn vị',
  'Trạng thái',
  'Tiến độ',
  'Ngày hoàn thành',
  'Cập nhật',
  'Ghi chú',
];
const UPDATED = 200;

/** Measures what would be used instead, on a plain table of so many items. @param script the bundle of the peers */
export function peersJob(
  script: string,
  items: number,
  wants: (action: Action) => boolean,
  tell: (told: Told) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'so-theo-doi-'));
  try {
    writeFileSync(join(folder, 'Code.js'), readFileSync(script, 'utf8'));
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh' }));
    for (const { doer, call } of PEERS) {
      const tasks: [Action, number][] = [
        ['type', 1],
        ['paste', Math.min(UPDATED, items)],
      ];
      for (const [action, rows] of tasks) {
        if (!wants(action)) continue;
        tell({ progress: `${doer}: ${rows} rows of ${items}` });
        const workbook = openWorkbook({ addon: folder, owner: OFFICE, today: '2024-09-20T08:00' });
        const what = { doer, action, items };
        const office = workbook.as(OFFICE);
        try {
          const codes = fill(workbook, items);
          const act = () => {
            outcomeOf(call((name, ...given) => office.call(name, ...given), codes, rows));
            return `${rows} rows`;
          };
          tell({ measured: measure(workbook, what, act) });
        } catch (problem) {
          tell({ failed: { ...what, failed: problem instanceof Error ? problem.message : String(problem) } });
        }
        workbook.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Call = (name: string, ...given: unknown[]) => Run;

const PEERS: { doer: Doer; call(run: Call, codes: readonly string[], rows: number): Run }[] = [
  { doer: 'per-cell script', call: (run, _codes, rows) => run('updateByCell', 2, rows) },
  { doer: 'sheetquery', call: (run, codes, rows) => run('updateByQuery', codes.slice(0, rows)) },
];

/** A plain table, as one would make by hand. @returns its codes */
function fill(workbook: ReturnType<typeof openWorkbook>, items: number): string[] {
  const sheet = outside(workbook).SpreadsheetApp.getActiveSpreadsheet().insertSheet(TAB);
  const codes = Array.from({ length: items }, (_, index) => `I.${index + 1}`);
  const missing = items + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const rows = codes.map((code, index) => [
    code,
    `Việc ${index + 1}`,
    'Phòng QLKH',
    'Đang thực hiện',
    50,
    '',
    '',
    '',
  ]);
  sheet.getRange(1, 1, items + 1, HEADERS.length).setValues([HEADERS, ...rows]);
  return codes;
}
