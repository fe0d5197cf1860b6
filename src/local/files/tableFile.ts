/** A plan's table from a file, as it would paste into a sheet. */
import { readFileSync } from 'node:fs';
import { parseTabSeparated } from '../page/grid/tabSeparated';
import { readDocxTable } from './docxTables';

/**
 * @param path of a .docx file, or of a text whose cells are parted by tabs
 * @throws NoDocxTableError where a .docx has no table; the system's own error where the file cannot be read
 */
export function readTable(path: string): string[][] {
  if (/\.docx$/i.test(path)) return readDocxTable(path);
  return parseTabSeparated(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
}
