import type { NamedBlock } from '../../engine/engine';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { requireEditor } from './editing';
import { Range } from './range';

/** A name for a block of cells. */
export class NamedRange extends ServiceObject {
  readonly type = TYPE;

  constructor(
    private readonly execution: Execution,
    private name: string,
  ) {
    super();
  }

  /** Gives a block a name, or the name another block. */
  static set(execution: Execution, name: string, range: Range): void {
    requireEditor(execution);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^([A-Za-z]{1,3}\d+|true|false)$/i.test(name)) {
      throw new GoogleError(`The name "${name}" is not valid for a range.`);
    }
    const { engine } = execution.book;
    const others = engine.names.filter((known) => known.name !== name);
    engine.setNames([...others, { name, sheetId: range.sheet.id, range: { ...range.block } }]);
  }

  static find(execution: Execution, name: string): Range | null {
    const block = execution.book.engine.names.find((known) => known.name === name);
    const sheet = block && execution.book.engine.sheetById(block.sheetId);
    return block && sheet ? new Range(execution, sheet, block.range) : null;
  }

  getName(): string {
    return this.name;
  }

  getRange(): Range {
    const range = NamedRange.find(this.execution, this.name);
    if (!range) throw new GoogleError(`The named range "${this.name}" does not exist.`);
    return range;
  }

  setName(name: string): this {
    NamedRange.set(this.execution, name, this.getRange());
    this.remove();
    this.name = name;
    return this;
  }

  setRange(range: Range): this {
    NamedRange.set(this.execution, this.name, range);
    return this;
  }

  remove(): void {
    requireEditor(this.execution);
    const { engine } = this.execution.book;
    engine.setNames(engine.names.filter(({ name }: NamedBlock) => name !== this.name));
  }
}

const TYPE = serviceType('SpreadsheetApp.NamedRange', {
  getName: '',
  getRange: '',
  setName: 's',
  setRange: 'Range',
  remove: '',
});
