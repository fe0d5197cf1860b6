import {
  type Area,
  type CellContent,
  type CellReading,
  day,
  formula,
  isFormula,
  textOf,
} from '../../workbook/cell';
import { type Look, looks, numberFormat } from '../../workbook/look';
import { tabName } from '../../workbook/tabNames';

/** What is tried in one cell of column A of the trial tab. */
interface TrialCell {
  kind: 'number' | 'date' | 'format' | 'separator' | 'function' | 'sheet day' | 'today' | 'text';
  content: CellContent;
  /** Default: General. */
  format?: string;
  /** What it must say when read; undefined where that is judged elsewhere. */
  value?: string | number;
  /** What it must show. */
  shown?: string;
}

const number = (content: number): TrialCell => ({ kind: 'number', content });
const computes = (text: string, value: string | number): TrialCell => ({
  kind: 'function',
  content: formula(text),
  value,
});
const shows = (content: CellContent, format: string, shown: string): TrialCell => ({
  kind: 'format',
  content,
  format,
  shown,
});

/** Texts that a spreadsheet would take for something else if they were typed. */
const TEXTS = ['=1+1', '+84912', '-5', '@x', "'abc", '00123', 'TRUE', '1/2', '3-4', '05/03/2024', '1.234,5'];

/** The calendar day that goes through the sheet and back. */
export const TRIAL_DAY = '2024-03-05';
const TRIAL_DAY_NUMBER = 20_240_305;

/** Rows 1 to 4 are what the formulas work on. The functions are those that the declared formulas rest on. */
const CELLS: readonly TrialCell[] = [
  ...[3, 1, 2].map(number),
  { kind: 'date', content: day(TRIAL_DAY), format: numberFormat.date, shown: '05/03/2024' },
  shows({ moment: `${TRIAL_DAY}T14:30` }, numberFormat.moment, '05/03/2024 14:30'),
  shows(1_234_567, numberFormat.whole, '1.234.567'),
  shows(1 / 2, numberFormat.percent, '50%'),
  {
    kind: 'separator',
    content: formula('=IF(AND(A1>2;NOT(A2>2));"đúng";"sai")'),
    value: 'đúng',
  },
  computes('=COUNTIF(A1:A3;">1")+SUMIF(A1:A3;">1")', 7),
  computes('=SUMPRODUCT((A1:A3>1)*A1:A3)', 5),
  computes('=INDEX(A1:A3;MATCH(1;A1:A3;0))', 1),
  computes('=MAXIFS(A1:A3;A1:A3;"<3")', 2),
  computes('=SMALL(A1:A3;2)', 2),
  computes('=ERROR.TYPE(NA())', 7),
  computes('=IFERROR(1/0;"lỗi")', 'lỗi'),
  computes('=SUBSTITUTE(LEFT("Việc Á";4);"V";REPT("x";2))', 'xxiệc'),
  computes('=MID(TRIM("  Đã xong ");FIND("x";"Đã xong");4)', 'xong'),
  computes('=DATE(2024;3;5)-A4', 0),
  computes('=ROUND(MOD(7;4)/2;0)', 2),
  computes(`=ROWS('${tabName.lists}'!A1:A3)`, 3),
  {
    kind: 'sheet day',
    content: formula('=YEAR(A4)*10000+MONTH(A4)*100+DAY(A4)'),
    value: TRIAL_DAY_NUMBER,
  },
  { kind: 'today', content: formula('=TODAY()'), format: numberFormat.date },
  ...[numberFormat.text, numberFormat.general].flatMap((format) =>
    TEXTS.map((text): TrialCell => ({ kind: 'text', content: text, format, value: text })),
  ),
];

/** How often each number of A1:A3 falls below those of A2:A3; the results fill the cells below, as in Tổng hợp. */
const SPILLING = { formula: '=FREQUENCY(A1:A3;A2:A3)', column: 2, values: [1, 1, 1] };

/** Rows below what is tried in cells: the rules are tried there. */
export const RULES_ROW = CELLS.length + 2;

const WHOLE: Area = { row: 1, column: 1, rows: CELLS.length, columns: 1 };

/** What to write into the trial tab, and how it is to be shown. */
export const trialContent = (): {
  area: Area;
  looks: Look[][];
  blocks: { area: Area; content: CellContent[][] }[];
} => ({
  area: WHOLE,
  looks: CELLS.map(({ format }) => [{ ...looks.plain, numberFormat: format ?? numberFormat.general }]),
  blocks: [
    { area: WHOLE, content: CELLS.map(({ content }) => [content]) },
    {
      area: { row: 1, column: SPILLING.column, rows: 1, columns: 1 },
      content: [[formula(SPILLING.formula)]],
    },
  ],
});

/** What the trial tab says and shows afterwards. */
export interface TrialReading {
  values: CellReading[][];
  formulas: string[][];
  shown: string[][];
}

/** A cell that came back as it must not, in words of its own and what was to come. */
export interface Difference {
  what: string;
  expected: string;
  found: string;
}

/** How many cells of these kinds are tried. */
export const triedCells = (...kinds: TrialCell['kind'][]): number =>
  CELLS.filter(({ kind }) => kinds.includes(kind)).length;

/** The texts that cells of these kinds show. */
export const shownBy = ({ shown }: TrialReading, ...kinds: TrialCell['kind'][]): string[] =>
  CELLS.flatMap(({ kind }, index) => (kinds.includes(kind) ? [shown[index]?.[0] ?? ''] : []));

/** What cells of one kind say. */
export const readingsBy = ({ values }: TrialReading, kind: TrialCell['kind']): CellReading[] =>
  CELLS.flatMap((cell, index) => (cell.kind === kind ? [values[index]?.[0] ?? ''] : []));

/** Cells of these kinds whose value, formula or display differs from what was written. */
export function differencesOf(
  reading: TrialReading,
  parts: { value?: true; formula?: true; shown?: true },
  ...kinds: TrialCell['kind'][]
): Difference[] {
  return CELLS.flatMap((cell, index) => {
    if (!kinds.includes(cell.kind)) return [];
    const value = reading.values[index]?.[0] ?? '';
    const back = reading.formulas[index]?.[0] ?? '';
    const shown = reading.shown[index]?.[0] ?? '';
    const written = isFormula(cell.content) ? cell.content.formula : '';
    const what = written || String(typeof cell.content === 'object' ? cell.shown : cell.content);
    return [
      ...(parts.value && cell.value !== undefined && value !== cell.value
        ? [{ what, expected: String(cell.value), found: textOf(value) }]
        : []),
      ...(parts.formula && back !== written ? [{ what, expected: written, found: back }] : []),
      ...(parts.shown && cell.shown !== undefined && shown !== cell.shown
        ? [{ what, expected: cell.shown, found: shown }]
        : []),
    ];
  });
}

/** Where the results of the formula that fills several cells differ. */
export function spillDifferences({ values }: TrialReading): Difference[] {
  const found = SPILLING.values.map((_, index) => textOf(values[index]?.[SPILLING.column - 1]));
  return found.join() === SPILLING.values.join()
    ? []
    : [{ what: SPILLING.formula, expected: SPILLING.values.join(' '), found: found.join(' ') }];
}
