/**
 * Makes a workbook as an earlier version of the add-on left it: node test/data/workbooks/make.mjs ADDON FILE
 * ADDON is the folder of that version's built add-on, FILE the workbook to write. See README.md beside this file.
 */
import { rmSync } from 'node:fs';
import { openWorkbook } from '../../../dist/local/index.mjs';

const OWNER = 'vanphong@so.example';
const UNIT = 'quanlykhoahoc@so.example';
const [addon, file] = process.argv.slice(2);
if (!addon || !file) throw new Error('Usage: node test/data/workbooks/make.mjs ADDON FILE');
rmSync(file, { force: true });

const workbook = openWorkbook({
  addon,
  file,
  today: '2024-09-02T08:00',
  owner: OWNER,
  editors: [UNIT],
});
const office = workbook.as(OWNER);
office.open();
office.willAnswer({ button: 'OK', text: 'bac-giang-2024' });
done(office.menu('Sổ theo dõi', 'Thiết lập sổ'));

/** The address of a cell by the text of its row and the header of its column. */
function cell(tab, header, row) {
  const rows = office.read(tab, 'A1:AZ90').display;
  const top = rows.findIndex((line) => line.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  const index = rows.findIndex((line, place) => place > top && line.includes(row));
  if (column < 0 || index < 0) throw new Error(`${tab}: no cell ${header}, ${row}`);
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${index + 1}`;
}
function done(run) {
  if (!run.ok) throw new Error(`${run.functionName}: ${run.error}`);
}
function type(person, tab, header, row, text) {
  const { refused } = person.type(tab, cell(tab, header, row), text);
  if (refused.length > 0) throw new Error(`${row}, ${header}: ${refused[0].message}`);
}

// The lists: settings, addresses, and a unit that got another name there and at its items.
type(office, 'Danh mục', 'Giá trị', 'Tên kế hoạch', 'Kế hoạch năm 2024 của Sở (bản thử)');
type(office, 'Danh mục', 'Giá trị', 'Báo sắp đến hạn trước (ngày)', '20');
type(office, 'Danh mục', 'Giá trị', 'Ngày gửi bản tin hằng tháng', '5');
const rows = office.read('Danh mục', 'A1:F60').display;
const addresses = rows.find((line) => line[0] === 'Đơn vị')?.find((text) => text.startsWith('E-mail')) ?? '';
for (const [unit, text] of [
  ['Lãnh đạo Sở', 'lanhdao@so.example, phogiamdoc@so.example'],
  ['Văn phòng Sở', OWNER],
  ['Phòng QLKH', UNIT],
])
  type(office, 'Danh mục', addresses, unit, text);
type(office, 'Danh mục', 'Đơn vị', 'Thanh tra Sở', 'Thanh tra Sở KH&CN');
for (const [index, line] of office.read('Theo dõi', 'A1:AZ90').display.entries()) {
  const at = line.indexOf('Thanh tra Sở');
  const headers = office.read('Theo dõi', 'A3:AZ3').display[0];
  if (headers[at] === 'Đơn vị theo dõi') {
    const letters = at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26));
    office.type('Theo dõi', `${letters}${String.fromCharCode(65 + (at % 26))}${index + 1}`, 'Thanh tra Sở KH&CN');
  }
}

// A column of the office's own, right of everything.
const width = office.read('Theo dõi', 'A3:AZ3').display[0].findLastIndex((text) => text !== '') + 1;
const own = width < 26 ? String.fromCharCode(65 + width) : `A${String.fromCharCode(65 + width - 26)}`;
const { SpreadsheetApp } = workbook.globals();
const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Theo dõi');
if (sheet.getMaxColumns() <= width) sheet.insertColumnAfter(sheet.getMaxColumns());
office.type('Theo dõi', `${own}3`, 'Ghi riêng của Văn phòng');
type(office, 'Theo dõi', 'Ghi riêng của Văn phòng', 'I.1.5', 'Hỏi lại anh Tư');

// What units and the office entered.
const unit = workbook.as(UNIT);
type(unit, 'Theo dõi', 'Trạng thái', 'I.2.1', 'Hoàn thành');
type(unit, 'Theo dõi', 'Ngày hoàn thành', 'I.2.1', '30/8/2024');
type(unit, 'Theo dõi', 'Minh chứng', 'I.2.1', "'=Báo cáo số 12/BC");
type(unit, 'Theo dõi', 'Trạng thái', 'I.2.3', 'Đang thực hiện');
type(unit, 'Theo dõi', 'Tiến độ (%)', 'I.2.3', '45');
type(unit, 'Theo dõi', 'Đã đạt', 'I.2.3', '9');
type(unit, 'Theo dõi', 'Vướng mắc/kiến nghị', 'I.2.3', "'+ chờ kinh phí\n- thiếu người");
type(office, 'Theo dõi', 'Hạn điều chỉnh', 'I.1.5', '31/10/2024');
workbook.moveClock('2024-09-20T08:00');
workbook.save();
workbook.close();
