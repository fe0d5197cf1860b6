/**
 * What of the old year is forgotten: traces that were journalled, the ledger of its digests, problems that were told, the
 * plan it was made from, what was noted of imports and proposals, and the day from which its periods were closed. Who keeps the triggers stays, and so do today's
 * reminders, or somebody would be reminded twice.
 */
const OF_THE_YEAR = [
  'dauVet:',
  'doiChieu:',
  'thu:bantin:',
  'loi:',
  'banTin:xong',
  'keHoach',
  'chotKy:tu',
  'dongTheoDoi:',
  'nhapKeHoach:',
  'kn:',
] as const;

/** What is kept with the document, without what belongs to the old year. */
export const withoutOldYear = (kept: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept).filter(([key]) => !OF_THE_YEAR.some((beginning) => key.startsWith(beginning))),
  );
