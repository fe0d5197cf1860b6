import { useId, useState } from 'preact/hooks';
import { words } from '../words';

/** Letters that fit in about five lines of the panel. */
const SHORT = 180;

/** A text of the plan; a long one is cut to a few lines, with a button that shows the whole of it. */
export function LongText({ text }: { text: string }) {
  const id = useId();
  const [whole, setWhole] = useState(false);
  if (text.length <= SHORT) return <span class="words">{text}</span>;
  return (
    <>
      <span id={id} class={whole ? 'words' : 'words cut'}>
        {text}
      </span>
      <button
        type="button"
        class="link"
        aria-expanded={whole}
        aria-controls={id}
        onClick={() => setWhole(!whole)}
      >
        {whole ? words.lessText : words.wholeText}
      </button>
    </>
  );
}
