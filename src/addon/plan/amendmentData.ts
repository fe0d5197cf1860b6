import * as z from 'zod/mini';
import type { Amendment, Decision } from './amendment';
import { isIsoDate } from './isoDate';

/** Proposals as they are kept beside the sheet: the check of what is read back. */

const text = z.string();
const dayOrNone = z.union([z.literal(''), z.string().check(z.refine(isIsoDate))]);
const numberOrNone = z.union([z.literal(''), z.number()]);

const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deadline'), deadline: dayOrNone }),
  z.object({ kind: z.literal('words'), words: text }),
  z.object({ kind: z.literal('unit'), unit: text }),
  z.object({ kind: z.literal('quantity'), target: numberOrNone, quantityUnit: text }),
  z.object({ kind: z.literal('add'), words: text, deadline: dayOrNone, unit: text, product: text }),
  z.object({ kind: z.literal('drop') }),
]);

const decisionSchema = z.object({
  verdict: z.enum(['approve', 'counter', 'refuse']),
  value: z.optional(valueSchema),
  reason: text,
  by: text,
  as: z.enum(['leadership', 'office']),
  at: text,
  document: text,
  documentDate: dayOrNone,
});

const amendmentSchema = z.object({
  id: z.string().check(z.regex(/^KN-\d{1,9}$/)),
  at: text,
  proposer: text,
  unit: text,
  code: text,
  words: text,
  value: valueSchema,
  before: text,
  reason: text,
  withdrawnAt: z.optional(text),
  decision: z.optional(decisionSchema),
  appliedAt: z.optional(text),
  outcome: z.optional(text),
  addedCode: z.optional(text),
});

/** A proposal that was kept as JSON; undefined where the text is none. */
export const readAmendment = (kept: string): Amendment | undefined => parsed(amendmentSchema, kept);

/** A decision that was kept as JSON; undefined where the text is none. */
export const readDecision = (kept: string): Decision | undefined => parsed(decisionSchema, kept);

function parsed<T>(schema: z.ZodMiniType<T>, kept: string): T | undefined {
  let json: unknown;
  try {
    json = JSON.parse(kept);
  } catch {
    // Somebody wrote over it: the caller says that it cannot be read.
    return undefined;
  }
  const result = schema.safeParse(json);
  return result.success ? result.data : undefined;
}
