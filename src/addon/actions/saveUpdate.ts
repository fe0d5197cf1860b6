import * as z from 'zod/mini';
import { messages } from '../messages';
import { correctionsOf, NOTICES, objectionsTo } from '../plan/updateRules';
import type { CellContent, CellReading } from '../workbook/cell';
import { factOf } from '../workbook/cellFacts';
import { valueSchema } from '../workbook/column';
import { type Way, way } from '../workbook/journalTab';
import type { TableRow } from '../workbook/table';
import { tabName } from '../workbook/tabNames';
import { TRACKER_COLUMNS, type TrackerKey } from '../workbook/trackerColumns';
import { leaveHint } from './hints';
import { historyOf } from './itemHistory';
import { fieldsOf, viewOf } from './itemViews';
import { type PanelNeeds, readFor } from './panel';
import {
  type Conflict,
  type Fields,
  type FieldValue,
  type SaveAnswer,
  UPDATE_KEYS,
  type UpdateKey,
} from './panelTypes';
import { refusedToChange } from './people';
import type { Alone } from './ports';
import { saveBlocks } from './saveBlocks';
import { headerOf, readingOfField, updateFactsOf } from './updateFacts';

const fieldSchema = (key: UpdateKey) => {
  const column = TRACKER_COLUMNS.find((one) => one.key === key);
  if (!column) throw new Error(`No column ${key}.`);
  return valueSchema(column);
};
const fieldShape = {
  status: fieldSchema('status'),
  progress: fieldSchema('progress'),
  completedOn: fieldSchema('completedOn'),
  reached: fieldSchema('reached'),
  evidence: fieldSchema('evidence'),
  obstacles: fieldSchema('obstacles'),
};
const anyValue = z.union([z.string(), z.number()]);

/** What the sidebar sends; each field is checked by its column's own declaration. */
const saveSchema = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  fields: z.partial(z.strictObject(fieldShape)),
  base: z._default(z.partialRecord(z.enum(UPDATE_KEYS), anyValue), {}),
  confirmed: z.optional(z.boolean()),
  restore: z.optional(z.boolean()),
});

/**
 * Saves what a person entered for one item. The row is found by its code at the moment of writing; only the cells that
 * change are written, with who and when beside them. Nothing is saved where somebody else changed the same field since
 * the form was opened.
 * @param input what came from the page, unchecked
 */
export function saveUpdate(needs: PanelNeeds & { alone: Alone }, input: unknown): SaveAnswer {
  const parsed = saveSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      message: messages.update.badInput([...new Set(parsed.error.issues.map((issue) => issue.message))]),
    };
  }
  const { code, fields, base, confirmed, restore } = parsed.data;
  const outcome = needs.alone(() =>
    saveFields(needs, {
      code,
      fields: present(fields),
      base,
      confirmed: confirmed === true,
      way: restore === true ? way.restored : way.panel,
    }),
  );
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

interface Save {
  code: string;
  fields: Partial<Fields>;
  base: Partial<Fields>;
  confirmed: boolean;
  way: Way;
}

function saveFields(needs: PanelNeeds, save: Save): SaveAnswer {
  const read = readFor(needs);
  if (!read.ok) return read;
  const { state, rights } = read;
  const rows = state.items.filter((item) => item.text('code') === save.code);
  const [row] = rows;
  if (!row) return { ok: false, message: messages.update.itemGone(save.code) };
  if (rows.length > 1) return { ok: false, message: messages.update.codeTwice(save.code) };
  const refused = refusedToChange(rights, row.text('unit'));
  if (refused !== undefined) return { ok: false, message: messages.update.notSaved(refused) };
  const view = (of: TableRow<TrackerKey>) =>
    viewOf(of, state, rights, needs.clock.today(), historyOf(needs, save.code));

  const plan = planSave(row, save, needs.clock.today());
  if (!plan.ok) {
    if (plan.conflicts.length > 0) {
      return { ok: false, message: messages.update.conflict, conflicts: plan.conflicts, value: view(row) };
    }
    return plan.question === undefined
      ? { ok: false, message: messages.update.notSaved(plan.problems.join(' ')) }
      : { ok: false, message: messages.update.notSaved(plan.question), question: plan.question };
  }
  const { changes } = plan;
  if (changes.length === 0) return { ok: true, value: view(row), message: messages.update.unchanged };

  const stamps = stampsOf(needs);
  const blocks = saveBlocks(row, state, changes, stamps);
  if (!blocks.ok) return blocks;
  needs.book.write(tabName.tracker, blocks.value);
  leaveHint(needs, {
    who: needs.person,
    way: save.way,
    changes: changes.map(({ key, value }) => ({
      code: save.code,
      key,
      to: factOf(readingOfField(key, value)),
    })),
  });
  return {
    ok: true,
    value: view(changed(row, changes, needs.clock.now())),
    message: messages.update.saved(
      save.code,
      changes.map(({ key }) => headerOf(key)),
    ),
  };
}

export type SavePlan =
  | { ok: true; changes: { key: UpdateKey; value: FieldValue }[] }
  | { ok: false; conflicts: Conflict[]; problems: string[]; question?: string };

/**
 * What a save comes to for the row as it is now: the cells that change, corrections by the rules among them, or why
 * it is not made.
 */
export function planSave(
  row: TableRow<TrackerKey>,
  { fields, base, confirmed }: Pick<Save, 'fields' | 'base' | 'confirmed'>,
  today: string,
): SavePlan {
  const now = fieldsOf(row);
  const wanted = UPDATE_KEYS.flatMap((key) => {
    const value = fields[key];
    return value === undefined || value === now[key] ? [] : [{ key, value }];
  });
  const conflicts = wanted.flatMap(({ key, value }): Conflict[] => {
    const known = base[key];
    return known === undefined || known === now[key]
      ? []
      : [{ key, header: headerOf(key), mine: value, theirs: now[key] }];
  });
  if (conflicts.length > 0) return { ok: false, conflicts, problems: [] };

  const touched = Object.fromEntries(wanted.map(({ key }) => [key, true]));
  const entered = updateFactsOf(changed(row, wanted).value);
  const corrections = correctionsOf(entered, touched, today);
  const changes = UPDATE_KEYS.flatMap((key) => {
    const corrected = key === 'progress' || key === 'completedOn' ? corrections[key] : undefined;
    const value = corrected ?? fields[key];
    return value === undefined || value === now[key] ? [] : [{ key, value }];
  });
  if (changes.length === 0) return { ok: true, changes };
  const objections = objectionsTo(updateFactsOf(changed(row, changes).value), today);
  const problems = objections.filter(({ kind }) => kind === 'refuse').map(({ about }) => NOTICES[about]);
  if (problems.length > 0) return { ok: false, conflicts: [], problems };
  const asks =
    changes.some(({ key }) => key === 'completedOn') && objections.some(({ kind }) => kind === 'ask');
  if (asks && !confirmed)
    return { ok: false, conflicts: [], problems: [], question: messages.update.beforeStart };
  return { ok: true, changes };
}

/** Who and when, as they stand beside what was changed. */
export function stampsOf({ clock, person }: Pick<PanelNeeds, 'clock' | 'person'>) {
  return [
    { key: 'updatedAt', content: { moment: clock.now() } },
    { key: 'updatedBy', content: person || messages.unknownPerson },
  ] as const satisfies readonly { key: TrackerKey; content: CellContent }[];
}

/** The row as it reads once the changes are written. */
export function changed(
  row: TableRow<TrackerKey>,
  changes: readonly { key: UpdateKey; value: FieldValue }[],
  now?: string,
): TableRow<TrackerKey> {
  const given = new Map<TrackerKey, CellReading>(
    changes.map(({ key, value }) => [key, readingOfField(key, value)]),
  );
  if (now !== undefined) given.set('updatedAt', { day: now.slice(0, 10), minutes: 0 });
  return {
    row: row.row,
    value: (key) => given.get(key) ?? row.value(key),
    text: (key) => {
      const reading = given.get(key);
      return reading === undefined
        ? row.text(key)
        : typeof reading === 'object'
          ? reading.day
          : String(reading);
    },
  };
}

/** Without the fields that were left out. */
function present(fields: { [Key in UpdateKey]?: FieldValue | undefined }): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
