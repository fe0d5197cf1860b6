import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook } from '../../src/local/openWorkbook';
import { ImportDesk } from '../support/importDesk';
import { journalOf } from '../support/journalReplay';
import { placeOf } from '../support/sheetCalls';
import { buildSmallAddOn } from '../support/smallPlan';
import { EDITOR, OWNER, outcomeOf } from '../support/tracker';

/** Of the service calls of an import every so many-th is the one at which it is cut off. */
const STRIDE_SET = 'CUT_STRIDE';
const STRIDE = Number(process.env[STRIDE_SET] ?? 31);

/** The small plan, edited: an item more, one less, one reworded, a new task of a unit that Danh mục lacks, a new event. */
const DAY = 'Trước ngày 30/11/2024';
const EDITED = [
  ['TT', 'Nội dung nhiệm vụ', 'Chi tiết tiến độ', 'Thời gian', 'Sản phẩm', 'Đơn vị thực hiện', 'Ghi chú'],
  ['I', 'NHIỆM VỤ', '', '', '', '', ''],
  ['1', 'Nhiệm vụ 1', 'Việc I.1.1', DAY, '', 'Phòng Một', ''],
  ['', '', 'Việc I.1.2 thêm lời', DAY, '', 'Phòng Một', ''],
  ['', '', 'Khảo sát nhu cầu của các xã', 'Quý IV/2024', '05 xã', 'Phòng Một', ''],
  ['2', 'Nhiệm vụ 2', 'Việc I.2.1', DAY, '', 'Phòng Hai', ''],
  ['', '', 'Việc I.2.2', DAY, '', 'Phòng Hai', ''],
  ['', '', 'Việc I.2.3', DAY, '', 'Phòng Hai', ''],
  [
    '3',
    'Xây dựng kho dữ liệu dùng chung',
    'Lập danh mục dữ liệu',
    'Sau khi Nghị quyết của tỉnh được ban hành',
    '',
    'Trung tâm Thông tin',
    '',
  ],
];

const OPTIONS = { today: '2024-09-20T08:00', owner: OWNER, editors: [EDITOR] };

let folder: string;
let small: ReturnType<typeof buildSmallAddOn>;
let ready: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-theo-doi-'));
  small = buildSmallAddOn();
  ready = path.join(folder, 'xem-truoc.json');
  const workbook = openWorkbook({ ...OPTIONS, addon: small.addon, plan: small.plan, file: ready });
  const desk = new ImportDesk(workbook);
  desk.office.type('Theo dõi', placeOf(workbook, 'I.1.1', 'Minh chứng').a1, 'CV 12');
  outcomeOf(desk.office.call('reconcileJournal'));
  expect(desk.preview(EDITED)).toMatch(/2 thêm; 1 sửa; 4 giữ nguyên; 1 không còn.*1 đơn vị mới/);
  desk.correct('I.1.3', 'Làm gì', 'Xoá');
  desk.correct('I.1.4', 'Hạn', '15/12/2024');
  workbook.save();
  workbook.close();
});
afterAll(() => {
  small.remove();
  rmSync(folder, { recursive: true });
});

/** The workbook in which the preview waits to be imported. */
const opened = (): ImportDesk => {
  const desk = new ImportDesk(openWorkbook({ ...OPTIONS, addon: small.addon, file: ready }));
  desk.office.open();
  return desk;
};

/** All that an import leaves behind, and what the journal then tells of it. */
function outcome(desk: ImportDesk) {
  const { version: _version, ...picture } = desk.workbook.snapshot();
  outcomeOf(desk.office.call('reconcileJournal'));
  const journal = journalOf(desk.workbook).map(({ at: _at, ...line }) => line);
  return { picture, journal };
}

describe('an import that is cut off', () => {
  it('ends, chosen once more, as one that was not', () => {
    const whole = opened();
    whole.workbook.meter.reset();
    expect(whole.confirm()).toMatch(/^Đã nhập: 7 việc: 2 thêm; 1 sửa; 4 giữ nguyên; 1 xoá/);
    const calls = whole.workbook.meter.counts().total;
    const wanted = outcome(whole);
    whole.workbook.close();
    const seen: number[] = [];
    for (let call = 1; call <= calls; call += STRIDE) {
      for (const how of ['stop', 'throw'] as const) {
        const desk = opened();
        desk.workbook.failAt(call, how);
        desk.office.willAnswer({ button: 'YES' });
        const before = desk.office.asked.length;
        desk.run();
        const asked = desk.office.asked.slice(before).some(({ dialog }) => dialog.buttons === 'YES_NO');
        seen.push(call);
        if (asked) desk.confirm();
        else desk.step();
        const ended = outcome(desk);
        if (desk.said().startsWith('Đã đọc bảng')) {
          // Only the words at the end were cut off: the plan is compared anew, and nothing is left to import.
          expect({ call, said: desk.said() }).toEqual({
            call,
            said: expect.stringContaining('7 giữ nguyên'),
          });
          expect({ call, journal: ended.journal }).toEqual({ call, journal: wanted.journal });
          desk.workbook.close();
          continue;
        }
        // Of a difference the tab is enough; the whole of it would fill many pages.
        const differing = ended.picture.sheets.filter(
          (sheet, index) => JSON.stringify(sheet) !== JSON.stringify(wanted.picture.sheets[index]),
        );
        expect({ call, how, differing: differing.map(({ name }) => name) }).toEqual({
          call,
          how,
          differing: [],
        });
        expect({ call, how, ...ended }).toEqual({ call, how, ...wanted });
        desk.workbook.close();
      }
    }
    expect(seen.length).toBeGreaterThan(10);
    expect(wanted.journal.filter(({ way }) => way === 'Nhập kế hoạch').length).toBeGreaterThan(2);
  }, 900_000);
});
