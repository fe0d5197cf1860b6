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
const toOffice = (outcome: Outcome) => ({ owner: outcome, office: outcome, viewer: NO_PERMISSION });
const NOT_UNDERSTOOD = 'Sổ không hiểu yêu cầu nhận được.';
const readers = { ...forAll(DOES), outside: OUTSIDE };
const changers = { owner: DOES, office: DOES, leader: READS_ONLY, outside: OUTSIDE, viewer: NO_PERMISSION };

export const REPORTERS_ONLY = 'Báo cáo do Văn phòng và lãnh đạo lập.';
const givenToReporters = (outcome: Outcome) => ({
  owner: outcome,
  office: outcome,
  leader: outcome,
  viewer: NO_PERMISSION,
});
const reporters = { ...forAll(REPORTERS_ONLY), ...givenToReporters(DOES) };

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

const NOT_PROPOSED = 'Chưa gửi kiến nghị.';
const ALREADY = 'đã có kiến nghị';
const DECIDERS_ONLY = 'Chỉ lãnh đạo có e-mail ở tab "Danh mục"';
const ENDED = 'Kiến nghị này đã có kết quả.';
const proposers = { ...forAll(ALREADY), leader: NOT_PROPOSED, outside: OUTSIDE };
const propose = (code: string, value: unknown, more = {}) => [{ code, value, reason: 'chờ ý kiến', ...more }];
/** The number is the one that the case before it makes. */
const decide = (id: string, more = {}) => [
  { id, verdict: 'approve', reason: '', document: '', documentDate: '', seen: '31/12/2024', ...more },
];
const PAPER = { document: '12/TB-SKHCN', documentDate: '2024-09-18' };
const refusal = { ...PAPER, verdict: 'refuse', reason: 'không', seen: 'Đang thực hiện' };

/** Every global of the bundle, with good and bad arguments: who may, and what the others are told. */
export const GLOBALS: Record<string, Decision[]> = {
  onInstall: [
    { title: 'from a page', args: [{ authMode: 'FULL' }], ...forAll(DOES) },
    { title: 'with nonsense', args: ['x', 5], ...forAll(DOES) },
  ],
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
  showAmendments: [{ title: 'from the menu', args: [], ...forAll(DOES) }],
  openAmendments: [
    { title: 'all', args: [], ...readers },
    { title: 'of an item', args: [{ code: OWN }], ...readers },
    { title: 'of no item', args: [{ code: 'IX.9' }], ...readers },
    { title: 'with a text', args: ['x'], ...forAll('Chưa lưu.') },
    { title: 'with a wrong type', args: [{ code: 5 }], ...forAll('Chưa lưu.') },
  ],
  proposeAmendment: [
    {
      title: 'own item',
      args: propose(OWN, { kind: 'deadline', deadline: '2025-01-31' }),
      ...proposers,
      unit: DOES,
      parent: OTHER_UNIT,
    },
    {
      title: 'a child unit’s item',
      args: propose(CHILD, { kind: 'drop' }),
      ...proposers,
      unit: OTHER_UNIT,
      parent: DOES,
    },
    {
      title: 'another’s item',
      args: propose(OTHER, { kind: 'drop' }),
      ...proposers,
      owner: DOES,
      unit: OTHER_UNIT,
      parent: OTHER_UNIT,
    },
    {
      title: 'in the name of somebody else',
      args: propose(OWN, { kind: 'drop' }, { proposer: DEPARTMENT.office, role: 'office' }),
      ...forAll('Chưa lưu.'),
    },
    {
      title: 'a value that the column does not take',
      args: propose(OWN, { kind: 'deadline', deadline: '31/2/2025' }),
      ...forAll('Chưa lưu.'),
    },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  decideAmendment: [
    {
      title: 'what a unit proposed',
      args: decide('KN-001'),
      ...forAll(DECIDERS_ONLY),
      owner: ENDED,
      office: ENDED,
      leader: DOES,
      outside: OUTSIDE,
    },
    {
      title: 'what the owner proposed, from a document',
      args: decide('KN-003', refusal),
      ...forAll(DECIDERS_ONLY),
      owner: ENDED,
      office: DOES,
      leader: ENDED,
      outside: OUTSIDE,
    },
    {
      title: 'in the name of a leader',
      args: decide('KN-002', { by: DEPARTMENT.leader, as: 'leadership' }),
      ...forAll('Chưa lưu.'),
    },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  withdrawAmendment: [
    {
      title: 'one’s own',
      args: [{ id: 'KN-002' }],
      ...forAll('Chỉ người đề xuất'),
      parent: DOES,
      outside: OUTSIDE,
    },
    ...BAD_INPUTS.map(([title, input]) => ({ title, args: [input], ...forAll('Chưa lưu.') })),
  ],
  showOfficialReport: [{ title: 'from the menu', args: [], ...reporters }],
  listReportPeriods: [
    { title: 'all', args: [], ...reporters },
    { title: 'in the name of somebody else', args: [{ person: DEPARTMENT.office }], ...reporters },
  ],
  readReport: [
    { title: 'any days', args: [{ from: '2024-09-01', to: '2024-09-20' }], ...reporters },
    {
      title: 'a period that is none',
      args: [{ period: '__proto__' }],
      ...forAll(REPORTERS_ONLY),
      ...givenToReporters('Không còn kỳ "__proto__"'),
    },
    {
      title: 'days to come',
      args: [{ from: '2024-09-01', to: '2024-09-21' }],
      ...forAll(REPORTERS_ONLY),
      ...givenToReporters('Chọn hai ngày theo thứ tự'),
    },
    {
      title: 'in the name of somebody else',
      args: [{ period: 'Quý III/2024', person: DEPARTMENT.office }],
      ...forAll('Sổ không hiểu yêu cầu nhận được.'),
    },
    ...BAD_INPUTS.map(([title, input]) => ({
      title,
      args: [input],
      ...forAll('Sổ không hiểu yêu cầu nhận được.'),
    })),
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
  gatherSeveralBooks: [{ title: 'from the menu', args: [], ...officeOnly }],
  showPrintLink: [{ title: 'from the menu', args: [], ...forAll(DOES) }],
  importPlanTable: [{ title: 'from the menu', args: [], ...officeOnly }],
  makeNewYear: [{ title: 'from the menu', args: [], ...officeOnly }],
  checkSystem: [{ title: 'from the menu', args: [], ...officeOnly }],
  runSystemCheck: [
    ...['structure', 'running', 'platform'].map((group) => ({
      title: group,
      args: [{ group }],
      ...officeOnly,
    })),
    {
      title: 'in the name of somebody else',
      args: [{ group: 'running', person: DEPARTMENT.owner }],
      ...forAll(OFFICE_ONLY),
      ...toOffice(NOT_UNDERSTOOD),
    },
    ...BAD_INPUTS.map(([title, input]) => ({
      title,
      args: [input],
      ...forAll(OFFICE_ONLY),
      ...toOffice(NOT_UNDERSTOOD),
    })),
  ],
  repairSystem: [
    { title: 'from the page', args: [], ...officeOnly },
    { title: 'with nonsense', args: [{ maintains: true }], ...officeOnly },
  ],
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
