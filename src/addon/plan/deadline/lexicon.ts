/** The words of time a plan uses, and the part each plays in a phrase. */

const PHRASES = [
  // Words that only look like words of time; matched first because the longest phrase wins.
  [
    'word',
    [
      ...['đầu tư', 'đầu mối', 'đầu vào', 'đầu ra', 'ban đầu', 'bước đầu', 'hàng đầu', 'đứng đầu', 'tư vấn'],
      ...['ngân hàng', 'mặt hàng', 'khách hàng', 'đơn hàng', 'bán hàng', 'mua hàng', 'giao hàng', 'cửa hàng'],
      ...['theo dõi', 'kèm theo', 'quy định', 'quy chế', 'quy hoạch', 'quy trình', 'quy chuẩn', 'quy mô'],
      ...['trong nước', 'trong đó', 'trước mắt', 'trước tiên', 'trước đây', 'sau đại học', 'liên quan đến'],
      ...['hạn chế', 'hạn mức', 'thông tư', 'chi thường xuyên', 'giáo dục thường xuyên'],
    ],
  ],
  ['day', ['ngày', 'mùng', 'mồng', 'ngày mùng', 'ngày mồng']],
  ['week', ['tuần']],
  ['month', ['tháng', 'thg']],
  ['quarter', ['quý', 'quy', 'q']],
  ['year', ['năm', 'năm ngân sách', 'năm tài chính']],
  ['thisYear', ['năm nay', 'năm kế hoạch', 'năm hiện tại']],
  ['half', ['nửa']],
  ['first', ['đầu', 'đầu tiên', 'thượng tuần']],
  ['middle', ['giữa', 'trung tuần']],
  ['last', ['cuối', 'cuối cùng', 'hạ tuần']],
  ['of', ['của']],
  ['plural', ['các', 'những']],
  ['ordinal', ['thứ']],

  ['from', ['từ', 'bắt đầu', 'bắt đầu từ']],
  ['since', ['kể từ', 'tính từ']],
  ['to', ['đến', 'tới', 'cho đến', 'cho tới', 'sang']],
  ['onwards', ['trở đi']],
  ['and', ['và', 'hoặc', 'hay', 'sau đó']],
  ['before', ['trước']],
  ['after', ['sau']],
  ['next', ['tiếp theo', 'kế tiếp', 'liền kề', 'sau liền kề', 'kế sau']],
  ['until', ['hết']],
  [
    'latest',
    [
      ...['chậm nhất', 'muộn nhất', 'trễ nhất', 'chậm nhất là', 'không quá'],
      ...['không muộn hơn', 'không chậm hơn'],
      ...['hạn cuối', 'hạn chót'],
    ],
  ],
  ['due', ['hoàn thành', 'hoàn tất', 'hoàn thiện', 'xong', 'kết thúc', 'thời hạn', 'thời gian', 'hạn']],
  ['during', ['trong', 'vào', 'ngay trong', 'trong khoảng', 'dự kiến', 'là']],
  ['whole', ['cả', 'suốt', 'trong suốt']],
  ['stage', ['giai đoạn', 'nhiệm kỳ', 'thời kỳ']],
  ['vision', ['định hướng', 'tầm nhìn']],

  ['every', ['hằng', 'hàng', 'mỗi', 'từng']],
  ['periodic', ['định kỳ', 'thường niên', 'thường kỳ']],
  ['times', ['lần']],
  ['reportingPeriod', ['kỳ báo cáo', 'tháng báo cáo', 'quý báo cáo', 'năm báo cáo', 'kỳ sau']],
  [
    'ongoing',
    [
      ...['thường xuyên', 'liên tục', 'lâu dài', 'xuyên suốt', 'quanh năm', 'thường trực', 'không thời hạn'],
      ...['không xác định thời hạn'],
    ],
  ],

  ['when', ['khi', 'sau khi']],
  ['sinceWhen', ['kể từ khi', 'từ khi']],
  ['rightAfter', ['ngay sau khi', 'ngay khi', 'ngay sau']],
  ['beforeWhen', ['trước khi']],
  ['accordingTo', ['theo', 'tùy theo', 'tùy', 'căn cứ', 'phụ thuộc', 'phụ thuộc vào']],
  ['onDemand', ['đột xuất', 'phát sinh']],
  ['session', ['kỳ họp']],
  ['moment', ['thời điểm', 'mốc']],
  ['workingDays', ['làm việc']],
  ['atLeast', ['ít nhất', 'tối thiểu']],

  ['done', ['đã']],
  [
    'season',
    [
      ...['năm học', 'học kỳ', 'niên khóa', 'niên vụ', 'dịp hè'],
      ...['vụ đông xuân', 'vụ hè thu', 'vụ mùa', 'vụ xuân', 'vụ đông'],
      ...['mùa xuân', 'mùa hè', 'mùa thu', 'mùa đông', 'mùa mưa', 'mùa mưa bão', 'mùa khô'],
    ],
  ],
  ['lunar', ['giêng', 'chạp', 'âm lịch']],
  ['documentNumber', ['số']],
] as const;

/** The part a term plays; 'word' is anything without a meaning of its own here. */
export type Role = (typeof PHRASES)[number][0] | 'number' | 'numeral' | 'mark' | 'reference';

/** 'năm' (five) is left out: it is read as "year" except after 'tháng'. */
const NUMERALS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};

export interface Entry {
  role: Role;
  /** The value of a numeral. */
  value?: number;
}

/** The most words a phrase of the lexicon has. */
export const LONGEST_PHRASE = Math.max(
  ...PHRASES.flatMap(([, phrases]) => phrases.map((phrase) => phrase.split(' ').length)),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A word's spelling that does not depend on where the tone mark sits or on i/y: 'quý', 'qúy' and 'quí' share one.
 * The tone itself stays part of it, so that 'từ' and 'tư' differ.
 */
export function spellingOf(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  return (
    letters
      .replace(TONES, '')
      .replace(/^(h|k|l|m|s|t|qu)y$/, '$1i')
      .normalize('NFC') + tones.join('')
  );
}

/** A word's spelling without any Vietnamese mark, for phrases typed in plain letters ('quy IV nam 2024'). */
export function plainSpellingOf(word: string): string {
  return spellingOf(word).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

function indexBy(spelling: (word: string) => string): Map<string, Entry> {
  const index = new Map<string, Entry>();
  const add = (phrase: string, entry: Entry) => {
    const key = phrase.split(' ').map(spelling).join(' ');
    // The first meaning wins where plain letters make two words one: 'tu' is 'từ' before it is 'tư'.
    if (!index.has(key)) index.set(key, entry);
  };
  for (const [role, phrases] of PHRASES) {
    for (const phrase of phrases) add(phrase, { role });
  }
  for (const [phrase, value] of Object.entries(NUMERALS)) add(phrase, { role: 'numeral', value });
  return index;
}

/** Entries by spelling, words joined by one space. */
export const LEXICON = indexBy(spellingOf);
export const PLAIN_LEXICON = indexBy(plainSpellingOf);
