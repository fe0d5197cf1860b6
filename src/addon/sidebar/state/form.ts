import type { FieldValue, ItemView, SaveInput, UpdateKey } from '../../actions/panelTypes';
import { isStatus, type Status, status } from '../../plan/status';
import { correctionsOf, NOTICES, objectionsTo, type UpdateFacts } from '../../plan/updateRules';
import { words } from '../words';
import { fieldsShown, needsReason } from './fieldsShown';
import { FIELD_KEYS, readText, textOf } from './fieldText';

export type Texts = Record<UpdateKey, string>;

/** One item's form: the item as it was opened and what the person entered; all else follows from these. */
export interface Form {
  item: ItemView;
  /** What the person entered. It stays when its field is hidden, and comes back with the field. */
  own: Partial<Texts>;
  /** Fields in which the person took somebody else's newer value: no rule changes these. */
  theirs: readonly UpdateKey[];
}

/** A form as it opens. @param chosen a status that was chosen before the form opened */
export function openForm(item: ItemView, chosen?: Status): Form {
  return { item, own: chosen === undefined ? {} : { status: chosen }, theirs: [] };
}

/** The form after the person entered a text; a status chosen anew lets the rules follow it again. */
export function entered(form: Form, key: UpdateKey, text: string): Form {
  const theirs = key === 'status' ? [] : form.theirs.filter((one) => one !== key);
  return { ...form, own: { ...form.own, [key]: text }, theirs };
}

function openedText(item: ItemView, key: UpdateKey): string {
  return textOf(item.fields[key]);
}

/** The status as it is chosen now; a word that is no status, or '', as long as the cell holds that. */
export function statusOf({ item, own }: Form): string {
  return own.status ?? openedText(item, 'status');
}

/** Which fields the form asks for now. */
export function shownIn(form: Form): UpdateKey[] {
  return fieldsShown(form.item, statusOf(form));
}

/** What the fields hold now: what was entered where it is asked for, else the sheet's, put right by the rules of the plan. */
export function textsOf(form: Form): Texts {
  const { item, own, theirs } = form;
  const shown = shownIn(form);
  const ownNow = (key: UpdateKey) => (shown.includes(key) ? own[key] : undefined);
  const before = (key: UpdateKey) => ownNow(key) ?? openedText(item, key);
  const texts: Texts = {
    status: before('status'),
    progress: before('progress'),
    completedOn: before('completedOn'),
    reached: before('reached'),
    evidence: before('evidence'),
    obstacles: before('obstacles'),
  };
  const touched = {
    status: texts.status !== openedText(item, 'status'),
    progress: ownNow('progress') !== undefined,
    completedOn: ownNow('completedOn') !== undefined,
  };
  const { progress, completedOn } = correctionsOf(factsOf(item, texts), touched, item.today);
  if (progress !== undefined && !theirs.includes('progress')) texts.progress = textOf(progress);
  if (completedOn !== undefined && !theirs.includes('completedOn')) texts.completedOn = completedOn;
  return texts;
}

function factsOf(item: ItemView, texts: Texts): UpdateFacts {
  const progress = numberOf('progress', texts.progress);
  const completedOn = readText('completedOn', texts.completedOn);
  return {
    status: isStatus(texts.status) ? texts.status : '',
    statusUnknown: texts.status !== '' && !isStatus(texts.status),
    progress,
    progressWrong: progress === undefined && texts.progress.trim() !== '',
    completedOn: 'value' in completedOn && completedOn.value !== '' ? String(completedOn.value) : undefined,
    completedOnWrong: 'problem' in completedOn,
    reached: numberOf('reached', texts.reached),
    target: item.target === '' ? undefined : item.target,
    hasReason: texts.obstacles.trim() !== '',
    start: item.start === '' ? undefined : item.start,
  };
}

function numberOf(key: UpdateKey, text: string): number | undefined {
  const reading = readText(key, text);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined;
}

/** The fields that would be saved now. A text that cannot be read counts as a change; `problemsOf` says what is wrong. */
export function changedKeys(form: Form): UpdateKey[] {
  const texts = textsOf(form);
  return FIELD_KEYS.filter((key) => {
    const opened = form.item.fields[key];
    if (texts[key] === textOf(opened)) return false;
    const reading = readText(key, texts[key]);
    return 'problem' in reading || reading.value !== opened;
  });
}

/** What must be put right before saving, in words at each field; the server's questions are not among it. */
export function problemsOf(form: Form): Partial<Texts> {
  const texts = textsOf(form);
  const problems: Partial<Texts> = {};
  for (const key of shownIn(form)) {
    const reading = readText(key, texts[key]);
    if ('problem' in reading) problems[key] = reading.problem;
  }
  for (const { kind, about } of objectionsTo(factsOf(form.item, texts), form.item.today)) {
    if (kind !== 'refuse') continue;
    if (about === 'reasonMissing') problems.obstacles = words.reasonMissing;
    else problems.completedOn = NOTICES[about];
  }
  return problems;
}

/** What is sent: the changed fields alone, with what they held when the form was opened. */
export function saveInputOf(form: Form): SaveInput {
  const texts = textsOf(form);
  const fields: SaveInput['fields'] = {};
  const base: SaveInput['base'] = {};
  for (const key of changedKeys(form)) {
    const reading = readText(key, texts[key]);
    if ('problem' in reading) continue;
    const value: FieldValue = reading.value;
    fields[key] = value;
    base[key] = form.item.fields[key];
  }
  return { code: form.item.code, fields, base };
}

/** Why the form offers to choose Hoàn thành; undefined where it does not. */
export function offerOf(form: Form): 'progressFull' | 'targetReached' | undefined {
  const texts = textsOf(form);
  if (texts.status === status.completed || needsReason(texts.status)) return undefined;
  const facts = factsOf(form.item, texts);
  if (facts.progress === 100) return 'progressFull';
  const { target, reached } = facts;
  return target !== undefined && target > 0 && (reached ?? 0) >= target ? 'targetReached' : undefined;
}

/** The form over the item as it is now: what the person entered stays, but for the named fields. */
export function rebased(form: Form, item: ItemView, dropped: readonly UpdateKey[] = []): Form {
  const own = { ...form.own };
  for (const key of dropped) delete own[key];
  return { item, own, theirs: form.theirs };
}
