import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { EngineCopy } from '../engine/calculator';
import { FILE_FORMAT, type SavedBook } from './bookFile';
import { copyIn, withCopy } from './engineCopy';

/** The workbook's file cannot be read as a workbook; it is left as it is. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';

  constructor(
    readonly file: string,
    detail: string,
  ) {
    super(
      `Tệp ${file} bị hỏng hoặc không phải tệp của sổ (${detail}). Tệp được giữ nguyên, không ghi đè: ` +
        'hãy chép bản sao lưu vào chỗ đó, hoặc mở sổ với một tệp khác.',
    );
  }
}

/**
 * Reads a workbook's file; undefined when there is none yet.
 * @throws DamagedFileError when the content is no workbook; the system's own error when the file cannot be opened.
 */
export function readFile(file: string): { saved: SavedBook; copy: EngineCopy | undefined } | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new DamagedFileError(file, error instanceof Error ? error.message : String(error));
  }
  if (!isSavedBook(content)) throw new DamagedFileError(file, 'thiếu phần nội dung của sổ');
  return { saved: content, copy: copyIn(text, content) };
}

function isSavedBook(content: unknown): content is SavedBook {
  if (typeof content !== 'object' || content === null) return false;
  if (!('format' in content) || content.format !== FILE_FORMAT) return false;
  const lists = [
    'people',
    'protections',
    'metadata',
    'triggers',
    'outbox',
    'properties',
    'names',
    'styles',
    'validations',
    'sheets',
  ];
  return lists.every((name) => Array.isArray(Reflect.get(content, name)));
}

/**
 * Writes the file so that at any moment the old or the new content is whole on disk: to a temporary file beside it,
 * flushed, then renamed over; the folder is flushed too, so that the new name outlives a power cut.
 */
export function writeFile(file: string, saved: SavedBook, copy?: EngineCopy): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      const content = JSON.stringify(saved);
      writeFileSync(handle, copy ? withCopy(content, copy) : content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

function flushFolder(folder: string): void {
  // Windows cannot open a folder as a file; renaming is durable there without it.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
