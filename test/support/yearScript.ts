/** The people of the year's department; who belongs to which unit stands in Danh mục. */
export const PEOPLE = {
  director: 'giamdoc@so.example',
  deputy: 'phogiamdoc@so.example',
  office: 'vanphong@so.example',
  science: 'qlkh@so.example',
  local: 'coso@so.example',
  inspection: 'thanhtra@so.example',
  /** Of Chi cục TCĐLCL, which two rooms with items belong to. */
  standards: 'tieuchuan@so.example',
} as const;
export type PersonKey = keyof typeof PEOPLE;

/** What the office enters beside the units; two addresses stand in one cell. */
export const ADDRESSES: readonly (readonly [unit: string, addresses: string])[] = [
  ['Lãnh đạo Sở', `${PEOPLE.director}, ${PEOPLE.deputy}`],
  ['Văn phòng Sở', PEOPLE.office],
  ['Phòng QLKH', PEOPLE.science],
  ['Phòng QLKHCNCS&SHTT', PEOPLE.local],
  ['Thanh tra Sở', PEOPLE.inspection],
  ['Chi cục TCĐLCL', PEOPLE.standards],
];

/** The units whose part each address gets. */
export const PARTS: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  science: ['Phòng QLKH'],
  local: ['Phòng QLKHCNCS&SHTT'],
  inspection: ['Thanh tra Sở'],
  standards: ['Chi cục TCĐLCL', 'Phòng HC&QLĐL', 'Phòng QLTCCL'],
};

export interface Fields {
  status?: 'Đang thực hiện' | 'Hoàn thành' | 'Tạm dừng' | 'Không thực hiện';
  progress?: number;
  /** ISO. */
  completedOn?: string;
  reached?: number;
  obstacles?: string;
}

/** What somebody does on a day: saves in the sidebar, types into one cell, moves a deadline, tells an event's day. */
export type Step = { on: string; by: PersonKey } & (
  | { how: 'panel' | 'typed'; code: string; fields: Fields }
  | { how: 'deadline'; code: string; to: string }
  | { how: 'event'; to: string }
);

const panel = (on: string, by: PersonKey, code: string, fields: Fields): Step => ({
  on,
  by,
  how: 'panel',
  code,
  fields,
});
const typed = (on: string, by: PersonKey, code: string, fields: Fields): Step => ({
  on,
  by,
  how: 'typed',
  code,
  fields,
});
const done = (on: string, by: PersonKey, code: string, completedOn?: string): Step =>
  panel(on, by, code, { status: 'Hoàn thành', ...(completedOn !== undefined && { completedOn }) });
const doing = (progress: number): Fields => ({ status: 'Đang thực hiện', progress });

/** The year in the order of its days. */
export const YEAR_SCRIPT: readonly Step[] = [
  panel('2024-01-10', 'science', 'I.2.1', doing(20)),
  typed('2024-01-22', 'science', 'I.2.3', { reached: 2 }),
  panel('2024-02-05', 'standards', 'I.1.1', doing(50)),
  done('2024-02-27', 'standards', 'I.1.1'),
  done('2024-02-28', 'science', 'I.2.1'),
  // Late by five days.
  done('2024-03-05', 'standards', 'II.1.1'),
  panel('2024-03-06', 'local', 'I.3.1', doing(60)),
  // On the last day of a period and on the first of the next.
  typed('2024-03-14', 'standards', 'II.1.2', { status: 'Hoàn thành' }),
  panel('2024-03-15', 'standards', 'II.1.3', { ...doing(40), obstacles: 'Ba huyện chưa gửi danh sách' }),
  // In time, entered after the deadline.
  done('2024-04-03', 'standards', 'II.1.3', '2024-03-30'),
  typed('2024-04-10', 'local', 'I.3.1', { status: 'Hoàn thành' }),
  panel('2024-04-15', 'science', 'I.2.3', { ...doing(30), reached: 6 }),
  panel('2024-05-02', 'inspection', 'II.2.1.1', doing(30)),
  typed('2024-05-16', 'science', 'I.2.2', { progress: 35 }),
  panel('2024-05-20', 'local', 'I.3.2', { status: 'Tạm dừng', obstacles: 'Chờ Hội đồng họp' }),
  done('2024-06-12', 'standards', 'I.1.2'),
  panel('2024-06-14', 'inspection', 'II.2.1.1', { status: 'Hoàn thành', reached: 1 }),
  panel('2024-06-16', 'local', 'I.3.2', { status: 'Đang thực hiện', obstacles: '' }),
  { on: '2024-06-20', by: 'office', how: 'deadline', code: 'II.1.4', to: '2024-08-31' },
  { on: '2024-07-02', by: 'office', how: 'event', to: '2024-07-20' },
  done('2024-07-05', 'standards', 'I.1.3'),
  typed('2024-07-15', 'inspection', 'II.2.1.2', { obstacles: 'Đối tượng thanh tra xin lùi lịch' }),
  done('2024-07-18', 'office', 'II.3.1'),
  done('2024-07-22', 'inspection', 'II.2.1.2'),
  done('2024-07-25', 'standards', 'I.1.4'),
  typed('2024-08-01', 'standards', 'II.1.5', { status: 'Hoàn thành' }),
  panel('2024-08-05', 'standards', 'II.1.4', { ...doing(80), obstacles: 'Gói thầu phải mời lại' }),
  done('2024-08-12', 'local', 'I.3.2'),
  typed('2024-08-13', 'local', 'I.3.3', { progress: 50 }),
  // In time by the moved deadline, late by the plan's.
  done('2024-08-20', 'standards', 'II.1.4'),
  done('2024-09-02', 'standards', 'I.1.5', '2024-08-30'),
  done('2024-09-14', 'science', 'II.2.2.1'),
  panel('2024-09-14', 'inspection', 'II.2.1.3', doing(90)),
  // Told after the period was closed.
  done('2024-09-15', 'standards', 'I.1.6', '2024-09-14'),
  panel('2024-09-20', 'inspection', 'II.2.1.6', {
    status: 'Không thực hiện',
    obstacles: 'Đoàn liên ngành làm thay',
  }),
  done('2024-09-25', 'standards', 'II.1.6'),
  typed('2024-10-03', 'science', 'I.2.4', { reached: 3 }),
  // Deadlines on both sides of where counting changes: due that day, soon or not, listed or not, for leaders and units.
  ...(
    [
      ['II.2.2.11', '2024-10-14'],
      ['II.2.2.9', '2024-10-29'],
      ['II.2.2.10', '2024-10-30'],
      ['II.2.2.7', '2024-11-13'],
      ['II.2.2.8', '2024-11-14'],
      ['I.2.4', '2024-11-15'],
      ['I.2.5', '2024-11-16'],
    ] as const
  ).map(([code, to]): Step => ({ on: '2024-10-08', by: 'office', how: 'deadline', code, to })),
  panel('2024-10-10', 'office', 'II.3.2', { ...doing(40), obstacles: 'Chưa thống nhất lịch hội nghị' }),
  typed('2024-10-14', 'standards', 'I.1.7', { progress: 70 }),
  done('2024-10-16', 'inspection', 'II.2.1.3'),
  done('2024-10-20', 'local', 'II.2.2.12'),
  done('2024-10-28', 'standards', 'I.1.7'),
  // Not done after all: taken back, and done at last in another period.
  typed('2024-10-29', 'standards', 'I.1.4', { status: 'Đang thực hiện' }),
  done('2024-11-04', 'local', 'I.3.3'),
  ...['2', '3', '4', '5', '6'].map((number) => done('2024-11-12', 'science', `II.2.2.${number}`)),
  done('2024-11-20', 'standards', 'I.1.4'),
  panel('2024-11-29', 'standards', 'I.1.8', { status: 'Hoàn thành', reached: 3 }),
  panel('2024-12-02', 'standards', 'II.1.7', { status: 'Hoàn thành', reached: 1 }),
  panel('2024-12-10', 'science', 'I.2.3', { status: 'Hoàn thành', reached: 20 }),
  { on: '2024-12-13', by: 'office', how: 'deadline', code: 'II.3.3', to: '2025-03-31' },
  typed('2024-12-14', 'science', 'I.2.4', { reached: 5 }),
  panel('2024-12-15', 'inspection', 'II.2.1.4', { status: 'Hoàn thành', reached: 1 }),
];
