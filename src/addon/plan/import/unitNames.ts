/** Words of a unit column: what kind of unit they name, heads of units, lists, acronyms. */

import { withoutEnd } from '../withoutEnd';
import { fold, foldPlain, oneLine } from './text';

/** Words that begin the name of a unit, the longer before the shorter. */
const KINDS = [
  'Chi cục',
  'Trung tâm',
  'Văn phòng',
  'Thanh tra',
  'Phòng',
  'Ban Quản lý',
  'Ban',
  'Bộ phận',
  'Bộ',
  'Sở',
  'Cục',
  'Vụ',
  'Viện',
  'Trường',
  'Học viện',
  'Tổng cục',
  'Kho bạc',
  'Bảo hiểm',
  'Công an',
  'UBND',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội',
  'Đội',
  'Trạm',
  'Tổ',
  'Khoa',
  'Quỹ',
  'Công ty',
  'Bệnh viện',
  'Đài',
  'Báo',
  'Thư viện',
  'Bảo tàng',
  'Đoàn',
  'Liên đoàn',
  'Mặt trận',
  'Các phòng',
  'Các đơn vị',
  'Các sở',
  'Các cơ quan',
  'Các',
] as const;
const KIND_STARTS = KINDS.map((kind) => fold(kind)).sort((a, b) => b.length - a.length);

/** Words that begin with the same syllable and name no unit: 'Vụ Kế hoạch và Tổ chức cán bộ' is one unit. */
const NO_KIND =
  /^(?:tổ chức|báo cáo|báo chí|ban hành|hội nhập|hội nghị|hội thảo|bộ máy|bộ chỉ|trường hợp)(?: |$)/u;

/** Short forms of the words for kinds, as they stand in front of a name. */
const SHORT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^VP\.?\s+/u, 'Văn phòng '],
  [/^TT\.?\s+/u, 'Trung tâm '],
  [/^P\.\s*/u, 'Phòng '],
  [/^CC\.?\s+/u, 'Chi cục '],
  [/^BQL\.?\s+/u, 'Ban Quản lý '],
  [/^TTr\.?\s+/u, 'Thanh tra '],
];

/** 'VP HĐND' → 'Văn phòng HĐND'; words without a short form as they are. */
export function spelledOut(words: string): string {
  const line = oneLine(words);
  const short = SHORT_KINDS.find(([pattern]) => pattern.test(line));
  return short ? line.replace(short[0], short[1]) : line;
}

/** Titles of heads, and the kind of unit that each leads. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^(?:phó )?(?:chi )?cục trưởng(?: chi)? cục[,\s]+/iu, 'Chi cục '],
  [/^(?:phó )?chi cục trưởng[,\s]+/iu, 'Chi cục '],
  [/^(?:phó )?trưởng phòng[,\s]+(?:phòng\s+)?/iu, 'Phòng '],
  [/^(?:phó )?trưởng ban[,\s]+(?:ban\s+)?/iu, 'Ban '],
  [/^(?:phó )?(?:chánh )(văn phòng|thanh tra)/iu, '$1'],
  [/^(?:phó )?vụ trưởng[,\s]+(?:vụ\s+)?/iu, 'Vụ '],
  [/^(?:phó )?viện trưởng[,\s]+(?:viện\s+)?/iu, 'Viện '],
  [/^(?:phó )?giám đốc[,\s]+(?=trung tâm|quỹ|công ty|sở|bệnh viện)/iu, ''],
];

/** Whether words begin as the name of a unit does. */
export function beginsAsUnit(words: string): boolean {
  return kindOf(words) !== '';
}

/** The kind of unit that a name begins with, folded; '' for none. */
export function kindOf(words: string): string {
  const folded = fold(words);
  if (NO_KIND.test(folded)) return '';
  return KIND_STARTS.find((kind) => folded === kind || folded.startsWith(`${kind} `)) ?? '';
}

/** 'Trưởng phòng QLKH' → 'Phòng QLKH'; undefined where the words name no head of a unit. */
export function unitOfHead(words: string): string | undefined {
  const line = oneLine(words);
  for (const [title, kind] of HEADS) {
    if (!title.test(line)) continue;
    const unit = line.replace(title, kind).trim();
    return unit.length > kind.length ? unit.charAt(0).toUpperCase() + unit.slice(1) : undefined;
  }
  return undefined;
}

/** The unit itself and the one that it is a part of, for 'Phòng A, Chi cục B', 'Phòng A thuộc Chi cục B', 'Phòng A (Chi cục B)'. */
export function partOfUnit(words: string): { room: string; parent: string } | undefined {
  const found =
    /^(.{3,}?)\s*(?:,|\s-|\s–|\sthuộc|\()\s*((?:Chi cục|Cục|Trung tâm|Sở|Tổng cục|Viện|Ban Quản lý|Văn phòng)\s.{2,}?)\)?$/iu.exec(
      oneLine(words),
    );
  if (!found) return undefined;
  const [, room = '', parent = ''] = found;
  const isRoom = /^(?:phòng|đội|trạm|tổ|bộ phận|khoa|hạt)\s/iu.test(room);
  return isRoom && !/[,;]/.test(parent) ? { room: room.trim(), parent: parent.trim() } : undefined;
}

/** The units that one cell lists: by line, semicolon, and by comma, slash or 'và' where what follows begins as a unit does. */
export function unitsListed(cell: string): string[] {
  return cell
    .split(/[\n;]/)
    .flatMap((line) => {
      const parts: string[] = [];
      for (const piece of line.split(/(,|\/|\+|\svà\s|\s-\s|\s–\s)/u)) {
        const last = parts[parts.length - 1];
        const joins = parts.length > 0 && /^(?:,|\/|\+|\svà\s|\s-\s|\s–\s)$/u.test(piece);
        if (last === undefined) parts.push(piece);
        else if (joins || !endsWithJoin(last) || !beginsAsUnit(piece) || isCouncilAndCommittee(last))
          parts[parts.length - 1] = last + piece;
        else {
          parts[parts.length - 1] = last.replace(/(?:,|\/|\+|\svà\s|\s-\s|\s–\s)$/u, '');
          parts.push(piece);
        }
      }
      return parts;
    })
    .map((part) => withoutEnd(part.replace(/^[\s\-–+•*]+/u, ''), /[\s.,;:]/))
    .filter((part) => part !== '');
}

/** 'Văn phòng HĐND và UBND' is one office. */
function isCouncilAndCommittee(before: string): boolean {
  return /(?:HĐND|Hội đồng nhân dân|ĐBQH)(?: tỉnh| huyện| xã| thành phố)?(?:,|\/|\svà\s|\s[-–]\s)$/u.test(
    before,
  );
}

function endsWithJoin(text: string): boolean {
  return /(?:,|\/|\+|\svà\s|\s-\s|\s–\s)$/u.test(text);
}

/** A name without the word for its kind, unmarked, letters and figures only: 'Phòng QLCN&TTCN' → 'qlcnttcn'. */
export function bareName(words: string): string {
  const kind = kindOf(words);
  return foldPlain(fold(words).slice(kind.length)).replace(/[^a-z0-9]/g, '');
}

/** The first letters of a name without the word for its kind; words in capitals stay whole: 'Quản lý KH&CN cơ sở' → 'qlkhcncs'. */
export function initialsOf(words: string): string {
  const kind = kindOf(words);
  const rest = oneLine(words)
    .split(' ')
    .slice(kind === '' ? 0 : kind.split(' ').length);
  return foldPlain(
    rest
      .filter((word) => !/^(và|của|về|&)$/iu.test(word))
      .map((word) => (isAcronym(word) ? word : word.charAt(0)))
      .join(''),
  ).replace(/[^a-z0-9]/g, '');
}

export function isAcronym(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** The longest name that needs no shorter one. */
const LONGEST_SHORT = 32;

/** A short name for a unit: 'Phòng Hành chính và Quản lý Đo lường' → 'Phòng HC&QLĐL'. */
export function shortNameOf(name: string): string {
  const line = oneLine(name);
  const kind = kindOf(line);
  if (kind === '' || line.length <= LONGEST_SHORT) return line;
  const length = kind.split(' ').length;
  const words = line.split(' ');
  const letters = words
    .slice(length)
    .map((word) => {
      if (/^(và|&)$/iu.test(word)) return '&';
      return isAcronym(word) ? word : (/[\p{L}\p{N}]/u.exec(word)?.[0]?.toUpperCase() ?? '');
    })
    .join('');
  const short = `${words.slice(0, length).join(' ')} ${letters}`;
  return letters.length > 1 && short.length <= LONGEST_SHORT ? short : line;
}
