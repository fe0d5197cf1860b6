import * as z from 'zod/mini';
import { CARRY_CHOICES, type CarryChoice } from '../../plan/carryOver';
import type { Memory } from '../ports';

/** Where it is kept what new year is being made, from the office's yes until all is done. */
const KEY = 'namMoi';

const CHOICES = Object.keys(CARRY_CHOICES).filter((key): key is CarryChoice => key in CARRY_CHOICES);

/** How far it has come; each phase can be done again from its beginning. */
const PHASES = ['begun', 'set aside', 'forgotten', 'told'] as const;

const stateSchema = z.object({
  from: z.int(),
  to: z.int(),
  /** The title of the new plan. */
  title: z.string(),
  choice: z.enum(CHOICES),
  /** Address of whoever asked for it. */
  who: z.string(),
  phase: z.enum(PHASES),
});
export type NewYear = z.infer<typeof stateSchema>;

/** The new year that is being made; undefined where none is. */
export function newYearUnderWay(memory: Pick<Memory, 'get'>): NewYear | undefined {
  const kept = memory.get(KEY);
  return kept === undefined ? undefined : stateSchema.parse(JSON.parse(kept));
}

/** A phase as it is kept, to be written together with what belongs to it. */
export const newYearKept = (state: NewYear): Record<string, string> => ({ [KEY]: JSON.stringify(state) });

export const endNewYear = (memory: Pick<Memory, 'remove'>): void => memory.remove(KEY);
