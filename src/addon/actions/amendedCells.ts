import { messages } from '../messages';
import type { AmendmentValue, Decision } from '../plan/amendment';
import { documentWords } from '../plan/amendment';
import type { IsoDate } from '../plan/isoDate';
import { status } from '../plan/status';
import { type CellContent, type CellReading, textOf } from '../workbook/cell';
import { CELL_TEXT_LIMIT } from '../workbook/column';
import type { TrackerKey } from '../workbook/trackerColumns';
import { correctedFields } from './updateFacts';

/** A value that changes cells of an item; an item to be added is a row of its own. */
export type CellValue = Exclude<AmendmentValue, { kind: 'add' }>;

/** What an item's cells say. */
export type Cells = (key: TrackerKey) => CellReading;

/** The columns that a decision of this kind may change, in the order in which they are told. */
export function amendedKeys(value: CellValue, cells: Cells): TrackerKey[] {
  switch (value.kind) {
    // Hạn gốc is what the plan said and never changes.
    case 'deadline':
      return ['adjustedDeadline'];
    case 'words':
      return [textOf(cells('detail')) === '' ? 'title' : 'detail'];
    case 'unit':
      return ['unit'];
    case 'quantity':
      return ['target', 'quantityUnit'];
    case 'drop':
      return ['status', 'progress', 'completedOn', 'obstacles'];
  }
}

/** KN number and document of a decision: 'KN-001; số 12/TB-SKHCN ngày 1/9/2024'. */
export const basisOf = (id: string, decision: Decision): string =>
  messages.amendments.told.basis(id, documentWords(decision));

/**
 * What the cells of an item are to say after a decision; a cell that stays as it is is left out.
 * @param cells the item as it was before anything of the decision was carried out
 * @param today for what follows from a status
 */
export function contentAfter(
  value: CellValue,
  cells: Cells,
  { id, decision, reason }: { id: string; decision: Decision; reason: string },
  today: IsoDate,
): Partial<Record<TrackerKey, CellContent>> {
  switch (value.kind) {
    case 'deadline':
      return { adjustedDeadline: value.deadline === '' ? '' : { day: value.deadline } };
    case 'words': {
      const [key = 'detail'] = amendedKeys(value, cells);
      return { [key]: value.words };
    }
    case 'unit':
      return { unit: value.unit };
    case 'quantity':
      return { target: value.target, quantityUnit: value.quantityUnit };
    case 'drop': {
      const after: Cells = (key) => (key === 'status' ? status.dropped : cells(key));
      const note = messages.amendments.told.dropNote(basisOf(id, decision), reason);
      const obstacles = withNote(textOf(cells('obstacles')), note);
      return {
        status: status.dropped,
        ...correctedFields(after, { status: true }, today),
        ...(obstacles !== undefined && { obstacles }),
      };
    }
  }
}

/** A text with a note below it; undefined where the cell has no room for it. */
function withNote(text: string, note: string): string | undefined {
  const whole = text === '' ? note : `${text}\n${note}`;
  // One letter stays free for the apostrophe that keeps a text a text.
  return whole.length < CELL_TEXT_LIMIT ? whole : undefined;
}
