import * as z from 'zod/mini';
import { messages } from '../messages';
import { LONGEST } from '../plan/amendment';
import { type Column, valueSchema } from '../workbook/column';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';

/** The checks of what a page sends; each value by the declaration of the column that it is to stand in. */

type Checked = Pick<Column<string>, 'type' | 'header' | 'help'>;

const columnOf = (key: TrackerKey): Checked => {
  const column = TRACKER_COLUMNS.find((one) => one.key === key);
  if (!column) throw new Error(`No column ${key}.`);
  return column;
};

/** Whether a column takes the value, in the column's own words. */
function fits<T>(column: Checked) {
  const schema = valueSchema(column);
  return z.check<T>((payload) => {
    const result = schema.safeParse(payload.value);
    if (result.success) return;
    const [issue] = result.error.issues;
    payload.issues.push({ code: 'custom', message: issue?.message ?? column.header, input: payload.value });
  });
}

const given = z.refine<string>((text) => text !== '', { error: messages.amendments.valueMissing });

/** Free text as cells take it, with no more letters than can wait with the document. */
const freeText = (header: string, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(most, { error: messages.amendments.tooLong(header, most) }),
      fits({ type: { kind: 'text' }, header, help: '' }),
    );
const textOf = (key: TrackerKey, most: number) => freeText(columnOf(key).header, most);
const dayAs = (column: Checked) => z.string().check(fits(column));

const words = textOf('detail', LONGEST.words).check(given);
const unit = freeText(columnOf('unit').header, LONGEST.unit).check(given);
const target = z.number({ error: messages.amendments.targetWrong }).check(fits(columnOf('target')));

const amendmentValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deadline'), deadline: dayAs(columnOf('adjustedDeadline')).check(given) }),
  z.strictObject({ kind: z.literal('words'), words }),
  z.strictObject({ kind: z.literal('unit'), unit }),
  z.strictObject({
    kind: z.literal('quantity'),
    target,
    quantityUnit: textOf('quantityUnit', LONGEST.quantityUnit),
  }),
  z.strictObject({
    kind: z.literal('add'),
    words,
    deadline: dayAs(columnOf('originalDeadline')),
    unit,
    product: textOf('product', LONGEST.product),
  }),
  z.strictObject({ kind: z.literal('drop') }),
]);

const code = z.string().check(z.minLength(1), z.maxLength(40));
const id = z.string().check(z.regex(/^KN-\d{1,9}$/));
const reason = freeText(messages.amendments.reason, LONGEST.reason);

export const openSchema = z.optional(z.strictObject({ code: z.optional(code) }));
export const proposalSchema = z.strictObject({
  code,
  value: amendmentValue,
  reason,
  shown: z.optional(code),
});
export const withdrawalSchema = z.strictObject({ id, shown: z.optional(code) });
export const decisionSchema = z.strictObject({
  id,
  verdict: z.enum(['approve', 'counter', 'refuse']),
  value: z.optional(amendmentValue),
  reason,
  document: freeText(messages.amendments.document, LONGEST.document),
  documentDate: dayAs({
    type: { kind: 'date' },
    header: messages.amendments.documentDate,
    help: messages.amendments.dateHelp,
  }),
  seen: z.string().check(z.maxLength(1_000)),
});

/** What is said of input that no form of ours sends, or that a column does not take. */
export function badInput(error: { issues: readonly { message: string }[] }): string {
  return messages.update.badInput([...new Set(error.issues.map((issue) => issue.message))]);
}
