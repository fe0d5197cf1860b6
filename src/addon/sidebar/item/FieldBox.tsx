import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  /** Stands behind the label, in lighter letters. */
  mark?: string | undefined;
  help?: string | undefined;
  problem: string | undefined;
  children: ComponentChildren;
}

/** A field with its label above, and below what to know and what is wrong. */
export function FieldBox({ id, label, mark, help, problem, children }: Props) {
  return (
    <div class="field">
      <label for={id}>
        {label}
        {mark !== undefined && <span class="mark"> ({mark})</span>}
      </label>
      {children}
      <p id={`${id}-about`} class={problem === undefined ? 'help' : 'field-problem'}>
        {problem ?? help ?? ''}
      </p>
    </div>
  );
}
