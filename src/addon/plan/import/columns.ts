/** What the words above a column say that the column holds. */
import { foldPlain } from './text';

export type Field =
  | 'number'
  | 'title'
  | 'detail'
  | 'time'
  | 'start'
  | 'end'
  | 'product'
  | 'unit'
  | 'partner'
  | 'leader'
  | 'target'
  | 'measure'
  | 'note';

/** The name of each kind of column, for people. */
export const FIELD_NAMES: Record<Field, string> = {
  number: 'Số thứ tự',
  title: 'Nội dung nhiệm vụ',
  detail: 'Chi tiết công việc',
  time: 'Thời gian',
  start: 'Bắt đầu',
  end: 'Kết thúc',
  product: 'Sản phẩm',
  unit: 'Đơn vị thực hiện',
  partner: 'Đơn vị phối hợp',
  leader: 'Người chủ trì',
  target: 'Chỉ tiêu (số lượng)',
  measure: 'Đơn vị tính',
  note: 'Ghi chú',
};

/** Words of headers without marks, each meaning the first field whose words it holds. */
const MEANINGS: readonly (readonly [Field, RegExp])[] = [
  ['number', /^(so )?(tt|stt|thu tu)$|^no$|^muc$/],
  ['measure', /^(don vi tinh|dvt|dv tinh)$/],
  ['note', /ghi chu|^luu y$/],
  // 'Đơn vị chủ trì, phối hợp' holds both; the one that leads comes first in it.
  ['unit', /(chu tri|thuc hien).*phoi hop|phoi hop.*chu tri/],
  ['partner', /phoi hop/],
  [
    'leader',
    /^(lanh dao|dong chi|nguoi (chu tri|phu trach|chi dao|dung dau|theo doi)|can bo|chuyen vien|chi dao)/,
  ],
  ['detail', /chi tiet|cu the|giai phap|hoat dong|cac buoc|buoc thuc hien|cong viec thuc hien/],
  ['start', /^(thoi gian |ngay |thoi diem )?(bat dau|khoi dau)|^tu (ngay|thang)$/],
  ['end', /(ket thuc)|^den (ngay|thang)$/],
  ['product', /san pham|ket qua|dau ra|hinh thuc van ban|loai van ban/],
  [
    'time',
    /thoi (gian|han|diem|ky)|tien do|^han |ky han|lo trinh|^(du kien |thang |quy )?hoan thanh$|^(ngay|han) hoan thanh|moc /,
  ],
  [
    'unit',
    /chu tri|don vi|co quan|phong ban|bo phan|thuc hien chinh|dau moi|chiu trach nhiem|nguoi thuc hien|to chuc thuc hien|phan cong|trach nhiem|^phong\b/,
  ],
  ['target', /^(chi tieu|so luong|khoi luong|muc tieu so luong|chi tieu ke hoach|ke hoach giao)$/],
  [
    'title',
    /noi dung|nhiem vu|cong viec|ten (viec|nhiem|van ban|de an|chuong trinh)|viec can lam|de an|chuong trinh|van ban/,
  ],
];

/** The field that a header's words mean; undefined where they mean none of them. */
export function fieldOf(header: string): Field | undefined {
  const words = foldPlain(header).replace(/&/g, ' ').replace(/ +/g, ' ').trim();
  if (words === '' || words.length > LONGEST_HEADER) return undefined;
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Longer texts are no headers but cells of the table. */
const LONGEST_HEADER = 70;
