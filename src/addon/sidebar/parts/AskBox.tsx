import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** A question inside the panel. It takes the focus, on the answer that changes nothing; Escape gives that answer. */
export function AskBox({ question, yes, no, onYes, onNo }: Props) {
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      class="box ask"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={id}>{question}</p>
      <div class="buttons">
        <button type="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="quiet" ref={safe} onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
