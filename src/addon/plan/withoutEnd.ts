/**
 * A text without what stands at its end. A rule such as /[.;]+$/ looks on from every mark there is, and so takes a minute
 * for a cell full of marks; this looks at each once.
 * @param mark whether one letter goes
 */
export function withoutEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
