import { unitReader } from '../../../../src/addon/plan/import/units';

const KNOWN = [
  { shortName: 'Văn phòng Sở', name: 'Văn phòng Sở', parent: '' },
  { shortName: 'Phòng QLKH', name: 'Phòng Quản lý khoa học', parent: '' },
  { shortName: 'Phòng QLCN&TTCN', name: 'Phòng Quản lý Công nghệ và Thị trường công nghệ', parent: '' },
  { shortName: 'Chi cục TCĐLCL', name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', parent: '' },
  { shortName: 'Phòng HC&QLĐL', name: 'Phòng Hành chính và Quản lý Đo lường', parent: 'Chi cục TCĐLCL' },
  { shortName: 'Phòng Nội vụ', name: 'Phòng Nội vụ', parent: '' },
  { shortName: 'Thanh tra Sở', name: 'Thanh tra Sở', parent: '' },
  { shortName: 'Phòng KH-TC', name: 'Phòng Kế hoạch - Tài chính', parent: '' },
];

/** The short name of the unit that the words mean, and whether a doubt is told. */
function meant(words: string): [string | undefined, boolean] {
  const read = unitReader(KNOWN).read(words);
  return [read?.unit.shortName, (read?.doubt ?? '') !== ''];
}

describe('words of a unit column, in a workbook with units', () => {
  test.each([
    // As they stand, whatever the case, the marks or the blanks.
    ['Phòng QLKH', 'Phòng QLKH', false],
    ['phòng  quản lý khoa học', 'Phòng QLKH', false],
    ['Phòng Kế hoạch – Tài chính', 'Phòng KH-TC', false],
    ['Phòng Hành chính và Quản lý Đo lường, Chi cục Tiêu chuẩn Đo lường Chất lượng', 'Phòng HC&QLĐL', false],
    // Nearly.
    ['Phong QLKH', 'Phòng QLKH', true],
    ['Phòng Quản lí khoa học', 'Phòng QLKH', true],
    ['Quản lý khoa học', 'Phòng QLKH', true],
    ['QLKH', 'Phòng QLKH', true],
    ['Nội vụ', 'Phòng Nội vụ', true],
    ['P.QLKH', 'Phòng QLKH', true],
    ['Phòng KHTC', 'Phòng KH-TC', true],
    ['CC Tiêu chuẩn Đo lường Chất lượng', 'Chi cục TCĐLCL', true],
    ['VP Sở', 'Văn phòng Sở', true],
    // Heads.
    ['Trưởng phòng QLKH', 'Phòng QLKH', true],
    ['Trưởng phòng, QLCN&TTCN', 'Phòng QLCN&TTCN', true],
    ['Chi cục trưởng Chi cục TCĐLCL', 'Chi cục TCĐLCL', true],
    ['Chánh Thanh tra Sở', 'Thanh tra Sở', true],
    ['Chánh Văn phòng Sở', 'Văn phòng Sở', true],
    // Several: the first leads.
    ['Phòng QLKH, Thanh tra Sở', 'Phòng QLKH', true],
    ['Thanh tra Sở; Phòng QLKH', 'Thanh tra Sở', true],
    ['Thanh tra Sở\nPhòng QLKH', 'Thanh tra Sở', true],
    ['Thanh tra Sở và Phòng QLKH', 'Thanh tra Sở', true],
    ['Phòng QLKH (chủ trì), Thanh tra Sở', 'Phòng QLKH', true],
    ['Thanh tra Sở chủ trì, phối hợp với Phòng QLKH', 'Thanh tra Sở', true],
    ['Chủ trì: Phòng QLKH; Phối hợp: Thanh tra Sở', 'Phòng QLKH', true],
  ])('%s is %s, doubtful: %s', (words, unit, doubtful) => {
    expect(meant(words)).toEqual([unit, doubtful]);
  });

  test.each([
    'Phòng Quản lý xây dựng',
    'Sở Quản lý khoa học',
    'Thanh tra huyện',
    'Các phòng, đơn vị thuộc Sở',
    'Vụ Kế hoạch và Tổ chức cán bộ',
  ])('%s is none of them, but a new unit of that name', (words) => {
    const reader = unitReader(KNOWN);
    const read = reader.read(words);
    expect(read?.unit).toMatchObject({ name: words, known: false });
    expect(read?.doubt).toContain('chưa có trong Danh mục');
    expect(reader.all()).toHaveLength(KNOWN.length + 1);
  });

  test('blank words name no unit', () => {
    expect(meant('')).toEqual([undefined, false]);
    expect(meant(' – ')).toEqual([undefined, false]);
  });
});

test('what the table itself names is known from then on, and its doubt is told once', () => {
  const reader = unitReader([]);
  const first = reader.read('Phòng QLKH');
  expect(first?.doubt).toContain('chưa có trong Danh mục');
  expect(reader.read('Phòng QLKH')).toEqual({ unit: first?.unit, doubt: '' });
  expect(reader.read('Phòng Quản lý khoa học')?.unit).toBe(first?.unit);
  expect(reader.all()).toEqual([
    { shortName: 'Phòng QLKH', name: 'Phòng Quản lý khoa học', parent: '', known: false },
  ]);
});

test('rooms of different branches that share a name stay apart', () => {
  const reader = unitReader([]);
  const one = reader.read('Phòng Hành chính, Chi cục Thủy lợi');
  const other = reader.read('Phòng Hành chính, Chi cục Kiểm lâm');
  expect(one?.unit).not.toBe(other?.unit);
  expect([one?.unit.parent, other?.unit.parent]).toEqual(['Chi cục Thủy lợi', 'Chi cục Kiểm lâm']);
});

test('names that differ in a figure, and acronyms that differ in a letter, are different units', () => {
  const reader = unitReader([]);
  for (const [a, b] of [
    ['Phòng Nghiệp vụ chuyên môn 1', 'Phòng Nghiệp vụ chuyên môn 2'],
    ['Phòng QLKHCNCS', 'Phòng QLKHCNCT'],
    ['UBND huyện Việt Yên', 'UBND huyện Tân Yên'],
  ] as const) {
    expect(reader.read(a)?.unit).not.toBe(reader.read(b)?.unit);
  }
});
