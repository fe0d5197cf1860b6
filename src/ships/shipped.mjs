/** What the last build put in, see build.mjs. */
import { readFileSync } from 'node:fs';

/**
 * @param {string} file where the build wrote it
 * @returns {import('./packages.mjs').ShippedFile[]}
 */
export const shippedFiles = (file = 'dist/local/ships.json') => JSON.parse(readFileSync(file, 'utf8'));
