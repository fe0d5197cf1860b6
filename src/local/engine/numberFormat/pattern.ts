/** A piece of a number format. */
export type Token =
  | { kind: 'literal'; text: string }
  /** A run of digits placeholders, separators and the point: '#,##0.00'. */
  | { kind: 'digits'; text: string }
  | { kind: 'percent' }
  | { kind: 'exponent'; text: string }
  /** A run of one date letter: 'dd', 'MMMM', 'hh', '[h]'. */
  | { kind: 'date'; letter: DateLetter; length: number; elapsed: boolean }
  | { kind: 'ampm' }
  | { kind: 'text' }
  | { kind: 'general' };

export type DateLetter = 'y' | 'M' | 'd' | 'h' | 'm' | 's' | 'f';

export interface Section {
  tokens: Token[];
  isDate: boolean;
  /** From a condition such as [>=100]. */
  test?: (value: number) => boolean;
}

const cache = new Map<string, Section[]>();

/** A Google number format as its sections (positive; negative; zero; text). */
export function parsePattern(pattern: string): Section[] {
  let sections = cache.get(pattern);
  if (!sections) {
    sections = splitSections(pattern).map(parseSection);
    cache.set(pattern, sections);
  }
  return sections;
}

/** Whether a cell with this format holds a date or time: its numbers are read as Date. */
export function isDatePattern(pattern: string): boolean {
  return parsePattern(pattern)[0]?.isDate ?? false;
}

function splitSections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"])+|(?<=;)(?=;)|(?<=;)$/g) ?? [''];
}

function parseSection(text: string): Section {
  const tokens: Token[] = [];
  let test: Section['test'];
  const parts =
    text.match(
      /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|am\/pm|A\/P|a\/p|general|E[+-]0+|[#0?][#0?,.]*|\.[0#?]+|y+|Y+|M+|m+|d+|D+|h+|H+|s+|S+|%|@|[\s\S]/gi,
    ) ?? [];
  for (const part of parts) {
    const condition = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/.exec(part);
    if (condition) test = comparison(condition[1] ?? '', Number(condition[2]));
    else tokens.push(...tokenOf(part));
  }
  return finish(tokens, test);
}

function tokenOf(part: string): Token[] {
  if (/^".*"$/s.test(part)) return [{ kind: 'literal', text: part.slice(1, -1) }];
  if (part.startsWith('\\')) return [{ kind: 'literal', text: part.slice(1) }];
  if (/^_./.test(part)) return [{ kind: 'literal', text: ' ' }];
  if (/^\*./.test(part)) return [];
  const elapsed = /^\[(h+|m+|s+)\]$/i.exec(part);
  if (elapsed) return [dateToken(elapsed[1] ?? '', true)];
  if (/^\[\$([^\]-]*)/.test(part)) return [{ kind: 'literal', text: /^\[\$([^\]-]*)/.exec(part)?.[1] ?? '' }];
  if (part.startsWith('[')) return [];
  if (/^(am\/pm|a\/p)$/i.test(part)) return [{ kind: 'ampm' }];
  if (/^general$/i.test(part)) return [{ kind: 'general' }];
  if (/^E[+-]0+$/i.test(part)) return [{ kind: 'exponent', text: part }];
  if (/^[#0?.]/.test(part)) return [{ kind: 'digits', text: part }];
  if (/^[ymdhs]+$/i.test(part)) return [dateToken(part, false)];
  if (part === '%') return [{ kind: 'percent' }];
  if (part === '@') return [{ kind: 'text' }];
  return [{ kind: 'literal', text: part }];
}

function dateToken(run: string, elapsed: boolean): Token {
  const letters: Record<string, DateLetter> = { y: 'y', d: 'd', h: 'h', s: 's', m: 'M' };
  return { kind: 'date', letter: letters[(run[0] ?? '').toLowerCase()] ?? 'd', length: run.length, elapsed };
}

/** Decides which m means minutes: the one after an hour or before a second; and reads '.000' after seconds. */
function finish(tokens: Token[], test: Section['test']): Section {
  const dates = tokens.filter((token) => token.kind === 'date');
  dates.forEach((token, i) => {
    if (token.letter !== 'M' || token.length > 2) return;
    if (dates[i - 1]?.letter === 'h' || dates[i + 1]?.letter === 's') token.letter = 'm';
  });
  const isDate = dates.length > 0 || tokens.some((token) => token.kind === 'ampm');
  const read = isDate ? tokens.map(fraction) : tokens;
  return test ? { tokens: read, isDate, test } : { tokens: read, isDate };
}

function fraction(token: Token): Token {
  if (token.kind !== 'digits') return token;
  return /^\.0+$/.test(token.text)
    ? { kind: 'date', letter: 'f', length: token.text.length - 1, elapsed: false }
    : { kind: 'literal', text: token.text };
}

function comparison(operator: string, bound: number): (value: number) => boolean {
  const tests: Record<string, (value: number) => boolean> = {
    '<': (value) => value < bound,
    '>': (value) => value > bound,
    '=': (value) => value === bound,
    '<=': (value) => value <= bound,
    '>=': (value) => value >= bound,
    '<>': (value) => value !== bound,
  };
  return tests[operator] ?? (() => true);
}
