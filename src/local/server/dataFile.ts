import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockFile } from './fileLock';

export interface FileClaim {
  /** No workbook is in the file yet. */
  isNew: boolean;
  /** Where an old file went that a fresh start moved aside. */
  keptAs?: string;
  /** Lets other processes use the file again. */
  release(): void;
  /** After a start that failed: leaves the file as it was found, and lets it go. */
  undo(): void;
}

/**
 * Claims the workbook's file for this process; its folder exists afterwards. With `fresh`, a file already there is
 * moved aside under its name plus the time and '.bak'.
 * @throws FileInUse when another process has it.
 */
export function claimFile(file: string, fresh: boolean, now: Date): FileClaim {
  mkdirSync(dirname(file), { recursive: true });
  const release = lockFile(file);
  const keptAs = fresh && existsSync(file) ? moveAside(file, now) : undefined;
  const isNew = !existsSync(file);
  const undo = (): void => {
    if (isNew) rmSync(file, { force: true });
    if (keptAs !== undefined) renameSync(keptAs, file);
    release();
  };
  return { isNew, release, undo, ...(keptAs === undefined ? {} : { keptAs }) };
}

function moveAside(file: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  let kept = `${file}.${stamp}.bak`;
  for (let n = 2; existsSync(kept); n += 1) kept = `${file}.${stamp}-${n}.bak`;
  renameSync(file, kept);
  return kept;
}
