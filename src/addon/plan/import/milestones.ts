/** What stands in one cell line by line: milestones with times of their own, headings of groups, lines with bullets. */

import { withoutEnd } from '../withoutEnd';
import { capitalised } from './text';

export interface Piece {
  /** Heading above it within the cell, without its colon; '' for none. */
  group: string;
  words: string;
  /** Its own time as it stands behind the words, with a remark in brackets; '' for none. */
  time: string;
  /** 'a)', '-', '+' in front of it; '' for none. */
  mark: string;
}

const NUMBER = String.raw`(?:\d{1,2}|IV|I{1,3})`;
const NUMBERS = String.raw`${NUMBER}(?:\s*(?:[-–,&+]|và|đến)\s*${NUMBER}(?![\d.]))*`;
const YEAR = String.raw`(?:\s*(?:[/.]|năm)\s*\d{4})`;
/** 'tháng 3-6/2024', 'quý II', 'ngày 15/4/2024', '12/2024', 'năm 2024'. */
const POINT = [
  String.raw`(?:ngày|tháng|quý|tuần)\s*${NUMBERS}(?:\s*/\s*\d{1,2}(?!\d))?${YEAR}?`,
  String.raw`\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*/\s*(?:\d{1,2}\s*/\s*)?\d{4}`,
  String.raw`năm\s+\d{4}`,
].join('|');
const LEAD = String.raw`(?:(?:hoàn thành|xong|thực hiện|từ|trong|trước|đến|hết|cuối|đầu|giữa|chậm nhất|vào|là)\s+)*`;
const TIME = String.raw`${LEAD}(?:${POINT})(?:\s*(?:[-–;,]|và|đến hết|đến|trước)\s*(?:${POINT}))*(?:\s*\([^()]*\))?`;
/** A colon and a time with nothing of the same sentence behind it. */
const TIMED = new RegExp(String.raw`\s*[:：]\s*(${TIME})(?=\s|$|[.;,])[.;,]*`, 'giu');
/** The time in front, as in 'Tháng 3: ban hành kế hoạch', or in brackets behind. */
const TIME_FIRST = new RegExp(String.raw`^(${TIME})\s*[:：]\s*(?=\S)`, 'iu');
const TIME_IN_BRACKETS = new RegExp(String.raw`\s*\((${TIME})\)[.;,]*$`, 'iu');
const OPEN_ENDED =
  /[:：]\s*((?:thực hiện )?thường xuyên(?: trong năm| hằng năm| cả năm)?|hằng (?:năm|quý|tháng)|cả năm|trong năm)[.;,]*$/iu;
const MARK = /(^|\s)([-–—+•*▪●○◦]|[a-zđ]\)|\d{1,2}[.)](?=\s+\p{L}))\s+(?=\S)/gu;
/** Behind such an end, ' - ' begins a line whose break was lost and is not a dash within a sentence. */
const SENTENCE_END = /[:;.)]$|\d{4}$|(?:quý|Quý|QUÝ) (?:IV|I{1,3})$/u;

/** What a cell that lists several things has at least one of. */
const LISTS = /[:：\n•▪●○◦]|(?:^|\s)[-–—+*]\s|[a-zđ]\)\s/u;

interface Line {
  mark: string;
  text: string;
}

/** The lines of a cell with their bullets, also where a paste lost the breaks between them. */
function linesOf(cell: string): Line[] {
  return cell.split('\n').flatMap((line) => {
    const starts: { at: number; next: number; mark: string }[] = [];
    for (const found of line.matchAll(MARK)) {
      const at = found.index;
      const mark = found[2] ?? '';
      if (at > 0 && !breaksAt(line, at, mark, found.index + found[0].length)) continue;
      starts.push({ at, next: found.index + found[0].length, mark });
    }
    const first = starts[0]?.at ?? line.length;
    const before = first > 0 ? [{ mark: '', text: line.slice(0, first).trim() }] : [];
    return [
      ...before,
      ...starts.map(({ next, mark }, index) => ({
        mark,
        text: line.slice(next, starts[index + 1]?.at ?? line.length).trim(),
      })),
    ];
  });
}

function breaksAt(line: string, at: number, mark: string, next: number): boolean {
  const before = line.slice(0, at).trim();
  if (/\d/.test(mark)) return false;
  if (mark === '+' || mark === '•')
    return !/\d$|\b[IVX]+$/.test(before) || !/^(?:\d|[IVX]+\b)/.test(line.slice(next));
  return SENTENCE_END.test(before);
}

/**
 * The milestones of a cell, each with its own time, in their order; bulleted or numbered lines without times as well.
 * Empty for a cell that is one piece of work.
 *
 * 'Chuẩn bị: + Đăng ký: tháng 2/2024 + Đấu thầu: tháng 3-6/2024' → two in the group 'Chuẩn bị', with or without line breaks.
 */
export function piecesOf(cell: string): Piece[] {
  if (!LISTS.test(cell)) return cell === '' ? [] : [{ group: '', words: cell, time: '', mark: '' }];
  const pieces: Piece[] = [];
  let group = '';
  let groupMark: string | undefined;
  /** A heading that nothing stands under yet. */
  let waiting = '';
  const open = (words: string) => {
    if (waiting !== '') pieces.push({ group: '', words: waiting, time: '', mark: '' });
    waiting = words;
    group = withoutEnd(words, /[\s:：]/);
    groupMark = undefined;
  };
  const add = (words: string, time: string, mark: string) => {
    waiting = '';
    groupMark ??= mark;
    if (mark !== groupMark) {
      group = '';
      groupMark = mark;
    }
    pieces.push({ group, words, time, mark });
  };
  const lines = linesOf(cell);
  for (const { mark, text } of lines) {
    const apart = lines.length > 1 ? timeApart(text) : undefined;
    if (apart) {
      add(apart.words, apart.time, mark);
      continue;
    }
    let end = 0;
    for (const found of text.matchAll(TIMED)) {
      const words = text.slice(end, found.index).trim();
      if (words === '') continue;
      add(words, found[1] ?? '', end === 0 ? mark : '');
      end = found.index + found[0].length;
    }
    const rest = text.slice(end).trim();
    if (rest === '') continue;
    const openEnded = OPEN_ENDED.exec(rest);
    if (/[:：]$/.test(rest)) open(rest);
    else if (openEnded && openEnded.index > 0)
      add(rest.slice(0, openEnded.index).trim(), openEnded[1] ?? '', end === 0 ? mark : '');
    else add(rest, '', end === 0 ? mark : '');
  }
  if (waiting !== '') pieces.push({ group: '', words: waiting, time: '', mark: '' });
  return pieces;
}

/** A line whose time stands in front of its words or in brackets behind them. */
function timeApart(text: string): { words: string; time: string } | undefined {
  const first = TIME_FIRST.exec(text);
  if (first) {
    const words = capitalised(withoutEnd(text.slice(first[0].length), /[;,]/));
    return /[:：]$/.test(words) || words.search(TIMED) >= 0 ? undefined : { words, time: first[1] ?? '' };
  }
  const last = TIME_IN_BRACKETS.exec(text);
  return last && last.index > 0
    ? { words: text.slice(0, last.index).trim(), time: last[1] ?? '' }
    : undefined;
}

/** Whether the pieces are worth following one by one: at least one has its own time, or several have bullets. */
export function isList(pieces: readonly Piece[]): boolean {
  return (
    pieces.some(({ time }) => time !== '') || (pieces.length > 1 && pieces.every(({ mark }) => mark !== ''))
  );
}
