import { DEPARTMENT, type Who } from './department';

const NO_PERMISSION = 'You do not have permission to perform that action.';
export const OFFICE_ONLY = 'Việc này do Văn phòng làm. Nhờ người giữ sổ';
export const OUTSIDE = 'Nhờ Văn phòng ghi e-mail của bạn vào cột "E-mail" ở dòng đơn vị của bạn.';
export const READS_ONLY = 'Lãnh đạo chỉ xem; việc do đơn vị và Văn phòng cập nhật.';
const OTHER_UNIT = 'Cần đổi thì nhờ Văn phòng.';

/** What a call comes to where it does what it is there for. */
export const DOES = 'does it';
/** What a call comes to: it does it, or it changes nothing and these words are in what the person is told. */
type Outcome = string;
export type Decision = { title: string; args: unknown[] } & Record<Who, Outcome>;

/** It does nothing, and says nothing. */
export const NOTHING = '';

const forAll = (outcome: Outcome) => ({
  owner: outcome,
  office: outcome,
  unit: outcome,
  parent: outcome,
  leader: outcome,
  outside: outcome,
  viewer: NO_PERMISSION,
});
const officeOnly = { ...forAll(OFFICE_ONLY), owner: DOES, office: DOES };
const readers = { ...forAll(DOES), outside: OUTSIDE };
const changers = { owner: DOES, office: DOES, leader: READS_ONLY, outside: OUTSIDE, viewer: NO_PERMISSION };

/** One work item of the unit, of a unit below the parent, of one that is neither. */
export const OWN = 'I.2.6';
export const CHILD = 'II.1.8';
export const OTHER = 'II.2.1.4';
export const progress = (code: string) => [{ code, fields: { progress: 7 } }];
const quick = (code: string) => [{ items: [{ code, status: 'Đang thực hiện', base: 'Chưa thực hiện' }] }];
const BAD_INPUTS: [string, unknown][] = [
  ['nothing', undefined],
  ['a text', 'xin chào'],
  ['a number', 5],
  ['a list', [1]],
  ['an empty object', {}],
  ['wrong types', { code: 5, fields: 'x', items: { length: 1 } }],
];

/** Every global of the bundle, with good and bad arguments: who may, and what the others are told. */
export const GLOBALS: Record<string, Decision[]> = {
  onOpen: [
    { title: 'as Google calls it', args: [{}], ...forAll(DOES) },
    { title: 'with nonsense', args: ['x', 5], ...forAll(DOES) },
  ],
  setUpWorkbook: [
    { title: 'from the menu', args: [], ...officeOnly },
    { title: 'with nonsense', args: [{ maintains: true }], ...officeOnly },
  ],
  showUpdateSidebar: [{ title: 'from the menu', args: [], ...forAll(DOES) }],
  showItemHistory: [{ title: 'from the menu', args: [], ...forAll(DOES) }],
  openUpdatePanel: [
    { title: 'for nothing in particular', args: [], ...readers },
    { title: 'for one’s unit', args: [{ unit: 'Phòng QLKH' }], ...readers },
    { title: 'for a unit that is none', args: [{ unit: '__proto__' }], ...readers },
    { title: 'with a text', args: ['x'], ...forAll('Chưa lưu.') },
    { title: 'with a wrong type', args: [{ unit: 5 }], ...forAll('Chưa lưu.') },
  ],
  readItem: [
    ...[OWN, CHILD, OTHER].map((code) => ({ title: code, args: [{ code }], ...readers })),
    {
      title: 'no item',
      args: [{ code: 'IX.9' }],
      ...forAll('Không còn việc có mã IX.9'),
      outside: OUTSIDE,
    },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  saveItemUpdate: [
    { title: 'own item', args: progress(OWN), ...changers, unit: DOES, parent: OTHER_UNIT },
    { title: 'a child unit’s item', args: progress(CHILD), ...changers, unit: OTHER_UNIT, parent: DOES },
    { title: 'another’s item', args: progress(OTHER), ...changers, unit: OTHER_UNIT, parent: OTHER_UNIT },
    {
      title: 'a column of the plan',
      args: [{ code: OWN, fields: { originalDeadline: '2030-01-01' } }],
      ...forAll('Chưa lưu.'),
    },
    {
      title: 'a column that the sheet computes',
      args: [{ code: OWN, fields: { standing: 'Trong hạn' } }],
      ...forAll('Chưa lưu.'),
    },
    {
      title: 'in the name of somebody else',
      args: [{ code: OWN, fields: { progress: 7 }, person: DEPARTMENT.owner, role: 'office' }],
      ...forAll('Chưa lưu.'),
    },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  saveQuickUpdates: [
    { title: 'own item', args: quick(OWN), ...changers, unit: DOES, parent: OTHER_UNIT },
    { title: 'a child unit’s item', args: quick(CHILD), ...changers, unit: OTHER_UNIT, parent: DOES },
    { title: 'another’s item', args: quick(OTHER), ...changers, unit: OTHER_UNIT, parent: OTHER_UNIT },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  showDigestPreview: [{ title: 'from the menu', args: [], ...officeOnly }],
  sendDigestToMe: [
    { title: 'from the menu', args: [], ...officeOnly },
    { title: 'to an address of one’s own', args: [{ to: ['ke@ngoai.example'] }], ...officeOnly },
  ],
  sendAdHocReport: [
    { title: 'from the menu', args: [], ...officeOnly },
    { title: 'to an address of one’s own', args: [{ to: ['ke@ngoai.example'] }], ...officeOnly },
  ],
  toggleMonthlyDigest: [{ title: 'from the menu', args: [], ...officeOnly }],
  showPrintLink: [{ title: 'from the menu', args: [], ...forAll(DOES) }],
  runDailyWork: [{ title: 'from a page', args: [{ to: ['ke@ngoai.example'] }], ...officeOnly }],
  reconcileJournal: [{ title: 'from a page', args: [{}], ...officeOnly }],
  handleSheetEdit: [
    { title: 'without an event', args: [], ...forAll(NOTHING) },
    {
      title: 'with a feigned event',
      args: [{ range: { rowStart: 9, rowEnd: 60, columnStart: 14, columnEnd: 19 }, user: {} }],
      ...forAll(NOTHING),
    },
  ],
  HAN_HOAN_THANH: [
    { title: 'a phrase', args: ['Quý III', 2024], ...forAll(DOES) },
    { title: 'nonsense', args: [{}, 'x'], ...forAll('Năm kế hoạch phải là số từ 1900 đến 2200') },
  ],
  LOAI_HAN: [
    { title: 'a phrase', args: ['Quý III', 2024], ...forAll(DOES) },
    { title: 'nonsense', args: [], ...forAll('Năm kế hoạch phải là số từ 1900 đến 2200') },
  ],
};
