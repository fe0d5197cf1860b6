/**
 * Texts made to keep a reader busy: a long run of what a rule repeats, and an end on which it fails. Every editor can
 * paste them, and Google ends a run after a while, so none may take long.
 */
import { recipientsOf } from '../../../src/addon/actions/recipients';
import { oneLine } from '../../../src/addon/email/words';
import { readDeadline } from '../../../src/addon/plan/deadline';
import { readAppendix } from '../../../src/addon/plan/import/readAppendix';
import { unitRole } from '../../../src/addon/workbook/listsColumns';
import { CELL_LIMIT } from '../../support/hostileTexts';

const REPEATED = [
  ' ',
  '\n',
  '\t',
  '0',
  '9',
  'a',
  'á',
  '-',
  ',',
  ';',
  '.',
  '/',
  '(',
  ')',
  '"',
  "'",
  '@',
  ':',
  '%',
  '“',
  '1/',
  '1.',
  '1.1.',
  '1,',
  '1-',
  '12/2024 ',
  '- ',
  'a) ',
  '1) ',
  '\n- ',
  '\n1. ',
  'I, ',
  'tháng ',
  'Quý I, ',
  'quý I-',
  'ngày 1 ',
  'trước ',
  'sau khi ',
  'từ ',
  'đến ',
  'và ',
  'năm 2024 ',
  'Phòng ',
  'Phòng A, ',
  'Chủ trì: ',
  'phối hợp ',
  '05 hội nghị ',
  '100% ',
  'a@',
  'a.',
  'a@a.',
  '́',
  '👩‍👩',
  '=',
  '‮',
];
/** Ends the run, so that a rule that wants it at the end of the text fails. */
const END = 'x';
/** Half as long as a cell may be: enough to tell what takes the square of its length. */
const LENGTH = CELL_LIMIT / 2;
const TEXTS = REPEATED.map(
  (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH - END.length) + END,
);
/** Milliseconds for one text of the longest kind; Google gives an edit 30,000. */
const MOST = 1_500;

/** The parts whose repetition took too long, with the time. */
function slowOnes(read: (text: string) => unknown): [string, number][] {
  return TEXTS.flatMap((text) => {
    const started = performance.now();
    read(text);
    const took = performance.now() - started;
    return took > MOST
      ? [[JSON.stringify(text.slice(0, 12) + text.slice(-1)), Math.round(took)] as [string, number]]
      : [];
  });
}

test('are read as a deadline in time', () => {
  expect(slowOnes((text) => readDeadline(text, 2024))).toEqual([]);
});

test('are taken for addresses, or put on one line of a mail, in time', () => {
  const unit = { row: 1, shortName: 'P', name: 'P', parent: '', role: unitRole.unit, head: '' };
  expect(slowOnes((text) => recipientsOf([{ ...unit, emails: [text, `${text}@so.example`] }]))).toEqual([]);
  expect(slowOnes((text) => oneLine(text, 500))).toEqual([]);
});

const HEADER = [
  'TT',
  'Nội dung nhiệm vụ',
  'Chi tiết',
  'Thời gian',
  'Sản phẩm',
  'Đơn vị thực hiện',
  'Ghi chú',
];
const ROW = ['1', 'Làm báo cáo', 'Viết báo cáo', 'Quý I', '01 báo cáo', 'Phòng Một', ''];

test.each(HEADER)('are read in the column %s of a pasted plan in time', (column) => {
  const at = HEADER.indexOf(column);
  const context = {
    year: 2024,
    units: [{ shortName: 'Phòng Một', name: 'Phòng Một', parent: '' }],
    events: [],
  };
  expect(
    slowOnes((text) =>
      readAppendix([HEADER, ROW.map((cell, index) => (index === at ? text : cell))], context),
    ),
  ).toEqual([]);
});
