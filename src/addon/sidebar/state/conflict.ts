import type { Conflict, ItemView, UpdateKey } from '../../actions/panelTypes';
import { textOf } from './fieldText';
import { type Form, rebased } from './form';

export type Side = 'mine' | 'theirs';
/** What the person chose for each field in conflict. */
export type Sides = Partial<Record<UpdateKey, Side>>;

/** Whether a side is chosen for every field. */
export function allChosen(conflicts: readonly Conflict[], sides: Sides): boolean {
  return conflicts.every(({ key }) => sides[key] !== undefined);
}

/**
 * The form after the choice: it stands on the values of others, so that saving again overwrites only what the person saw,
 * and a field taken from them is no longer a change.
 * @param item the item as it is now, where the server told it
 */
export function resolved(
  form: Form,
  conflicts: readonly Conflict[],
  item: ItemView | undefined,
  sides: Sides,
): Form {
  const now = item ?? form.item;
  const fields = { ...now.fields };
  for (const { key, theirs } of conflicts) fields[key] = theirs;
  const taken = conflicts.map(({ key }) => key).filter((key) => sides[key] === 'theirs');
  const after = rebased(form, { ...now, fields }, taken);
  const own = { ...after.own };
  // What a rule had filled in is kept as if it had been entered: over the new values the rule might say something else.
  for (const { key, mine } of conflicts) if (sides[key] === 'mine') own[key] = textOf(mine);
  return { ...after, own, theirs: [...new Set([...form.theirs, ...taken])] };
}
