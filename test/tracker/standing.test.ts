import fc from 'fast-check';
import { addDays } from '../../src/addon/plan/isoDate';
import { standingOf } from '../../src/addon/plan/standing';
import { STATUSES, type Status } from '../../src/addon/plan/status';
import { OWNER, openTracker, readTracker, stateLine, summaryFigure } from '../support/tracker';

describe('what follows from a status or a day', () => {
  it('turns an item overdue when the day passes its deadline, with no script running', () => {
    const workbook = openTracker({ today: '2024-08-31T23:00' });
    const office = workbook.as(OWNER);
    expect(readTracker(office).display('I.1.5', 'Tình trạng')).toBe('Sắp đến hạn');
    const overdueBefore = Number(summaryFigure(office, 'Quá hạn'));
    const runs = workbook.moveClock('2024-09-01T00:01');
    expect(runs).toEqual([]);
    expect(readTracker(office).display('I.1.5', 'Tình trạng')).toBe('Quá hạn');
    expect(readTracker(office).display('I.1.5', 'Còn lại (ngày)')).toBe('-1');
    expect(readTracker(office).style('I.1.5', 'Tình trạng')).toMatchObject({
      background: '#FDECEA',
      color: '#8C1D18',
      bold: true,
    });
    expect(Number(summaryFigure(office, 'Quá hạn'))).toBe(overdueBefore + 1);
  });

  it('counts an item that was given to the office itself among the others, so that no figure loses it', () => {
    const office = openTracker().as(OWNER);
    office.type('Theo dõi', readTracker(office).at('I.1.1', 'Đơn vị theo dõi'), 'Văn phòng Sở');
    expect(summaryFigure(office, 'Khác, chưa ghi đơn vị')).toBe('1');
    expect(summaryFigure(office, 'Toàn cơ quan')).toBe('47');
    office.type('Theo dõi', readTracker(office).at('I.1.2', 'Đơn vị theo dõi'), '');
    expect(summaryFigure(office, 'Khác, chưa ghi đơn vị')).toBe('2');
    const units = office.read('Theo đơn vị', 'A1:K40').display;
    expect(units.find((row) => row[0] === 'Khác, chưa ghi đơn vị')?.[8]).toBe('2');
  });

  it('shows the workbook as of another day by Ngày tham chiếu', () => {
    const office = openTracker({ today: '2024-12-31' }).as(OWNER);
    const rows = office.read('Danh mục', 'A1:A24').display;
    office.type('Danh mục', `B${rows.findIndex((row) => row[0] === 'Ngày tham chiếu') + 1}`, '20/2/2024');
    expect(stateLine(office)).toMatch(/^Đến 20\/2\/2024: 47 việc, 0 hoàn thành, 0 quá hạn/);
  });

  it('carries a typed status into standing, colour, task row and summary', () => {
    const office = openTracker().as(OWNER);
    const { at } = readTracker(office);
    const done = Number(summaryFigure(office, 'Hoàn thành quá hạn'));
    expect(office.type('Theo dõi', at('I.1.1', 'Trạng thái'), 'Hoàn thành').refused).toEqual([]);
    office.type('Theo dõi', at('I.1.1', 'Ngày hoàn thành'), '1/3/2024');
    const after = readTracker(office);
    expect(after.display('I.1.1', 'Tình trạng')).toBe('Hoàn thành quá hạn');
    expect(after.style('I.1.1', 'Mã').background).toBe('#EEF3E2');
    expect(after.display('I.1', 'Tình trạng')).toBe('1/8 hoàn thành, 4 quá hạn');
    expect(Number(summaryFigure(office, 'Hoàn thành quá hạn'))).toBe(done + 1);
  });

  it('is the same by the formula and by the rule in code, for any facts on any day', () => {
    const workbook = openTracker();
    const office = workbook.as(OWNER);
    const tracker = readTracker(office);
    const codes = tracker.codes();

    const facts = fc.record({
      status: fc.constantFrom<Status | ''>(...STATUSES, ''),
      adjusted: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      completed: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    });
    const shown = (days: number | undefined) =>
      days === undefined ? '' : addDays('2024-01-01', days).split('-').reverse().join('/');
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: codes.length, maxLength: codes.length }),
        fc.integer({ min: 0, max: 450 }),
        (all, offset) => {
          const today = addDays('2024-01-01', offset);
          workbook.moveClock(`${today}T12:00`);
          codes.forEach((code, index) => {
            const fact = all[index];
            office.type('Theo dõi', tracker.at(code, 'Trạng thái'), fact?.status ?? '');
            office.type('Theo dõi', tracker.at(code, 'Hạn điều chỉnh'), shown(fact?.adjusted));
            office.type('Theo dõi', tracker.at(code, 'Ngày hoàn thành'), shown(fact?.completed));
          });
          const now = readTracker(office);
          codes.forEach((code, index) => {
            const fact = all[index];
            const iso = (header: string) =>
              now.display(code, header).split('/').reverse().join('-') || undefined;
            const expected = standingOf(
              {
                status: fact?.status ?? '',
                deadline: iso('Hạn điều chỉnh') ?? iso('Hạn gốc'),
                completedOn: iso('Ngày hoàn thành'),
                waitsForEvent: now.display(code, 'Sự kiện chờ') !== '',
              },
              today,
              15,
            );
            expect(`${code} ${now.display(code, 'Tình trạng')}`).toBe(`${code} ${expected}`);
          });
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('what the sheet refuses', () => {
  const office = openTracker().as(OWNER);
  const { at } = readTracker(office);
  it.each([
    ['Trạng thái', 'Xong', 'Chọn một trong'],
    ['Tiến độ (%)', '120', '0 đến 100'],
    ['Tiến độ (%)', '-1', '0 đến 100'],
    ['Đã đạt', '-2', 'từ 0 trở lên'],
    ['Ngày hoàn thành', '30/02/2024', 'dạng 31/8/2024'],
    ['Ngày hoàn thành', 'hôm qua', 'dạng 31/8/2024'],
    ['Hạn điều chỉnh', 'tháng 9', 'dạng 31/8/2024'],
  ])('%s = %s, saying what is allowed', (header, text, words) => {
    const cell = at('I.1.2', header);
    const before = office.read('Theo dõi', cell).display;
    const [refused] = office.type('Theo dõi', cell, text).refused;
    expect(refused?.message).toContain(words);
    expect(office.read('Theo dõi', cell).display).toEqual(before);
  });
});
