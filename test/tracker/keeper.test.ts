import type { LocalWorkbook } from '../../src/local/localWorkbook';
import { DEPARTMENT, openDepartment } from '../support/department';
import { setUpAgain } from '../support/tracker';

const KEEPER = 'nguoiGiuLich';

interface Properties {
  getProperty(key: string): string | null;
  setProperty(key: string, value: string): unknown;
}

describe('who keeps the triggers', () => {
  let workbook: LocalWorkbook;
  beforeEach(() => {
    workbook = openDepartment();
  });
  afterEach(() => workbook.close());

  const properties = (): Properties =>
    (
      workbook.globals() as { PropertiesService: { getDocumentProperties(): Properties } }
    ).PropertiesService.getDocumentProperties();
  /** What somebody is told who sets the workbook up. */
  const setUpAs = (email: string): string => {
    const person = workbook.as(email);
    setUpAgain(person);
    return person.asked.at(-1)?.dialog.message ?? '';
  };
  /** Whose triggers run within the next day. */
  const runners = (): string[] => [
    ...new Set(workbook.moveClock('2024-09-21T12:00').map(({ owner }) => owner)),
  ];

  it('stays the same while they may edit, whoever else of the office sets up', () => {
    expect(setUpAs(DEPARTMENT.office)).toContain(`Lịch chạy tự động do ${DEPARTMENT.owner} giữ`);
    expect(properties().getProperty(KEEPER)).toBe(DEPARTMENT.owner);
    expect(runners()).toEqual([DEPARTMENT.owner]);
  });

  it('is followed by the next of the office who sets up, once they may not edit any more', () => {
    properties().setProperty(KEEPER, 'nguoidaroi@so.example');
    const told = setUpAs(DEPARTMENT.office);
    expect(told).toContain('nguoidaroi@so.example không còn quyền sửa sổ');
    expect(told).toContain('từ nay bạn giữ lịch');
    expect(properties().getProperty(KEEPER)).toBe(DEPARTMENT.office);
    expect(runners()).toContain(DEPARTMENT.office);
    expect(setUpAs(DEPARTMENT.office)).toBe('Sổ đã đúng, không có gì phải sửa.');
  });

  it('is not followed by somebody who may not set up', () => {
    properties().setProperty(KEEPER, 'nguoidaroi@so.example');
    expect(setUpAs(DEPARTMENT.unit)).toContain('Việc này do Văn phòng làm');
    expect(properties().getProperty(KEEPER)).toBe('nguoidaroi@so.example');
  });
});
