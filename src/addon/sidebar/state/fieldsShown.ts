import type { ItemView, UpdateKey } from '../../actions/panelTypes';
import { status } from '../../plan/status';
import { FIELD_KEYS, readText, textOf } from './fieldText';

/** Whether this status asks for a reason in Vướng mắc/kiến nghị. */
export function needsReason(chosen: string): boolean {
  return chosen === status.paused || chosen === status.dropped;
}

/**
 * The fields that a status asks for, in the order of the form. What contradicts the status, or cannot be read, is shown
 * besides, so that it can be put right.
 */
export function fieldsShown(item: ItemView, chosen: string): UpdateKey[] {
  const { fields } = item;
  const unchanged = fields.status === chosen;
  const closed = chosen === status.completed || needsReason(chosen);
  const unreadable = (key: UpdateKey) => 'problem' in readText(key, textOf(fields[key]));
  const shows: Record<UpdateKey, boolean> = {
    status: true,
    progress:
      !closed ||
      unreadable('progress') ||
      (chosen === status.completed && unchanged && fields.progress !== 100),
    completedOn:
      chosen === status.completed || unreadable('completedOn') || (unchanged && fields.completedOn !== ''),
    reached: item.target !== '',
    evidence: true,
    obstacles: true,
  };
  return FIELD_KEYS.filter((key) => shows[key]);
}
