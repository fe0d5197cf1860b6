import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { SAMPLE_ADDRESSES } from '../../src/local/sampleUpdates';
import { DIST } from './bareBundle';
import { setUpAgain } from './tracker';

/** Everybody who may have to do with a department's workbook, by what they are to it. */
export const DEPARTMENT = {
  /** Made the file; stands in no list. */
  owner: 'chuso@so.example',
  office: 'vanphong@so.example',
  /** Works in Phòng QLKH. */
  unit: 'quanlykhoahoc@so.example',
  /** Works in Chi cục TCĐLCL, which Phòng HC&QLĐL and Phòng QLTCCL belong to. */
  parent: 'tieuchuan@so.example',
  leader: 'lanhdao@so.example',
  /** May edit the file, but stands in no list. */
  outside: 'nguoingoai@so.example',
  viewer: 'khach@so.example',
} as const;
export type Who = keyof typeof DEPARTMENT;
export const EVERYBODY = Object.keys(DEPARTMENT) as Who[];

/** The tracker of 2024 with the sample's addresses in Danh mục, set up again since, and nobody's updates in it. */
export function openDepartment(): LocalWorkbook {
  const workbook = openBeforeAddresses();
  for (const { unit, email } of SAMPLE_ADDRESSES) enterAddresses(workbook, unit, email);
  setUpAgain(workbook.as(DEPARTMENT.owner));
  return workbook;
}

/** The same people around a workbook that knows no address yet. */
export function openBeforeAddresses(): LocalWorkbook {
  const { owner, viewer, ...editors } = DEPARTMENT;
  const workbook = openWorkbook({
    addon: DIST,
    today: '2024-09-20T08:00',
    owner,
    editors: Object.values(editors),
    viewers: [viewer],
  });
  firstRun(workbook, { plan: 'bac-giang-2024', sample: false });
  return workbook;
}

/** Writes the addresses beside an entry of Danh mục, as the office does. */
export function enterAddresses(workbook: LocalWorkbook, entry: string, addresses: string): void {
  workbook.as(workbook.owner).type('Danh mục', addressCell(workbook, entry), addresses);
}

/** A1 address of the e-mails of an entry of Danh mục. */
export function addressCell(workbook: LocalWorkbook, entry: string): string {
  const rows = workbook.as(workbook.owner).read('Danh mục', 'A1:F60').display;
  const header = rows.findIndex((row) => row[0] === 'Đơn vị' && row[5] === 'E-mail');
  const row = rows.findIndex((line, index) => index > header && line[0] === entry);
  if (header < 0 || row < 0) throw new Error(`Danh mục has no entry "${entry}".`);
  return `F${row + 1}`;
}
