import { inputOfText, putInput } from '../../book/cellInput';
import type { EngineSheet } from '../../engine/engineSheet';
import { cellAt, type GridRange } from '../../engine/gridRange';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { requireEdit } from './editing';
import { Range } from './range';

/** Finds texts in what cells show, by rows. */
export class TextFinder extends ServiceObject {
  readonly type = TYPE;
  private sameCase = false;
  private wholeCell = false;
  private inFormulas = false;
  private asPattern = false;
  private found: { sheet: EngineSheet; row: number; column: number }[] | null = null;
  private position = -1;

  constructor(
    private readonly execution: Execution,
    private readonly places: { sheet: EngineSheet; block: GridRange }[],
    private readonly text: string,
  ) {
    super();
  }

  matchCase(on: boolean): this {
    this.sameCase = on;
    return this;
  }

  matchEntireCell(on: boolean): this {
    this.wholeCell = on;
    return this;
  }

  matchFormulaText(on: boolean): this {
    this.inFormulas = on;
    return this;
  }

  useRegularExpression(on: boolean): this {
    this.asPattern = on;
    return this;
  }

  findAll(): Range[] {
    return this.search().map((hit) => this.rangeOf(hit));
  }

  findNext(): Range | null {
    return this.step(1);
  }

  findPrevious(): Range | null {
    return this.step(-1);
  }

  getCurrentMatch(): Range | null {
    const hit = this.found?.[this.position];
    return hit ? this.rangeOf(hit) : null;
  }

  replaceAllWith(replacement: string): number {
    let count = 0;
    for (const { sheet, row, column } of this.search()) {
      requireEdit(this.execution, sheet, cellAt(row, column));
      const before = sheet.display(row, column);
      const after = before.replace(this.pattern('g'), () => {
        count += 1;
        return replacement;
      });
      putInput(inputOfText(after, this.execution.book, sheet, row, column), sheet, row, column);
    }
    return count;
  }

  private step(direction: 1 | -1): Range | null {
    this.found ??= this.search();
    this.position = this.position < 0 && direction < 0 ? this.found.length - 1 : this.position + direction;
    return this.getCurrentMatch();
  }

  private search(): { sheet: EngineSheet; row: number; column: number }[] {
    const hits: { sheet: EngineSheet; row: number; column: number }[] = [];
    const pattern = this.pattern('');
    for (const { sheet, block } of this.places) {
      this.execution.book.engine.settle();
      sheet.grid.forEach((cell, row, column) => {
        const text =
          this.inFormulas && cell.formula !== undefined ? cell.formula : sheet.display(row, column);
        if (text !== '' && pattern.test(text)) hits.push({ sheet, row, column });
      }, block);
    }
    return hits;
  }

  private pattern(flags: string): RegExp {
    const source = this.asPattern ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    try {
      return new RegExp(this.wholeCell ? `^(?:${source})$` : source, `${flags}u${this.sameCase ? '' : 'i'}`);
    } catch (problem) {
      throw new GoogleError(
        `Invalid regular expression: ${problem instanceof Error ? problem.message : this.text}`,
      );
    }
  }

  private rangeOf({ sheet, row, column }: { sheet: EngineSheet; row: number; column: number }): Range {
    return new Range(this.execution, sheet, cellAt(row, column));
  }
}

const TYPE = serviceType('SpreadsheetApp.TextFinder', {
  matchCase: 'b',
  matchEntireCell: 'b',
  matchFormulaText: 'b',
  useRegularExpression: 'b',
  findAll: '',
  findNext: '',
  findPrevious: '',
  getCurrentMatch: '',
  replaceAllWith: 's',
});
