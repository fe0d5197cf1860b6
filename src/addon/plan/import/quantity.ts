/** How much a plan asks for, read from the words of a product or of an item. */
import type { Quantity } from '../template';
import { withoutEnd } from '../withoutEnd';
import { fold, oneLine } from './text';

export interface ReadQuantity {
  quantity: Quantity;
  /** Whether the number is not written as one of a product and should be looked at. */
  guessed: boolean;
}

/** Words at which the name of what is counted ends. */
const END =
  /[(;:.\n]|\s(?:được|của|về|cho|tại|theo|đã|trong|nhằm|để|có|đạt|do|từ|với|trên|và được|đúng|hoàn thành|phục vụ|triển khai|năm|quý|tháng)(?=\s|$)/iu;
const LONGEST_MEASURE = 6;
/** What plans count; a bare number before other words is more often part of a name. */
const COUNTED =
  'hội nghị|hội thảo|nhiệm vụ|doanh nghiệp|hợp tác xã|văn bản|báo cáo|kế hoạch|quyết định|quy chế|đề án|đề tài|dự án|mô hình|cuộc|lớp|đợt|buổi|bài|tin|chuyên đề|chuyên mục|cơ quan|đơn vị|thông báo|sản phẩm|hồ sơ|thủ tục|cơ sở|người|học viên|lượt|sáng kiến|đoàn|phần mềm|hệ thống|bộ|bản|tờ trình|nghị quyết|công văn|hợp đồng|xã|huyện|tổ|điểm|kỳ|số|phóng sự';
const IN_WORDS = new RegExp(`(?:^|\\s)(0\\d|\\d{1,4})\\s+((?:${COUNTED})(?=[\\s,;.)]|$).*)`, 'iu');
const SHORT_WORDS: Record<string, string> = {
  VB: 'văn bản',
  HN: 'hội nghị',
  BC: 'báo cáo',
  QĐ: 'quyết định',
};

/**
 * The quantity that a product names: '20 nhiệm vụ', '01 Quy chế', '100% hồ sơ'. The conclusion of an inspection counts as one
 * where no number stands.
 */
export function quantityOfProduct(product: string): ReadQuantity | undefined {
  const words = oneLine(product).replace(/^[-+•*]\s*/, '');
  const counted =
    /^(?:khoảng |ít nhất |tối thiểu |trên )?(\d{1,3}(?:[.]\d{3})+|\d{1,6})(\s*%|\/\d+)?\s+(\S.*)$/iu.exec(
      words,
    );
  if (counted) {
    const [, figure = '', mark = '', rest = ''] = counted;
    return read(figure, mark, rest, mark.startsWith('/') || /[;\n]/.test(rest) || / \d/.test(rest));
  }
  const share = /^(?:đạt |hoàn thành )?(\d{1,3})\s*%$/iu.exec(words);
  if (share) return read(share[1] ?? '', '%', '', false);
  if (/(^|\s)kết luận (thanh tra|kiểm tra)/iu.test(words)) {
    const measure = words.replace(/\s+(?:thanh tra|kiểm tra).*$/iu, '');
    return { quantity: { target: 1, unit: lowered(measure) }, guessed: true };
  }
  return inWords(words);
}

/** The quantity that an item's own words name: '100% nhiệm vụ', 'Tổ chức 05 hội nghị'. Always to be looked at. */
export function quantityOfWords(words: string): ReadQuantity | undefined {
  return inWords(oneLine(words));
}

/** A number of its own column, with the unit of another: '05' and 'hội nghị'. */
export function quantityOfCells(target: string, measure: string): ReadQuantity | undefined {
  const figure = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(\s*%)?$/.exec(target);
  if (!figure) return quantityOfProduct(target);
  return read(
    figure[1] ?? '',
    figure[2] ?? '',
    measure === '' ? 'việc' : measure,
    measure === '' && !figure[2],
  );
}

function inWords(words: string): ReadQuantity | undefined {
  if (!/\d/.test(words)) return undefined;
  const share = /(\d{1,3})\s*%\s*(?:các |số )?(.*)$/u.exec(words);
  if (share && Number(share[1]) <= 100) return read(share[1] ?? '', '%', share[2] ?? '', true);
  const found = IN_WORDS.exec(words);
  return found ? read(found[1] ?? '', '', found[2] ?? '', true) : undefined;
}

function read(figure: string, mark: string, rest: string, guessed: boolean): ReadQuantity | undefined {
  const target = Number(figure.replace(/\./g, ''));
  if (!Number.isFinite(target) || target <= 0) return undefined;
  const share = mark.includes('%');
  const measure = measureOf(rest);
  if (measure === '' && !share) return undefined;
  return { quantity: { target, unit: share ? `% ${measure}`.trim() : measure }, guessed };
}

const LOOSE = /[,\s]/;

function measureOf(rest: string): string {
  const end = END.exec(rest)?.index ?? rest.length;
  const words = withoutEnd(rest.slice(0, end), LOOSE)
    .split(' ')
    .slice(0, LONGEST_MEASURE)
    .map((word) => SHORT_WORDS[word] ?? word)
    .join(' ');
  return lowered(withoutEnd(words, LOOSE));
}

function lowered(words: string): string {
  const [first = ''] = words.split(' ');
  const acronym = first.length > 1 && first === first.toUpperCase();
  return acronym ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** Of several items' words, the place of those that share most words with a product; the later of equals. */
export function closestTo(product: string, candidates: readonly string[]): number {
  const wanted = new Set(fold(product).split(' '));
  let [best, most] = [candidates.length - 1, -1];
  candidates.forEach((words, at) => {
    const shared = new Set(
      fold(words)
        .split(' ')
        .filter((word) => wanted.has(word)),
    ).size;
    if (shared >= most) [best, most] = [at, shared];
  });
  return best;
}
