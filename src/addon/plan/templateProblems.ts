/** Says in Vietnamese what is wrong in a plan file, where it is, and what may stand there. */
import type * as z from 'zod/mini';

const EXPECTED: Record<string, string> = {
  string: 'chữ trong dấu ngoặc kép',
  number: 'số',
  int: 'số nguyên',
  array: 'danh sách [ … ]',
  object: 'nhóm trường { … }',
};

/** What may stand in the field, for the kinds of problem that the schema has no words of its own for. */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `còn thiếu, cần ghi ${expected}` : `phải là ${expected}`;
    }
    case 'invalid_value':
      return `phải là một trong các giá trị: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `phải ${issue.inclusive ? 'từ' : 'lớn hơn'} ${issue.minimum}${issue.inclusive ? ' trở lên' : ''}`;
    case 'too_big':
      return `phải ${issue.inclusive ? 'từ' : 'nhỏ hơn'} ${issue.maximum}${issue.inclusive ? ' trở xuống' : ''}`;
    default:
      return `giá trị không hợp lệ (${issue.code})`;
  }
}

/** One sentence for one problem: '<file>: mục I.2.4, trường "unit": <what is allowed>'. */
export function describeProblem(
  problem: { path: PropertyKey[]; message: string },
  json: unknown,
  fileName: string,
): string {
  const { record, field } = locate(json, problem.path);
  const place = [record, field === '' ? '' : `trường "${field}"`].filter((part) => part !== '').join(', ');
  return `${fileName}: ${place === '' ? 'cả tệp' : place}: ${problem.message}`;
}

/** The innermost list entry on the path that is an object, named by its code or else its path, and the field inside it. */
function locate(json: unknown, path: PropertyKey[]): { record: string; field: string } {
  let depth = 0;
  let code = '';
  let value = json;
  path.forEach((key, index) => {
    value = child(value, key);
    if (typeof key !== 'number' || typeof value !== 'object' || value === null) return;
    depth = index + 1;
    const own = child(value, 'code');
    code = typeof own === 'string' ? own.trim() : '';
  });
  const field = pathText(path.slice(depth));
  if (depth === 0) return { record: '', field };
  return { record: code === '' ? pathText(path.slice(0, depth)) : `${kindOf(path)} ${code}`, field };
}

function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function kindOf(path: PropertyKey[]): string {
  if (path[0] === 'units') return 'đơn vị';
  return path[0] === 'events' ? 'sự kiện' : 'mục';
}

/** A path as a person would write it: sections[0].tasks[1].code */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
