import type { Column } from './column';
import {
  daysLeft,
  dueOrder,
  effectiveDeadline,
  overdueOrder,
  standingFormula,
  summaryKey,
  taskStanding,
} from './trackerFormulas';
import { rowKind, type TrackerKey, type TrackerRefs } from './trackerKeys';
import { noticeFormula, silentFormula } from './trackerNotices';

/** What the sheet computes and what the add-on notes. */
export const COMPUTED_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'notice',
    header: 'Lưu ý',
    help: 'Tự tính: điều cần sửa hoặc xem lại ở dòng này.',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'formula',
    formula: { [rowKind.item]: noticeFormula },
  },
  {
    key: 'standing',
    header: 'Tình trạng',
    help: 'Tự tính từ trạng thái, hạn và ngày tính tình trạng.',
    width: 170,
    type: { kind: 'text' },
    filledBy: 'formula',
    formula: {
      [rowKind.item]: standingFormula,
      [rowKind.task]: taskStanding,
      [rowKind.indicator]: taskStanding,
    },
  },
  {
    key: 'daysLeft',
    header: 'Còn lại (ngày)',
    help: 'Tự tính; số âm là số ngày đã quá hạn.',
    width: 66,
    type: { kind: 'number' },
    filledBy: 'formula',
    formula: { [rowKind.item]: daysLeft },
  },
  {
    key: 'updatedAt',
    header: 'Cập nhật lúc',
    help: 'Sổ tự ghi khi có người sửa dòng này.',
    width: 152,
    type: { kind: 'moment' },
    filledBy: 'addon',
  },
  {
    key: 'updatedBy',
    header: 'Người cập nhật',
    help: 'Sổ tự ghi; "không rõ" khi Google không cho biết.',
    width: 152,
    type: { kind: 'text' },
    filledBy: 'addon',
  },
];

/** Hidden columns that the formulas of the summary stand on. */
export const HELPER_COLUMNS: readonly Column<TrackerKey, TrackerRefs>[] = [
  {
    key: 'deadline',
    header: 'Hạn áp dụng',
    help: 'Tự tính: hạn điều chỉnh nếu có, không thì hạn gốc, không thì ngày sự kiện cộng số ngày.',
    width: 70,
    type: { kind: 'date' },
    filledBy: 'formula',
    hidden: true,
    formula: { [rowKind.item]: effectiveDeadline },
  },
  {
    key: 'summaryKey',
    header: 'Khoá tổng hợp',
    help: 'Tự tính: thứ tự đơn vị và tình trạng trong Danh mục.',
    width: 70,
    type: { kind: 'number' },
    filledBy: 'formula',
    hidden: true,
    formula: { [rowKind.item]: summaryKey },
  },
  {
    key: 'overdueOrder',
    header: 'Thứ tự quá hạn',
    help: 'Tự tính: để xếp danh sách ở Tổng hợp.',
    width: 70,
    type: { kind: 'number' },
    filledBy: 'formula',
    hidden: true,
    formula: { [rowKind.item]: overdueOrder },
  },
  {
    key: 'dueOrder',
    header: 'Thứ tự đến hạn',
    help: 'Tự tính: để xếp danh sách ở Tổng hợp.',
    width: 70,
    type: { kind: 'number' },
    filledBy: 'formula',
    hidden: true,
    formula: { [rowKind.item]: dueOrder },
  },
  {
    key: 'silent',
    header: 'Chưa cập nhật',
    help: 'Tự tính: 1 khi đơn vị chưa cập nhật việc đang mở trong kỳ báo cáo này.',
    width: 70,
    type: { kind: 'number' },
    filledBy: 'formula',
    hidden: true,
    formula: { [rowKind.item]: silentFormula },
  },
];
