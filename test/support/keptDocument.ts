import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '..', '..');

/**
 * Compares a generated document with the one in the repository. With UPDATE_DOCS=1 in the environment it is written
 * anew instead.
 * @param file its path from the root of the project
 * @param text what it has to say
 */
export function expectKept(file: string, text: string): void {
  const kept = path.join(ROOT, file);
  const { UPDATE_DOCS } = process.env;
  if (UPDATE_DOCS === '1') writeFileSync(kept, text);
  const present = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (present === text) return;
  const lines = present.split('\n');
  const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
  throw new Error(
    [
      `${file} is not up to date; write it anew with: UPDATE_DOCS=1 npx jest test/documents`,
      `line ${at + 1} says:    ${lines[at] ?? '(nothing)'}`,
      `and should say: ${text.split('\n')[at] ?? '(nothing)'}`,
    ].join('\n'),
  );
}

/** A text as it may stand in a cell of a Markdown table. */
export const inTable = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
