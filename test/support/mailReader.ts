/** What a mail program would find in a mail's HTML. */
export interface MailParts {
  /** Every tag with its attributes, as it is written, in order. */
  tags: string[];
  /** The texts between tags, as a reader sees them. */
  texts: string[];
  /** The same texts of the cells of each row of a table. */
  rows: string[][];
}

const TAG = /^<(?:!DOCTYPE html|\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*)>$/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Takes a mail's HTML apart by the strictest reading.
 * @throws Error for anything that a mail program could take for markup though it is not a plain tag: a bare < > or &, an
 * attribute without quotes, a comment
 */
export function readMail(html: string): MailParts {
  const tags: string[] = [];
  const texts: string[] = [];
  const rows: string[][] = [];
  let end = 0;
  for (const match of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const [piece] = match;
    if (match.index !== end) throw new Error(`Unreadable: ${html.slice(end, end + 40)}`);
    end = match.index + piece.length;
    if (piece.startsWith('<')) {
      if (!TAG.test(piece)) throw new Error(`No plain tag: ${piece}`);
      tags.push(piece);
      if (piece.startsWith('<tr')) rows.push([]);
      if (/^<t[dh]/.test(piece)) rows.at(-1)?.push('');
    } else {
      const text = plainText(piece);
      texts.push(text);
      const row = rows.at(-1);
      if (/^<t[dh]/.test(tags.at(-1) ?? '') && row) row[row.length - 1] = text;
    }
  }
  if (end !== html.length) throw new Error(`Unreadable: ${html.slice(end)}`);
  return { tags, texts, rows };
}

function plainText(piece: string): string {
  if (piece.includes('>')) throw new Error(`A bare >: ${piece}`);
  return piece.replace(/&[^;]{0,5};?/g, (entity) => {
    const letter = ENTITIES[entity];
    if (letter === undefined) throw new Error(`A bare &: ${entity}`);
    return letter;
  });
}
