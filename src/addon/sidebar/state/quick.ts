import type { ItemLine, QuickInput, QuickResult } from '../../actions/panelTypes';

/** Statuses chosen in the list and not saved yet, by code, each with the status that the person saw before. */
export type QuickChoices = ReadonlyMap<string, { status: string; base: string }>;

/** The choices after one more; choosing what the line has already takes its choice back. */
export function chosenQuickly(choices: QuickChoices, line: ItemLine, status: string): QuickChoices {
  const after = new Map(choices);
  if (status === line.status) after.delete(line.code);
  else after.set(line.code, { status, base: line.status });
  return after;
}

export function quickInputOf(choices: QuickChoices): QuickInput {
  return { items: [...choices].map(([code, { status, base }]) => ({ code, status, base })) };
}

/** The choices without those of these codes. */
export function withoutCodes(choices: QuickChoices, codes: readonly string[]): QuickChoices {
  return new Map([...choices].filter(([code]) => !codes.includes(code)));
}

/** Why lines were not saved, by code. */
export function problemsByCode(result: QuickResult): ReadonlyMap<string, string> {
  return new Map(result.problems.map(({ code, message }) => [code, message]));
}

/** The choices over lines read again: based on their present status, without those that have come true meanwhile. */
export function rebasedChoices(choices: QuickChoices, lines: readonly ItemLine[]): QuickChoices {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  let after: QuickChoices = new Map();
  for (const [code, choice] of choices) {
    const line = byCode.get(code);
    after = line ? chosenQuickly(after, line, choice.status) : new Map([...after, [code, choice]]);
  }
  return after;
}
