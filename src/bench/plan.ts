/** A plan of any length, grown from that of 2024: the same sections again and again, each time with codes of its own. */

/** A plan as it lies in sheets-templates; what is not looked at here goes along as it is. */
export interface RawPlan {
  sections: RawSection[];
  [field: string]: unknown;
}
interface RawSection {
  code: string;
  tasks: RawTask[];
  [field: string]: unknown;
}
interface RawTask extends RawGroup {
  indicators?: RawGroup[];
}
interface RawGroup {
  code: string;
  items?: { code: string; [field: string]: unknown }[];
  [field: string]: unknown;
}

const itemsIn = (plan: RawPlan): number =>
  plan.sections
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => [task, ...(task.indicators ?? [])])
    .reduce((sum, { items = [] }) => sum + items.length, 0);

/** @param wanted how many items at least; the plan itself where it has as many */
export function grownPlan(
  plan: RawPlan,
  wanted: number,
): { plan: RawPlan; items: number; firstCode: string } {
  const own = itemsIn(plan);
  const times = Math.max(1, Math.floor(wanted / own));
  const copies = Array.from({ length: times }, (_, turn) =>
    plan.sections.map((section) => renamedSection(section, times === 1 ? '' : `X${turn}`)),
  );
  const grown = { ...plan, sections: copies.flat() };
  const [first] = grown.sections.flatMap(({ tasks }) => tasks).flatMap(({ items = [] }) => items);
  return { plan: grown, items: own * times, firstCode: first?.code ?? '' };
}

function renamedSection(section: RawSection, mark: string): RawSection {
  const renamed = (code: string) => code.replace(/^([IVX]+)/, `$1${mark}`);
  const group = <T extends RawGroup>(one: T): T => ({
    ...one,
    code: renamed(one.code),
    ...(one.items && { items: one.items.map((item) => ({ ...item, code: renamed(item.code) })) }),
  });
  return {
    ...section,
    code: renamed(section.code),
    tasks: section.tasks.map((task) => ({
      ...group(task),
      ...(task.indicators && { indicators: task.indicators.map(group) }),
    })),
  };
}

const SECTIONS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ITEMS_OF_A_TASK = 9;
const UNITS = ['Phòng QLKH', 'Thanh tra Sở', 'Chi cục TCĐLCL'];

/** A plan's table as it is pasted: the appendix's seven columns, tasks of nine items, ten sections. */
export function pastedTable(items: number): string[][] {
  const table = [['TT', 'Nội dung', 'Chi tiết', 'Thời gian', 'Sản phẩm', 'Đơn vị', 'Ghi chú']];
  const perSection = Math.ceil(items / SECTIONS.length);
  let left = items;
  for (const section of SECTIONS) {
    if (left <= 0) break;
    table.push([section, `Lĩnh vực ${section}`, '', '', '', '', '']);
    const count = Math.min(perSection, left);
    left -= count;
    for (let item = 0; item < count; item += 1) {
      const task = Math.floor(item / ITEMS_OF_A_TASK) + 1;
      const first = item % ITEMS_OF_A_TASK === 0;
      table.push([
        first ? String(task) : '',
        first ? `Nhiệm vụ ${task} của lĩnh vực ${section}` : '',
        `Việc thứ ${item + 1} của lĩnh vực ${section}`,
        `Tháng ${(item % 12) + 1}/2024`,
        'Báo cáo',
        UNITS[task % UNITS.length] ?? '',
        '',
      ]);
    }
  }
  return table;
}
