import type { Block, Paper, Paragraph, Rule } from '../plan/officialReport/paper';

/** A paper as plain text: a line for each paragraph and each row of a table, its cells separated by tabs. */
export const plainText = (paper: Paper): string =>
  paper.parts.flatMap(({ blocks }) => blocks.flatMap(linesOf)).join('\n');

function linesOf(block: Block): string[] {
  if (block.kind !== 'table') return [textOf(block)];
  return block.rows.map((row) => row.map(({ blocks }) => blocks.map(textOf).join(' ').trim()).join('\t'));
}

const textOf = (block: Paragraph | Rule): string =>
  block.kind === 'rule' ? '' : block.runs.map(({ text }) => text).join('');
