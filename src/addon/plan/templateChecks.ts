/** What a plan must hold together beyond the form of each field: codes, references, deadlines. */
import type { Indicator, Plan, Section, Task, Unit, WorkItem } from './template';
import { pathText } from './templateProblems';

type Path = (string | number)[];
interface PlanProblem {
  path: Path;
  message: string;
}

type Entry = { path: Path; parentCode: string } & (
  | { kind: 'section'; value: Section }
  | { kind: 'task'; value: Task }
  | { kind: 'indicator'; value: Indicator }
  | { kind: 'item'; value: WorkItem }
);

/** Every problem of a plan whose fields are well formed; none for a plan that holds together. */
export function checkPlan(plan: Plan): PlanProblem[] {
  const entries = [...entriesOf(plan)];
  return [
    ...repeatedCodes(plan.units.map(({ code }, index) => ({ code, path: ['units', index] }))),
    ...repeatedCodes(plan.events.map(({ code }, index) => ({ code, path: ['events', index] }))),
    ...repeatedCodes(entries.map(({ value, path }) => ({ code: value.code, path }))),
    ...unitParents(plan.units),
    ...sharedNames(plan.units),
    ...entries.flatMap((entry) => codeUnderParent(entry)),
    ...entries.flatMap((entry) => (entry.kind === 'section' ? [] : unknownUnit(plan.units, entry))),
    ...entries.flatMap((entry) => {
      if (entry.kind === 'item') return itemDeadline(plan, entry.value, entry.path);
      return entry.kind === 'section' ? [] : division(entry);
    }),
  ];
}

function* entriesOf(plan: Plan): Generator<Entry> {
  for (const [s, section] of plan.sections.entries()) {
    const sectionPath: Path = ['sections', s];
    yield { kind: 'section', value: section, path: sectionPath, parentCode: '' };
    for (const [t, task] of section.tasks.entries()) {
      const taskPath: Path = [...sectionPath, 'tasks', t];
      yield { kind: 'task', value: task, path: taskPath, parentCode: section.code };
      yield* itemsOf(task, taskPath);
      for (const [i, indicator] of task.indicators.entries()) {
        const indicatorPath: Path = [...taskPath, 'indicators', i];
        yield { kind: 'indicator', value: indicator, path: indicatorPath, parentCode: task.code };
        yield* itemsOf(indicator, indicatorPath);
      }
    }
  }
}

function* itemsOf(parent: Task | Indicator, parentPath: Path): Generator<Entry> {
  for (const [i, item] of parent.items.entries()) {
    yield { kind: 'item', value: item, path: [...parentPath, 'items', i], parentCode: parent.code };
  }
}

function repeatedCodes(coded: { code: string; path: Path }[]): PlanProblem[] {
  const first = new Map<string, Path>();
  return coded.flatMap(({ code, path }) => {
    const earlier = first.get(code);
    if (earlier === undefined) {
      first.set(code, path);
      return [];
    }
    const message = `mã "${code}" ở ${pathText(path)} đã dùng ở ${pathText(earlier)}, hãy đặt mã khác`;
    return [{ path: [...path, 'code'], message }];
  });
}

function codeUnderParent({ value, path, parentCode }: Entry): PlanProblem[] {
  const last = value.code.slice(value.code.lastIndexOf('.') + 1);
  if (value.code === (parentCode === '' ? last : `${parentCode}.${last}`)) return [];
  const message =
    parentCode === ''
      ? 'mã của phần không có dấu chấm, ví dụ "I"'
      : `mã phải là "${parentCode}." và một số thứ tự, ví dụ "${parentCode}.1"`;
  return [{ path: [...path, 'code'], message }];
}

function unitParents(units: Unit[]): PlanProblem[] {
  const tops = units.filter(({ parent }) => parent === '').map(({ code }) => code);
  return units.flatMap(({ parent }, index) => {
    if (parent === '' || tops.includes(parent)) return [];
    const message = `không có đơn vị cấp trên "${parent}"; được dùng: ${listOf(tops)}`;
    return [{ path: ['units', index, 'parent'], message }];
  });
}

/** A wording that means two units would make reading a unit column a guess. */
function sharedNames(units: Unit[]): PlanProblem[] {
  const owner = new Map<string, string>();
  return units.flatMap((unit, index) => {
    const named = [
      { field: ['name'], words: unit.name },
      { field: ['shortName'], words: unit.shortName },
      ...unit.aliases.map((words, i) => ({ field: ['aliases', i], words })),
    ];
    return named.flatMap(({ field, words }) => {
      const key = words.normalize('NFC').trim().toLowerCase();
      const other = owner.get(key);
      if (other === undefined) owner.set(key, unit.code);
      if (other === undefined || other === unit.code) return [];
      return [
        {
          path: ['units', index, ...field],
          message: `"${words}" đã là tên của đơn vị "${other}", hãy ghi tên khác`,
        },
      ];
    });
  });
}

function unknownUnit(
  units: Unit[],
  { value, path }: { value: Task | Indicator | WorkItem; path: Path },
): PlanProblem[] {
  const codes = units.map(({ code }) => code);
  if (value.unit === '' || codes.includes(value.unit)) return [];
  return [
    { path: [...path, 'unit'], message: `không có đơn vị "${value.unit}"; được dùng: ${listOf(codes)}` },
  ];
}

function itemDeadline(plan: Plan, item: WorkItem, path: Path): PlanProblem[] {
  const hasPhrase = item.deadlineText.trim() !== '';
  if (item.event === '') {
    if (hasPhrase) return [];
    const message =
      'cần ghi thời hạn, ví dụ "Tháng 6/2024", "Thường xuyên", hoặc ghi mã sự kiện ở trường "event"';
    return [{ path: [...path, 'deadlineText'], message }];
  }
  if (hasPhrase) {
    return [
      {
        path: [...path, 'event'],
        message: 'đã có "deadlineText"; chỉ ghi một trong hai: thời hạn hoặc sự kiện',
      },
    ];
  }
  const codes = plan.events.map(({ code }) => code);
  if (codes.includes(item.event)) return [];
  return [
    { path: [...path, 'event'], message: `không có sự kiện "${item.event}"; được dùng: ${listOf(codes)}` },
  ];
}

/** A task that nothing stands under would never be followed; one divided both ways would have no order. */
function division(entry: Extract<Entry, { kind: 'task' | 'indicator' }>): PlanProblem[] {
  const { path } = entry;
  const indicators = entry.kind === 'task' ? entry.value.indicators.length : 0;
  const items = entry.value.items.length;
  if (indicators > 0 && items > 0) {
    return [
      { path: [...path, 'items'], message: 'đã có "indicators"; hãy chuyển các công việc vào từng chỉ tiêu' },
    ];
  }
  if (indicators + items > 0) return [];
  return [{ path: [...path, 'items'], message: 'cần ít nhất một công việc để theo dõi' }];
}

function listOf(codes: string[]): string {
  return codes.length === 0 ? '(chưa khai báo)' : codes.map((code) => `"${code}"`).join(', ');
}
