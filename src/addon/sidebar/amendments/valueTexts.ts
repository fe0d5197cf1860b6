import { type AmendmentKind, type AmendmentValue, LONGEST } from '../../plan/amendment';
import { isIsoDate } from '../../plan/isoDate';
import { HALF_DATE, numberIn, textOf } from '../state/fieldText';
import { amendmentWords as words } from './words';

/** What stands in the inputs of a value, whatever its kind. */
export interface ValueTexts {
  deadline: string;
  words: string;
  unit: string;
  target: string;
  quantityUnit: string;
  product: string;
}
export type ValueField = keyof ValueTexts;

export const NO_TEXTS: ValueTexts = {
  deadline: '',
  words: '',
  unit: '',
  target: '',
  quantityUnit: '',
  product: '',
};

/** The inputs that a value of this kind has, in their order. */
export const FIELDS_OF: Readonly<Record<AmendmentKind, readonly ValueField[]>> = {
  deadline: ['deadline'],
  words: ['words'],
  unit: ['unit'],
  quantity: ['target', 'quantityUnit'],
  add: ['words', 'deadline', 'unit', 'product'],
  drop: [],
};

/** Letters that an input takes; undefined for no limit of its own. */
export const LONGEST_OF: Readonly<Partial<Record<ValueField, number>>> = {
  words: LONGEST.words,
  quantityUnit: LONGEST.quantityUnit,
  product: LONGEST.product,
};

/** The inputs filled with a value. */
export function textsOfValue(value: AmendmentValue): ValueTexts {
  switch (value.kind) {
    case 'quantity':
      return { ...NO_TEXTS, target: textOf(value.target), quantityUnit: value.quantityUnit };
    case 'deadline':
      return { ...NO_TEXTS, deadline: value.deadline };
    case 'words':
      return { ...NO_TEXTS, words: value.words };
    case 'unit':
      return { ...NO_TEXTS, unit: value.unit };
    case 'add':
      return {
        ...NO_TEXTS,
        words: value.words,
        deadline: value.deadline,
        unit: value.unit,
        product: value.product,
      };
    case 'drop':
      return NO_TEXTS;
  }
}

export type ValueProblems = Partial<Record<ValueField, string>>;

/** What the inputs mean: the value, or what is wrong with which of them. */
export function valueIn(
  kind: AmendmentKind,
  texts: ValueTexts,
): { value: AmendmentValue } | { problems: ValueProblems } {
  const problems: ValueProblems = {};
  const deadline = texts.deadline.trim();
  const product = texts.product.trim();
  const [wording, unit, quantityUnit] = [texts.words, texts.unit, texts.quantityUnit].map((text) =>
    text.trim(),
  );
  const target = numberIn(texts.target.trim());
  const fields = FIELDS_OF[kind];
  const mayBeEmpty = kind === 'add' && deadline === '';
  if (fields.includes('deadline') && !mayBeEmpty && (deadline === HALF_DATE || !isIsoDate(deadline)))
    problems.deadline = words.problems.deadline;
  if (fields.includes('words') && !wording) problems.words = words.problems.words;
  if (fields.includes('unit') && !unit) problems.unit = words.problems.unit;
  if (fields.includes('target') && typeof target !== 'number') problems.target = words.problems.target;
  if (Object.keys(problems).length > 0) return { problems };
  switch (kind) {
    case 'deadline':
      return { value: { kind, deadline } };
    case 'words':
      return { value: { kind, words: wording ?? '' } };
    case 'unit':
      return { value: { kind, unit: unit ?? '' } };
    case 'quantity':
      return { value: { kind, target: target ?? '', quantityUnit: quantityUnit ?? '' } };
    case 'add':
      return { value: { kind, words: wording ?? '', deadline, unit: unit ?? '', product } };
    case 'drop':
      return { value: { kind } };
  }
}
