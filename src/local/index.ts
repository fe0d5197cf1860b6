/**
 * Driving the tracker without a browser: for tests and scripts. The types say what can be done; start with
 * `openWorkbook({ plan: 'bac-giang-2024' })`; `firstRun` can enter sample updates as well.
 */
export { firstRun } from './firstRun';
export type * from './localWorkbook';
export { DamagedFileError, openWorkbook } from './openWorkbook';
export type * from './view';
