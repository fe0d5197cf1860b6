import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { LocalWorkbook } from '../localWorkbook';
import { openWorkbook } from '../openWorkbook';

/**
 * Opens the workbooks that lie beside this one, for formulas to import from. They are read once and never written.
 * @throws DamagedFileError, or the system's error where the folder cannot be read
 */
export function openOthers(folder: string, own: { file: string; addon: string }): LocalWorkbook[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.resolve(folder, name))
    .filter((file) => file !== path.resolve(own.file))
    .sort()
    .map((file) => openWorkbook({ file, addon: own.addon }));
}
