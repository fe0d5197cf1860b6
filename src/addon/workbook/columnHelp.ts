import type { CellType, Column } from './column';
import { noteOf } from './column';

/** Who fills a column, as people say it. */
const WHO: Readonly<Record<Column<string>['filledBy'], string>> = {
  plan: 'Văn phòng ghi.',
  unit: 'Đơn vị nhập.',
  formula: 'Công thức, không gõ vào.',
  addon: 'Sổ tự ghi.',
};

type Declared = Pick<Column<string>, 'type' | 'help' | 'meaning' | 'example' | 'filledBy' | 'hidden'>;

/** All there is to say of a column in two lines: what it means; who fills it in, what it takes, an example. */
export function columnHelp(column: Declared): string {
  const { type, help, meaning, example, filledBy, hidden } = column;
  if (hidden) return noteOf(column);
  const takes = filledBy === 'plan' || filledBy === 'unit' ? takenBy(type) : '';
  const second = [
    WHO[filledBy],
    meaning === undefined ? unlessSaid(takes, help) : help,
    example === undefined ? '' : `Ví dụ: ${example}`,
  ];
  return `${meaning ?? help}\n${second.filter((part) => part !== '').join(' ')}`;
}

/** What a cell of a type takes, in the words of its rule; '' for free text and for what is chosen in another tab. */
function takenBy(type: CellType): string {
  switch (type.kind) {
    case 'list':
      return `Chọn một trong: ${type.values.join(', ')}.`;
    case 'number':
      return type.max === undefined
        ? `Ghi số từ ${type.min ?? 0} trở lên.`
        : `Ghi số từ ${type.min ?? 0} đến ${type.max}.`;
    case 'date':
      return 'Ghi ngày dạng 31/8/2024.';
    default:
      return '';
  }
}

const unlessSaid = (words: string, said: string): string => (said.includes(words) ? '' : words);
