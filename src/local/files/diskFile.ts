import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { FILE_FORMAT, type SavedBook } from './bookFile';

/** The workbook's file cannot be read; it is left as it is. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';

  constructor(file: string, detail: string) {
    super(`Tệp ${file} bị hỏng hoặc không phải tệp của sổ (${detail}).`);
  }
}

/** Reads a workbook's file; undefined when there is none yet. @throws DamagedFileError, without touching the file */
export function readFile(file: string): SavedBook | undefined {
  if (!existsSync(file)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DamagedFileError(file, error instanceof Error ? error.message : String(error));
  }
  if (!isSavedBook(content)) throw new DamagedFileError(file, 'thiếu phần nội dung của sổ');
  return content;
}

function isSavedBook(content: unknown): content is SavedBook {
  if (typeof content !== 'object' || content === null) return false;
  if (!('format' in content) || content.format !== FILE_FORMAT) return false;
  const lists = [
    'people',
    'protections',
    'triggers',
    'outbox',
    'properties',
    'styles',
    'validations',
    'sheets',
  ];
  return lists.every((name) => Array.isArray(Reflect.get(content, name)));
}

/**
 * Writes the file so that at any moment the old or the new content is whole on disk: to a temporary file beside it,
 * flushed, then renamed over.
 */
export function writeFile(file: string, saved: SavedBook): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, JSON.stringify(saved));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
