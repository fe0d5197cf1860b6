/**
 * Driving the tracker without a browser: for tests and scripts. The types say what can be done; start with
 * `openWorkbook({ addon: 'dist' })`, then `firstRun` sets the workbook up as the office does.
 */
export { firstRun } from './firstRun';
export type * from './localWorkbook';
export { DamagedFileError, openWorkbook } from './openWorkbook';
export type * from './view';
