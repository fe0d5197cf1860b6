/** Mean width of a letter of Arial, in parts of its size: texts are placed before they are drawn. */
const LETTER = 0.55;

export function widthOf(text: string, size: number): number {
  return text.length * size * LETTER;
}

/** The text, or as much of it as there is room for. @param room in pixels */
export function cutTo(text: string, size: number, room: number): string {
  const letters = Math.floor(room / (size * LETTER) + 0.01);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** The text in lines between words, each cut to the room there is; what does not go into the last line is cut off. */
export function linesOf(text: string, size: number, room: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = widthOf(longer, size) <= room || lines.length === most;
    if (last === undefined || !fits) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => cutTo(line, size, room));
}
