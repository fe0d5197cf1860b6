/** A whole number with its thousands parted: 30,000. */
export const numbers = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Milliseconds as seconds, with a decimal below ten. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return value < 10 ? value.toFixed(1) : numbers(value);
}

/** A Markdown table; columns of figures stand to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const right = header.map((_, column) => rows.every((row) => /^[\d.,–× ]*$/.test(row[column] ?? '')));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${right[column] ? ':' : '-'}`).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
