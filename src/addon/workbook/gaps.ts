import type { Alignment } from './align';

/** Declared things that are not on the sheet, and the place between their declared neighbours where they belong. */
export interface Gap<T> {
  /** Place of the neighbour before, from 1; 0 where there is none. */
  after: number;
  lost: T[];
  /** How many empty lines stand there already, as a run that was cut off leaves them. */
  free: number;
}

/**
 * Finds what is lost in a row of headers or a column of labels.
 * @param declared what ought to be there, in order
 * @param alignment how the texts stand; an empty line that was taken for a renamed one counts as lost
 * @param first place on the sheet of the alignment's position 0
 * @param end the place before which the last one has to stand
 * @param isFree whether the line at a place is empty and may be used
 */
export function gapsOfLost<T>(
  declared: readonly { text: string; thing: T }[],
  alignment: Pick<Alignment, 'positions' | 'renamed'>,
  { first, end, isFree }: { first: number; end: number; isFree: (place: number) => boolean },
): Gap<T>[] {
  const nameless = new Set(
    alignment.renamed
      .filter(({ found, position }) => found.trim() === '' && isFree(position + first))
      .map(({ expected }) => expected),
  );
  const placeOf = (text: string): number | undefined => {
    const position = nameless.has(text) ? undefined : alignment.positions.get(text);
    return position === undefined ? undefined : position + first;
  };
  const taken = new Set(declared.flatMap(({ text }) => placeOf(text) ?? []));
  const gaps: Gap<T>[] = [];
  let open: Gap<T> | undefined;
  let after = first - 1;
  for (const { text, thing } of declared) {
    const place = placeOf(text);
    if (place === undefined) {
      open ??= { after, lost: [], free: 0 };
      open.lost.push(thing);
      continue;
    }
    if (open) gaps.push(open);
    open = undefined;
    after = place;
  }
  if (open) gaps.push(open);
  for (const gap of gaps) {
    for (let place = gap.after + 1; gap.free < gap.lost.length; place += 1) {
      if (place >= end || taken.has(place) || !isFree(place)) break;
      gap.free += 1;
    }
  }
  return gaps;
}
