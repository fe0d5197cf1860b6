const two = (count: number): string => String(count).padStart(2, '0');

/**
 * A month's period by how many months it comes after September 2024: its name and its cut-off as they stand on the sheet,
 * and its days as ISO dates.
 */
export function monthAfter(count: number) {
  const place = 2024 * 12 + 8 + count;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  const day = (date: number) => `${year}-${two(month)}-${two(date)}`;
  return { name: `${month}/${year}`, cutOff: `14/${two(month)}/${year}`, day };
}

const LATER = { day: 18, time: '16:00' };
const NEXT_DAY = { day: 19, time: '08:20' };

/** A run that is cut off. */
export interface CutOff {
  handler: 'runDailyWork' | 'reconcileJournal';
  ways: readonly ('stop' | 'throw')[];
  /** What runs afterwards. */
  runs: readonly (readonly [moment: { day: number; time: string }, handler: string])[];
}

/** The runs of a month's digest that are cut off at every call. */
export const CUT_OFFS: readonly CutOff[] = [
  {
    handler: 'runDailyWork',
    ways: ['stop', 'throw'],
    runs: [
      [LATER, 'reconcileJournal'],
      [NEXT_DAY, 'runDailyWork'],
      [NEXT_DAY, 'reconcileJournal'],
    ],
  },
  {
    handler: 'reconcileJournal',
    ways: ['stop'],
    runs: [
      [LATER, 'runDailyWork'],
      [NEXT_DAY, 'reconcileJournal'],
    ],
  },
];
