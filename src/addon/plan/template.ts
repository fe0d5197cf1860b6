/**
 * A department's yearly plan as data: the shape of the files in sheets-templates/ and the one way to read them.
 *
 * Words of the paper (`title`, `detail`, `time`, `product`, `unitText`, `note`, `group`) are kept as the plan
 * has them and are '' where a cell is blank. What the tracker computes with stands beside them, already read:
 * `unit` (unit code), `deadlineText` or `event`, `quantity`.
 *
 * A quantity stands at the one work item that delivers it, never at the task as well, so that no sum over a
 * task counts anything twice.
 */
import * as z from 'zod/mini';
import { checkPlan } from './templateChecks';
import { describeProblem, explainIssue } from './templateProblems';

export { type AppendixRow, appendixRows, type PlacedItem, workItems } from './appendixRows';

const text = z._default(z.string(), '');
const requiredText = z.string().check(z.regex(/\S/, 'không được để trống'));

const unitCode = z
  .string()
  .check(
    z.regex(
      /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
      'mã chỉ gồm chữ in hoa không dấu, chữ số và dấu gạch nối, ví dụ "QLKH"',
    ),
  );
const itemCode = z
  .string()
  .check(
    z.regex(
      /^[A-Z0-9]+(\.[A-Z0-9]+)*$/,
      'mã gồm chữ in hoa không dấu và chữ số, cách nhau bằng dấu chấm, ví dụ "II.2.1"',
    ),
  );

/** An object whose fields are all known: a misspelt field is an error, not a field that silently does nothing. */
function record<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
      return `không có trường ${unknown}; các trường được dùng: ${known}`;
    },
  });
}

const unitSchema = record({
  code: unitCode,
  name: requiredText,
  shortName: requiredText,
  /** unit: carries tasks out; office: runs the tracker; leadership: considers and decides. */
  role: z.enum(['unit', 'office', 'leadership']),
  /** Code of the unit that this one is a part of; '' for none. */
  parent: text,
  /** Every other wording of the plan for this unit or its head. */
  aliases: z._default(z.array(requiredText), []),
  head: text,
  emails: z._default(z.array(z.email('phải là một địa chỉ e-mail, ví dụ "phong@example.org"')), []),
});

const eventSchema = record({ code: unitCode, name: requiredText });

const quantitySchema = record({
  target: z.number().check(z.positive()),
  unit: requiredText,
});

const workItemSchema = record({
  code: itemCode,
  /** What the paper has in its TT column on this row; '' when it has nothing. */
  number: text,
  /** Heading above the item that is no item itself ("Công tác chuẩn bị"); repeated on each item of the group. */
  group: text,
  detail: requiredText,
  time: text,
  /** The phrase that holds for the item after blank cells took the time above them; '' when it waits for an event. */
  deadlineText: text,
  /** Code of the event whose date the item waits for; '' when the item has a deadline phrase. */
  event: text,
  /** Days after the event where the words count them, negative before it; without it `time` says so. */
  eventDays: z.optional(z.int()),
  product: text,
  unitText: text,
  unit: requiredText,
  note: text,
  /** Who leads the item, when it is someone else than the task's person in charge. */
  inCharge: text,
  quantity: z.optional(quantitySchema),
  /** appendix: a row of the plan's appendix; plan-text: asked for by the plan's text only. */
  origin: z._default(z.enum(['appendix', 'plan-text']), 'appendix'),
  /** Where in the document the item stands, in words. */
  source: requiredText,
});

const headingShape = {
  code: itemCode,
  number: requiredText,
  title: requiredText,
  time: text,
  product: text,
  unitText: text,
  /** Code of the unit that carries the whole out; '' when several units share it. */
  unit: text,
  note: text,
  inCharge: text,
  /** Deadline of the whole, which may come from the plan's text where the appendix is blank; '' for none. */
  deadlineText: text,
  source: requiredText,
  items: z._default(z.array(workItemSchema), []),
};

const indicatorSchema = record(headingShape);

const taskSchema = record({
  ...headingShape,
  /** A task is divided either into items or into indicators with items of their own. */
  indicators: z._default(z.array(indicatorSchema), []),
});

const sectionSchema = record({
  code: itemCode,
  number: requiredText,
  title: requiredText,
  tasks: z.array(taskSchema),
});

export const planSchema = record({
  /** Version of this format. */
  schema: z.literal(1),
  id: z
    .string()
    .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối')),
  number: text,
  title: text,
  appendixTitle: text,
  appendixNote: text,
  organisation: text,
  place: text,
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  /** The decision that the plan carries out. */
  basis: text,
  units: z.array(unitSchema),
  events: z._default(z.array(eventSchema), []),
  sections: z.array(sectionSchema),
}).check((payload) => {
  for (const { path, message } of checkPlan(payload.value)) {
    payload.issues.push({ code: 'custom', message, path, input: payload.value });
  }
});

export type Plan = z.infer<typeof planSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type WorkItem = z.infer<typeof workItemSchema>;
export type Quantity = z.infer<typeof quantitySchema>;

export type ParsedPlan = { ok: true; plan: Plan } | { ok: false; errors: string[] };

/**
 * Reads a plan from parsed JSON.
 *
 * @param json what JSON.parse gave, unchecked
 * @param fileName named at the head of every error, for example 'mau-trong.json'
 * @returns the plan with blanks filled in as '', or every problem found, one Vietnamese sentence each: the file,
 *   the item by its code (by its path when it has no code), the field, and what is allowed there. Codes and
 *   references are looked at only once every field has the right form.
 */
export function parsePlan(json: unknown, fileName: string): ParsedPlan {
  const result = planSchema.safeParse(json, { error: explainIssue });
  if (result.success) return { ok: true, plan: result.data };
  return { ok: false, errors: result.error.issues.map((issue) => describeProblem(issue, json, fileName)) };
}
