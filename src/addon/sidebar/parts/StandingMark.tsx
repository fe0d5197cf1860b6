import { standingLook } from '../state/standingLook';

/** A standing as a coloured word with its sign. */
export function StandingMark({ word }: { word: string }) {
  const { sign, tone } = standingLook(word);
  if (word === '') return null;
  return (
    <span class={`standing ${tone}`}>
      {sign && <span aria-hidden="true">{sign} </span>}
      {word}
    </span>
  );
}
