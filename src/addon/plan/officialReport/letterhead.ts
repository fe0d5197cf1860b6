import type { ReportFacts } from './facts';
import { type Block, PAGE, paragraph, rule, type TableCell, textWidth } from './paper';
import { BLANK, inSentence, monthToSign, oneLine } from './phrases';

/** Widths of the two halves of a document's head and foot. */
const LEFT = 62;
const RIGHT = textWidth('portrait') - LEFT;

const orBlank = (text: string): string => oneLine(text) || BLANK;
const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '');

/** The plan's title, without the body's own name before it. */
export function planName({ planTitle, letterhead }: Pick<ReportFacts, 'planTitle' | 'letterhead'>): string {
  const [title, own] = [oneLine(planTitle), `${oneLine(letterhead.issuingBody)}:`];
  return (own !== ':' && title.startsWith(own) ? title.slice(own.length).trim() : title) || BLANK;
}

/** 'BC-SKHCN', however the office wrote it. */
export const symbolOf = (symbol: string): string => oneLine(symbol).replace(/^\/+/, '') || `BC-${BLANK}`;

/** Heading of the state and of the bodies, number, place and date, title (Phụ lục I, mục II). */
export function documentHead(facts: ReportFacts, subject: string): Block[] {
  const { superiorBody, issuingBody, place, symbol } = facts.letterhead;
  return [
    twoSides(
      [
        paragraph('superiorBody', orBlank(superiorBody).toUpperCase()),
        paragraph('issuingBody', orBlank(issuingBody).toUpperCase()),
        rule(24, LEFT),
        paragraph('number', `Số: ${BLANK}/${symbolOf(symbol)}`),
      ],
      [
        paragraph('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        paragraph('motto', 'Độc lập - Tự do - Hạnh phúc'),
        rule(58, RIGHT),
        paragraph('date', `${orBlank(place)}, ${monthToSign(facts.today)}`),
      ],
    ),
    paragraph('title', 'BÁO CÁO'),
    paragraph('subject', subject),
    rule(50, PAGE.short - PAGE.left - PAGE.right),
    paragraph('gap', ''),
  ];
}

/** Recipients on the left, the signer on the right. */
export function documentFoot({ letterhead }: ReportFacts): Block[] {
  const recipients = linesIn(letterhead.recipients).map((line) => inSentence(line.replace(/^[-–+•\s]+/, '')));
  const named = recipients.length > 0 ? recipients : [BLANK];
  const filed = named.some((line) => /^lưu\b/i.test(line)) ? [] : [`Lưu: VT, ${BLANK}`];
  const lines = [...named, ...filed];
  const positions = linesIn(letterhead.signerPosition);
  return [
    twoSides(
      [
        paragraph('recipientsHead', 'Nơi nhận:'),
        ...lines.map((line, index) =>
          paragraph('recipient', `- ${line}${index < lines.length - 1 ? ';' : '.'}`),
        ),
      ],
      [
        ...(positions.length > 0 ? positions : [BLANK]).map((line) =>
          paragraph('signer', line.toUpperCase()),
        ),
        // Room for the signature and the seal.
        ...Array.from({ length: 4 }, () => paragraph('signer', '')),
        paragraph('signer', orBlank(letterhead.signerName)),
      ],
    ),
  ];
}

const twoSides = (left: TableCell['blocks'], right: TableCell['blocks']): Block => ({
  kind: 'table',
  widths: [LEFT, RIGHT],
  bordered: false,
  headRows: 0,
  rows: [
    [
      { span: 1, blocks: left },
      { span: 1, blocks: right },
    ],
  ],
});
