import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from './errorCode';

/** The file is already open in another running process. */
export class FileInUse extends Error {
  override name = 'FileInUse';

  constructor(readonly processId: number) {
    super(`The file is in use by process ${processId}`);
  }
}

/**
 * Claims the workbook's file for this process, through a lock file beside it: two servers on one file would overwrite
 * each other's changes. The lock of a process that no longer runs is taken over.
 * @returns a function that gives the claim up.
 * @throws FileInUse
 */
export function lockFile(file: string): () => void {
  const lock = `${file}.lock`;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0 && holder !== process.pid && isRunning(holder)) throw new FileInUse(holder);
    rmSync(lock, { force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
