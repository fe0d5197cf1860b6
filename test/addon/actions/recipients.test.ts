import fc from 'fast-check';
import { recipientsOf } from '../../../src/addon/actions/recipients';
import { unitRole } from '../../../src/addon/workbook/listsColumns';
import type { Unit } from '../../../src/addon/workbook/listsLayout';

const unit = (shortName: string, role: Unit['role'], emails: string[], parent = ''): Unit => ({
  row: 1,
  shortName,
  name: shortName,
  parent,
  role,
  head: '',
  emails,
});
const { leadership, office, unit: worker } = unitRole;

describe('who gets mail', () => {
  it('is leadership first, then the office, then the units, in the order of the list', () => {
    const { good } = recipientsOf([
      unit('Phòng Một', worker, ['mot@so.example']),
      unit('Văn phòng', office, ['vp@so.example']),
      unit('Phòng Hai', worker, ['hai@so.example', 'hai2@so.example']),
      unit('Lãnh đạo', leadership, ['gd@so.example']),
    ]);
    expect(good).toEqual([
      { address: 'gd@so.example', gets: 'whole', office: false, units: [] },
      { address: 'vp@so.example', gets: 'whole', office: true, units: [] },
      { address: 'mot@so.example', gets: 'part', office: false, units: ['Phòng Một'] },
      { address: 'hai@so.example', gets: 'part', office: false, units: ['Phòng Hai'] },
      { address: 'hai2@so.example', gets: 'part', office: false, units: ['Phòng Hai'] },
    ]);
  });

  it('gets the parts of all rooms below the unit, however deep', () => {
    const { good } = recipientsOf([
      unit('Chi cục', worker, ['cc@so.example']),
      unit('Tổ', worker, [], 'Phòng'),
      unit('Phòng', worker, [], 'Chi cục'),
      unit('Phòng khác', worker, []),
    ]);
    expect(good.map(({ units }) => units)).toEqual([['Chi cục', 'Tổ', 'Phòng']]);
  });

  it('gets one mail where an address stands several times, however it is written', () => {
    const { good } = recipientsOf([
      unit('Phòng Một', worker, ['An@so.example']),
      unit('Phòng Hai', worker, ['an@SO.example', 'an@so.example']),
      unit('Phòng Ba', worker, ['gd@so.example']),
      unit('Lãnh đạo', leadership, ['GD@so.example']),
    ]);
    expect(good).toEqual([
      // Still a reminder of Phòng Ba's items is for this address too.
      { address: 'GD@so.example', gets: 'whole', office: false, units: ['Phòng Ba'] },
      { address: 'An@so.example', gets: 'part', office: false, units: ['Phòng Một', 'Phòng Hai'] },
    ]);
  });

  it.each([
    'không có',
    'a@',
    '@so.example',
    'a b@so.example',
    'a@so',
    'Trần An <an@so.example>',
    'a@@so.example',
    '"',
  ])('is told apart from %j, which is no address', (entry) => {
    expect(recipientsOf([unit('Phòng Một', worker, ['mot@so.example', entry])])).toMatchObject({
      good: [{ address: 'mot@so.example' }],
      bad: [{ entry, unit: 'Phòng Một' }],
    });
  });

  it('is every entry once: good or bad, none left out, none made up', () => {
    const entries = fc.array(fc.oneof(fc.emailAddress(), fc.string(), fc.constant('an@so.example')), {
      maxLength: 4,
    });
    const units = fc.array(
      fc.record({ role: fc.constantFrom(leadership, office, worker), emails: entries }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(units, (list) => {
        const { good, bad } = recipientsOf(
          list.map(({ role, emails }, index) => unit(`Đơn vị ${index}`, role, emails)),
        );
        const entered = list.flatMap(({ emails }) => emails).map((entry) => entry.toLowerCase());
        const found = good.map(({ address }) => address.toLowerCase());
        expect(new Set(found).size).toBe(found.length);
        const all = [...found, ...bad.map(({ entry }) => entry.toLowerCase())];
        expect(new Set(all)).toEqual(new Set(entered));
        expect(found.filter((address) => bad.some(({ entry }) => entry.toLowerCase() === address))).toEqual(
          [],
        );
      }),
    );
  });
});
