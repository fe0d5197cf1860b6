import type { Runtime } from '../apps-script/runtime';
import { type CellInput, candidateOf, inputOfText, putInput } from '../book/cellInput';
import { PROTECTED_MESSAGE } from '../book/protection';
import { satisfies, violationMessage } from '../book/validation';
import type { Cell } from '../engine/cell';
import type { EngineSheet } from '../engine/engineSheet';
import { UnsupportedFormulaError } from '../engine/formulaText';
import { cellAt } from '../engine/gridRange';
import { unsupportedInCell } from '../engine/importCalls';
import type { EditResult } from '../localWorkbook';

/** A cell before and after an edit: enough to take it back. */
export interface CellChange {
  sheet: EngineSheet;
  row: number;
  column: number;
  before: Pick<Cell, 'value' | 'formula' | 'style'> | null;
  after: Pick<Cell, 'value' | 'formula' | 'style'> | null;
}

type Refusal = EditResult['refused'][number];

/**
 * Puts typed or pasted texts into cells, each read as if typed. A cell that is protected from the person or whose rule
 * rejects the text keeps its value; text pasted from outside is judged cell by cell like typed text.
 */
export function typeTexts(
  { book }: Runtime,
  person: string,
  sheet: EngineSheet,
  start: { row: number; column: number },
  texts: readonly (readonly string[])[],
): { changes: CellChange[]; refused: Refusal[] } {
  const changes: CellChange[] = [];
  const refused: Refusal[] = [];
  const inputs: { row: number; column: number; input: CellInput }[] = [];
  texts.forEach((line, i) => {
    line.forEach((text, j) => {
      const [row, column] = [start.row + i, start.column + j];
      const refuse = (message: string) => refused.push({ row, column, text, message });
      if (row > sheet.layout.rows || column > sheet.layout.columns) {
        refuse('The coordinates of the range are outside the dimensions of the sheet.');
        return;
      }
      if (!book.mayEdit(person, sheet, cellAt(row, column))) {
        refuse(PROTECTED_MESSAGE);
        return;
      }
      const input = inputOfText(text, book, sheet, row, column);
      const problem = 'formula' in input ? unsupportedInCell(input.formula) : null;
      if (problem) {
        refuse(new UnsupportedFormulaError(problem).message);
        return;
      }
      const rule = sheet.grid.get(row, column)?.rule;
      const candidate = rule && !rule.allowInvalid ? candidateOf(input, sheet, row, column) : null;
      if (rule && candidate && !satisfies(candidate, rule, book, sheet, row, column)) {
        refuse(violationMessage(row, column, rule));
      } else inputs.push({ row, column, input });
    });
  });
  for (const { row, column, input } of inputs) {
    const before = contentOf(sheet, row, column);
    putInput(input, sheet, row, column);
    changes.push({ sheet, row, column, before, after: contentOf(sheet, row, column) });
  }
  return { changes, refused };
}

function contentOf(sheet: EngineSheet, row: number, column: number): CellChange['before'] {
  const cell = sheet.grid.get(row, column);
  if (!cell) return null;
  const { value, formula, style } = cell;
  return { value, style, ...(formula !== undefined && { formula }) };
}

/** Puts cells back as they were on one side of an edit. */
export function putBack(changes: readonly CellChange[], side: 'before' | 'after'): void {
  for (const { sheet, row, column, [side]: content } of changes) {
    if (content?.formula !== undefined) sheet.setFormula(row, column, content.formula);
    else if (content || sheet.grid.get(row, column)) sheet.setConstant(row, column, content?.value ?? null);
    if (content) sheet.setStyle(row, column, content.style);
  }
}
