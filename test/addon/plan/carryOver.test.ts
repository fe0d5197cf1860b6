import fc from 'fast-check';
import {
  CARRY_CHOICES,
  carriedAs,
  carriedCode,
  carriedSection,
  titleOfYear,
  wasCarried,
} from '../../../src/addon/plan/carryOver';
import { DEADLINE_KINDS } from '../../../src/addon/plan/deadline';
import { STATUSES } from '../../../src/addon/plan/status';

const facts = fc.record({
  status: fc.constantFrom('' as const, ...STATUSES),
  kind: fc.constantFrom(...DEADLINE_KINDS),
  dated: fc.boolean(),
  waitsForEvent: fc.boolean(),
});

describe('what goes on in the next year', () => {
  it('is everything that is open, once, and nothing that was given up', () => {
    fc.assert(
      fc.property(facts, (item) => {
        const as = carriedAs(item);
        const open = !['Hoàn thành', 'Không thực hiện'].includes(item.status);
        if (open) expect(as === 'unfinished' || as === 'standing').toBe(true);
        if (item.status === 'Không thực hiện') expect(as).toBeUndefined();
      }),
    );
  });

  it.each([
    [
      'a late item',
      { status: 'Đang thực hiện', kind: 'month', dated: true, waitsForEvent: false },
      'unfinished',
    ],
    [
      'one that waits for an event',
      { status: '', kind: 'event-dependent', dated: false, waitsForEvent: true },
      'unfinished',
    ],
    [
      'a paused one',
      { status: 'Tạm dừng', kind: 'quarter', dated: true, waitsForEvent: false },
      'unfinished',
    ],
    [
      'one without a deadline',
      { status: 'Chưa thực hiện', kind: 'none', dated: false, waitsForEvent: false },
      'standing',
    ],
    [
      'one that goes on all year',
      { status: 'Đang thực hiện', kind: 'ongoing', dated: true, waitsForEvent: false },
      'standing',
    ],
    [
      'a monthly one that is done',
      { status: 'Hoàn thành', kind: 'recurring', dated: true, waitsForEvent: false },
      'anew',
    ],
    [
      'one without a deadline that is done',
      { status: 'Hoàn thành', kind: 'none', dated: false, waitsForEvent: false },
      undefined,
    ],
    [
      'one that is done',
      { status: 'Hoàn thành', kind: 'quarter', dated: true, waitsForEvent: false },
      undefined,
    ],
  ] as const)('%s', (_, item, as) => {
    expect(carriedAs(item)).toBe(as);
  });

  it('splits among the choices of the office without a rest', () => {
    expect([...CARRY_CHOICES.unfinished, ...CARRY_CHOICES.standing].sort()).toEqual(
      [...CARRY_CHOICES.all].sort(),
    );
  });
});

describe('codes and titles', () => {
  it('tells once where an item first came from', () => {
    expect(carriedCode('II.1.4', 2024)).toBe('C24.II.1.4');
    expect(carriedCode('C24.II.1.4', 2025)).toBe('C24.II.1.4');
    expect([carriedSection(2024), carriedSection(2007)]).toEqual(['C24', 'C07']);
    expect([wasCarried('C24.I.1'), wasCarried('C24'), wasCarried('I.1')]).toEqual([true, false, false]);
  });

  it('keeps different codes different', () => {
    const code = fc.stringMatching(/^(C\d\d\.)?[IVX]{1,3}(\.\d{1,2}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 20 }), (codes) => {
        fc.pre(!codes.some((one) => codes.includes(`C30.${one}`)));
        expect(new Set(codes.map((one) => carriedCode(one, 2030))).size).toBe(codes.length);
      }),
    );
  });

  it.each([
    ['Kế hoạch năm 2024', 'Kế hoạch năm 2025'],
    ['Kế hoạch 2024 (giai đoạn 2021-2024)', 'Kế hoạch 2025 (giai đoạn 2021-2024)'],
    ['Đề án 2024 – 2026', 'Đề án 2024 – 2026'],
    ['Kế hoạch số 12024', 'Kế hoạch số 12024'],
    ['Kế hoạch', 'Kế hoạch'],
  ])('changes the year in "%s"', (title, next) => {
    expect(titleOfYear(title, 2024, 2025)).toBe(next);
  });
});
