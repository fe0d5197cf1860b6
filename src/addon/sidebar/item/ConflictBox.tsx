import { useEffect, useRef } from 'preact/hooks';
import type { Conflict, UpdateKey } from '../../actions/panelTypes';
import type { Side, Sides } from '../state/conflict';
import { shownValue } from '../state/fieldText';
import { words } from '../words';

interface Props {
  conflicts: readonly Conflict[];
  sides: Sides;
  onChoose(key: UpdateKey, side: Side): void;
}

/** For each field that somebody else changed meanwhile: both values, to choose one. */
export function ConflictBox({ conflicts, sides, onChoose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="box conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={title} tabIndex={-1}>
        {words.conflictTitle}
      </h2>
      <p>{words.conflictHelp}</p>
      {conflicts.map(({ key, header, mine, theirs }) => {
        const choice = (side: Side, label: string, value: string) => (
          <label class={sides[key] === side ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name={`conflict-${key}`}
              checked={sides[key] === side}
              onChange={() => onChoose(key, side)}
            />
            <span>
              {label}: <span class="value">{value}</span>
            </span>
          </label>
        );
        return (
          <fieldset key={key}>
            <legend>{header}</legend>
            {choice('mine', words.keepMine, shownValue(key, mine))}
            {choice('theirs', words.takeTheirs, shownValue(key, theirs))}
          </fieldset>
        );
      })}
    </section>
  );
}
