import type { ConditionName } from './conditionalRule';
import { shiftReferences } from './formulaText';
import type { GridRange } from './gridRange';
import { type StructureEdit, shiftIndex, shiftRange } from './structureEdit';

/** What a filter shows of one column: a row must pass both the list and the condition. */
export interface ColumnCriteria {
  /** Display texts that are hidden; '' hides empty cells. */
  hiddenValues: string[];
  condition: ConditionName | null;
  /** Arguments of the condition: numbers, texts, the formula; dates as serials. */
  values: (string | number)[];
  /** CUSTOM_FORMULA only: the row its relative references are written for. */
  anchor?: number;
}

/** The filter of a sheet as data; there is one for everybody. */
export interface BasicFilter {
  /** With the header row on top. */
  range: GridRange;
  /** By column of the sheet, 1 = A. */
  criteria: Map<number, ColumnCriteria>;
  /** The rows that the criteria hid when they were last applied. */
  hiddenRows: Set<number>;
}

/** The rows below the header row; there are none when `rows` is 0. */
export function dataRows({ range }: BasicFilter): GridRange {
  return { ...range, row: range.row + 1, rows: range.rows - 1 };
}

/**
 * Moves a filter with the rows and columns of its sheet, in place: a script may still hold it. Rows stay hidden with
 * their content; criteria of a deleted column, or of one that left the range, go.
 * @returns false when nothing of the range is left
 */
export function shiftFilter(filter: BasicFilter, edit: StructureEdit): boolean {
  const range = shiftRange(filter.range, edit);
  if (!range) return false;
  filter.range = range;
  const criteria = [...filter.criteria].flatMap(([column, one]): [number, ColumnCriteria][] => {
    const moved = edit.axis === 'column' ? shiftIndex(column, edit) : column;
    const inside = moved !== null && moved >= range.column && moved < range.column + range.columns;
    return inside ? [[moved, shiftCriteria(one, edit)]] : [];
  });
  filter.criteria = new Map(criteria);
  const { row, rows } = dataRows(filter);
  const hidden = [...filter.hiddenRows].flatMap((index) => {
    const moved = edit.axis === 'row' ? shiftIndex(index, edit) : index;
    return moved !== null && moved >= row && moved < row + rows ? [moved] : [];
  });
  filter.hiddenRows = new Set(hidden);
  return true;
}

function shiftCriteria(criteria: ColumnCriteria, edit: StructureEdit): ColumnCriteria {
  if (criteria.condition !== 'CUSTOM_FORMULA' || criteria.anchor === undefined) return criteria;
  const { anchor } = criteria;
  return {
    ...criteria,
    values: criteria.values.map((formula) => shiftReferences(String(formula), edit)),
    anchor: edit.axis === 'row' ? (shiftIndex(anchor, edit) ?? anchor) : anchor,
  };
}
