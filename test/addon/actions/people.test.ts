import fc from 'fast-check';
import {
  type Rights,
  refusedToChange,
  refusedToOutsiders,
  rightsOf,
} from '../../../src/addon/actions/people';
import { type UnitRole, unitRole } from '../../../src/addon/workbook/listsColumns';
import type { Unit } from '../../../src/addon/workbook/listsLayout';

const unit = (shortName: string, emails: string[] = [], given: Partial<Unit> = {}): Unit => ({
  row: 1,
  shortName,
  name: shortName,
  parent: '',
  role: unitRole.unit,
  head: '',
  emails,
  ...given,
});
const UNITS = [
  unit('Lãnh đạo Sở', ['ld@so.example'], { role: unitRole.leadership }),
  unit('Văn phòng Sở', ['vp@so.example'], { role: unitRole.office }),
  unit('Chi cục', ['cc@so.example']),
  unit('Phòng thuộc Chi cục', ['p@so.example'], { parent: 'Chi cục' }),
  unit('Tổ thuộc Phòng', [], { parent: 'Phòng thuộc Chi cục' }),
  unit('Thanh tra', ['tt@so.example', 'cc@so.example']),
];
const ALL = ['Chi cục', 'Phòng thuộc Chi cục', 'Tổ thuộc Phòng', 'Thanh tra'];
const yes = () => true;
const no = () => false;

describe('the rights of a person', () => {
  it.each<[string, string, () => boolean, Rights['role'], string[]]>([
    ['the office', 'vp@so.example', no, 'office', ALL],
    ['the leadership', 'ld@so.example', no, 'leadership', []],
    ['a unit, with the rooms below and their groups', 'cc@so.example', no, 'unit', ALL],
    ['a room, without the unit above', 'p@so.example', no, 'unit', ['Phòng thuộc Chi cục', 'Tổ thuộc Phòng']],
    ['an address in other letters', 'P@SO.Example', no, 'unit', ['Phòng thuộc Chi cục', 'Tổ thuộc Phòng']],
    ['who is in no list', 'x@so.example', no, 'outside', []],
    ['who is in no list but keeps the workbook', 'x@so.example', yes, 'office', ALL],
    ['whom Google does not name', '', no, 'outside', []],
  ])('are those of %s', (_, email, maintains, role, units) => {
    expect(rightsOf(UNITS, email, maintains)).toEqual({ role, email, units, open: false });
  });

  it('are those of the highest part a person has', () => {
    const both = (roles: UnitRole[]) =>
      rightsOf(
        roles.map((role, index) => unit(`${index}`, ['a@so.example'], { role })),
        'a@so.example',
        no,
      ).role;
    const { office, unit: worker, leadership } = unitRole;
    expect([
      both([leadership, worker, office]),
      both([leadership, worker]),
      both([worker, leadership]),
      both([leadership]),
    ]).toEqual(['office', 'unit', 'unit', 'leadership']);
  });

  it('do not ask what the person may maintain where the lists decide', () => {
    const asked = jest.fn(no);
    for (const email of ['vp@so.example', 'ld@so.example', 'cc@so.example']) rightsOf(UNITS, email, asked);
    expect(asked).not.toHaveBeenCalled();
  });

  it('are open to all while no unit has an address, but not for the leadership', () => {
    const bare = UNITS.map((one) => (one.role === unitRole.unit ? { ...one, emails: [] } : one));
    expect(rightsOf(bare, 'x@so.example', no)).toMatchObject({ role: 'unit', units: ALL, open: true });
    expect(rightsOf(bare, 'ld@so.example', no)).toMatchObject({ role: 'leadership', open: false });
    for (const name of [...ALL, '', 'đơn vị lạ'])
      expect(refusedToChange(rightsOf(bare, '', no), name)).toBeUndefined();
  });

  it('stay within the units that belong to the own, whatever belongs to what', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const parents = fc.array(fc.constantFrom('', ...names), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(parents, fc.constantFrom(...names), (above, own) => {
        const units = names.map((name, index) =>
          unit(name, name === own ? ['a@so.example'] : [], { parent: above[index] ?? '' }),
        );
        const mine = rightsOf(units, 'a@so.example', no).units;
        expect(mine).toContain(own);
        for (const name of names) {
          const chain = [name];
          for (let up = 0; up < names.length; up += 1)
            chain.push(units.find((one) => one.shortName === chain.at(-1))?.parent ?? '');
          expect(mine.includes(name)).toBe(chain.includes(own));
        }
      }),
    );
  });
});

describe('a refusal', () => {
  const of = (email: string) => rightsOf(UNITS, email, no);

  it('names the person and what to ask the office for', () => {
    for (const [email, name] of [
      ['x@so.example', 'x@so.example'],
      ['', 'không rõ'],
    ] as const) {
      const words = `Tài khoản ${name} chưa có trong tab "Danh mục"`;
      expect(refusedToOutsiders(of(email))).toContain(words);
      expect(refusedToChange(of(email), 'Thanh tra')).toContain(words);
    }
    expect(refusedToOutsiders(of('ld@so.example'))).toBeUndefined();
  });

  it('names the item’s unit and the units that the person works for', () => {
    expect(refusedToChange(of('p@so.example'), 'Thanh tra')).toBe(
      'Việc này của Thanh tra; bạn cập nhật được việc của Phòng thuộc Chi cục, Tổ thuộc Phòng. Cần đổi thì nhờ Văn phòng.',
    );
    expect(refusedToChange(of('p@so.example'), '')).toContain('Việc này của đơn vị chưa ghi;');
    expect(refusedToChange(of('p@so.example'), 'Tổ thuộc Phòng')).toBeUndefined();
    expect(refusedToChange(of('ld@so.example'), 'Thanh tra')).toContain('Lãnh đạo chỉ xem');
    expect(refusedToChange(of('vp@so.example'), 'đơn vị lạ')).toBeUndefined();
  });
});
