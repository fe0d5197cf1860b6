/**
 * The form of the workbook that this add-on makes and understands. It is kept with the workbook, since a workbook outlives
 * the code that made it. Whoever changes what an older workbook lacks raises it and writes a step in actions/migrations.
 */
export const WORKBOOK_VERSION = 4;

/** The version of a workbook that has a tracker and no version noted: versions came later than the first trackers, */
export const FIRST_VERSION = 1;
/** and later than the first that had a journal. */
export const JOURNAL_VERSION = 2;
