/** What the import says about what it read, in Vietnamese: what was found and what to check. */
import { shortened } from './text';

const quoted = (words: string) => `“${shortened(words)}”`;

export const say = {
  head: (words: string, unit: string) =>
    `${quoted(words)} được hiểu là người đứng đầu của ${unit}: hãy kiểm tra.`,
  nearUnit: (words: string, unit: string) =>
    `${quoted(words)} được hiểu là đơn vị ${quoted(unit)}: hãy kiểm tra, chọn đơn vị khác nếu không phải.`,
  newUnit: (words: string, unit: string) =>
    words === unit
      ? `Đơn vị ${quoted(unit)} chưa có trong Danh mục: sẽ được thêm, hoặc hãy chọn một đơn vị đã có.`
      : `Đơn vị ${quoted(words)} chưa có trong Danh mục: sẽ được thêm với tên ngắn ${quoted(unit)}, hoặc hãy chọn một đơn vị đã có.`,
  newRoom: (words: string, unit: string, parent: string) =>
    `${quoted(words)} chưa có trong Danh mục: sẽ được thêm là ${quoted(unit)}, trực thuộc ${quoted(parent)}; hãy kiểm tra.`,
  severalUnits: (cell: string, unit: string) =>
    `Ô ghi nhiều đơn vị (${quoted(cell)}): lấy ${quoted(unit)} là đơn vị chính; hãy kiểm tra.`,
  leads: (cell: string, unit: string) =>
    `Từ ${quoted(cell)} lấy ${quoted(unit)} là đơn vị chính; hãy kiểm tra.`,
  noUnit: () => 'Không có đơn vị thực hiện: hãy chọn đơn vị.',
  inheritedUnit: (unit: string) => `Ô đơn vị trống, lấy theo dòng trên (${unit}): hãy kiểm tra.`,

  noDeadline: () => 'Không có thời gian thực hiện: hãy ghi hạn.',
  unreadDeadline: (words: string, reason: string) => `Chưa đọc được thời gian ${quoted(words)}: ${reason}`,
  severalTimes: (cell: string) =>
    `Ô thời gian ghi nhiều mốc (${quoted(cell)}): lấy mốc cuối; hãy kiểm tra, tách thành nhiều việc nếu cần.`,
  inheritedDeadline: (words: string) =>
    `Ô thời gian trống, lấy theo dòng trên (${quoted(words)}): hãy kiểm tra.`,
  earlierYear: (words: string, year: number) =>
    `Thời gian ${quoted(words)} đã qua trước năm ${year}: hãy kiểm tra năm.`,
  laterYear: (words: string, year: number) =>
    `Thời gian ${quoted(words)} kết thúc sau năm ${year}: hãy kiểm tra năm.`,
  onRequest: (words: string) =>
    `Thời gian ${quoted(words)} không có ngày: việc sẽ không có hạn; hãy ghi hạn nếu có.`,
  newEvent: (name: string) =>
    `Hạn chờ sự kiện ${quoted(name)} chưa có trong tab Sự kiện: sẽ được thêm; khi có ngày, hãy ghi vào đó.`,
  nearEvent: (words: string, name: string) =>
    `${quoted(words)} được hiểu là sự kiện ${quoted(name)}: hãy kiểm tra.`,
  offset: (words: string) =>
    `${quoted(words)} đếm theo tháng hoặc ngày làm việc: hạn chỉ lấy ngày của sự kiện; hãy sửa khi có ngày.`,

  guessedQuantity: (target: number, measure: string, words: string) =>
    `Chỉ tiêu ${target} ${measure} được đoán từ ${quoted(words)}: hãy kiểm tra.`,
  quantityAt: (target: number, measure: string, product: string) =>
    `Chỉ tiêu ${target} ${measure} (${quoted(product)}) của cả nhiệm vụ được ghi ở việc này: hãy kiểm tra.`,

  shifted: (columns: string) =>
    `Dòng này bị lệch cột (thiếu ô trống ở đầu dòng), đã xếp lại: ${columns}. Hãy kiểm tra.`,
  gap: (number: string, expected: string) =>
    `Số thứ tự ${quoted(number)} không nối tiếp, lẽ ra là ${expected}: có thể thiếu dòng.`,
  repeated: (number: string) => `Số thứ tự ${quoted(number)} đã có ở dòng trên cùng mục: hãy kiểm tra.`,
  unnumbered: (words: string) =>
    `Dòng ${quoted(words)} không có số thứ tự: được hiểu là một việc cùng mục với dòng trên.`,
  headingGuessed: (words: string) =>
    `Dòng ${quoted(words)} được hiểu là tiêu đề, không phải việc: hãy kiểm tra.`,
  emptyHeading: (words: string) => `Dưới tiêu đề ${quoted(words)} không có việc nào.`,
  deepHeading: (words: string) => `Mục ${quoted(words)} nằm sâu quá ba cấp: được giữ làm tiêu đề nhóm.`,
  split: (count: number) => `Ô này có ${count} gạch đầu dòng: tách thành ${count} việc; hãy kiểm tra.`,
  oneOfLines: (count: number) => `Ô này có ${count} dòng: giữ là một việc; hãy kiểm tra.`,
  keptLines: (count: number) =>
    `Ô này có ${count} gạch đầu dòng không ghi thời gian riêng: giữ là một việc; hãy kiểm tra.`,
  partUntimed: (words: string) => `Trong ô có dòng ${quoted(words)} không ghi thời gian riêng: hãy kiểm tra.`,
  furtherProduct: (product: string, title: string) =>
    `Dòng này không có nội dung, được hiểu là một việc nữa của ${quoted(title)}, gọi theo sản phẩm ${quoted(product)}; hãy kiểm tra.`,
  belowTable: (words: string) => `Phần dưới bảng, không đưa vào kế hoạch: “${words}”.`,
  continued: (words: string) =>
    `Dòng này không có nội dung, được coi là phần tiếp của dòng trên: ${quoted(words)}.`,
  repeatedCode: (code: string) => `Số của mục trùng nhau nên mã được đổi thành ${code}.`,

  extraColumn: (header: string) => `Cột ${quoted(header)} không có trong sổ: nội dung được ghi vào Ghi chú.`,
  unnamedColumn: (column: string) => `Cột ${column} không có tiêu đề: nội dung được ghi vào Ghi chú.`,
  lost: (words: string) =>
    `Chưa đưa được vào kế hoạch: ${quoted(words)}. Hãy kiểm tra, thêm bằng tay nếu cần.`,
  lostWhole: (words: string) =>
    `Chưa đưa được vào kế hoạch: “${words}”. Hãy kiểm tra, thêm bằng tay nếu cần.`,

  empty: () => 'Chưa có gì để đọc: hãy sao chép bảng phụ lục trong Word, Docs hoặc trang web rồi dán vào.',
  noHeader: () =>
    'Không thấy dòng tiêu đề của bảng kế hoạch (cần các cột như “TT”, “Nội dung nhiệm vụ”, “Thời gian”, “Đơn vị thực hiện”). ' +
    'Hãy dán cả dòng tiêu đề; nếu bảng không có, hãy gõ thêm một dòng tiêu đề ở trên.',
  noTime: (header: string) =>
    `Bảng (${header}) không có cột thời gian nên không phải bảng kế hoạch theo dõi được. ` +
    'Hãy dán đúng bảng phụ lục, hoặc thêm cột “Thời gian” rồi chạy lại.',
  noUnitColumn: (header: string) =>
    `Bảng (${header}) không có cột đơn vị thực hiện. Hãy thêm cột “Đơn vị thực hiện” (ghi ở dòng đầu của mỗi nhiệm vụ là đủ) rồi chạy lại.`,
  noRows: () => 'Dưới dòng tiêu đề không có việc nào. Hãy dán cả bảng, không chỉ dòng tiêu đề.',
};
