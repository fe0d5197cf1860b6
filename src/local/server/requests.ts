import type { EditResult, LocalWorkbook, Person, Run } from '../localWorkbook';
import { areaName, cellName } from './a1';
import type { BridgeDesk } from './bridgeDesk';
import type {
  AnyRequest,
  Area,
  Caller,
  EditOutcome,
  Replies,
  RequestBody,
  RequestKind,
  ScriptOutcome,
} from './protocol';
import { RequestError } from './requestError';
import type { SheetNames } from './sheetNames';
import { spreadsheetOf } from './spreadsheetService';
import { typedBlocks } from './typedBlocks';

/** Requests that leave the workbook as it is, so that nothing needs saving after them. */
export const READ_ONLY: ReadonlySet<RequestKind> = new Set(['snapshot', 'select', 'outbox', 'answer']);

type Handlers = { [K in RequestKind]: (body: RequestBody<K>, person: Person) => Replies[K] };

/** Carries out what a page asks, as the person who uses that page. */
export class Requests {
  private readonly handlers: Handlers = {
    snapshot: () => this.workbook.snapshot(),
    open: (_, person) => ({ menus: person.open() }),
    edit: ({ sheet, cells }, person) => {
      const tab = this.names.name(sheet);
      const results = typedBlocks(cells).map(({ row, column, texts }) =>
        person.type(tab, cellName(row, column), singleText(texts) ?? texts),
      );
      return editOutcome(results);
    },
    paste: ({ sheet, row, column, texts }, person) =>
      editOutcome([person.type(this.names.name(sheet), cellName(row, column), singleText(texts) ?? texts)]),
    allowImport: ({ sheet, row, column }, person) =>
      withGoogleWords(() => person.allowImport(this.names.name(sheet), cellName(row, column))),
    undo: (_, person) => editOutcome([person.undo()]),
    redo: (_, person) => editOutcome([person.redo()]),
    select: (area, person) => this.select(area, person),
    menu: ({ path, selection }, person) => this.script(person, selection, () => person.menu(...path)),
    call: ({ name, args, selection }, person) =>
      this.script(person, selection, () => person.call(name, ...args)),
    moveClock: ({ to }) => {
      const runs = this.workbook.moveClock(to);
      for (const { run } of runs) logFailure(run);
      return { now: this.workbook.now(), runs };
    },
    rows: (body, person) => this.changeRows(body, person),
    columnWidth: ({ sheet, column, count, width }, person) => {
      const calls = this.sheet(sheet, person);
      return withGoogleWords(() => calls.setColumnWidths(column + 1, count, width));
    },
    outbox: () => [...this.workbook.outbox],
    answer: ({ ask, answer }) => {
      this.desk.answer(ask, answer);
      return null;
    },
  };

  constructor(
    private readonly workbook: LocalWorkbook,
    private readonly names: SheetNames,
    private readonly desk: BridgeDesk,
  ) {}

  /** @throws RequestError with words for the person; anything else is a bug. */
  carryOut({ kind, body }: AnyRequest, { person }: Caller): Replies[RequestKind] {
    return this.call(kind, body, person);
  }

  private call<K extends RequestKind>(kind: K, body: RequestBody<K>, email: string): Replies[K] {
    return this.handlers[kind](body, this.workbook.as(email));
  }

  private select(area: Area, person: Person): null {
    person.select(this.names.name(area.sheet), areaName(area));
    return null;
  }

  private script(person: Person, selection: Area | undefined, run: () => Run): ScriptOutcome {
    if (selection) this.select(selection, person);
    const outcome = run();
    logFailure(outcome);
    const active = this.activeArea(person.email);
    const moved = active && selection && areaKey(active) !== areaKey(selection) ? { active } : {};
    return outcome.ok
      ? { ok: true, value: outcome.value ?? null, ...moved }
      : { ok: false, error: outcome.error, ...moved };
  }

  private activeArea(email: string): Area | undefined {
    const sheet = spreadsheetOf(this.workbook, email).getActiveSheet();
    const range = sheet.getActiveRange();
    return range
      ? {
          sheet: sheet.getSheetId(),
          row: range.getRow() - 1,
          column: range.getColumn() - 1,
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        }
      : undefined;
  }

  private changeRows({ sheet, action, row, count }: RequestBody<'rows'>, person: Person): null {
    const calls = this.sheet(sheet, person);
    return withGoogleWords(() => {
      if (action === 'delete') calls.deleteRows(row + 1, count);
      else if (row >= calls.getMaxRows()) calls.insertRowsAfter(row, count);
      else calls.insertRowsBefore(row + 1, count);
    });
  }

  private sheet(id: number, person: Person) {
    const name = this.names.name(id);
    const sheet = spreadsheetOf(this.workbook, person.email).getSheetByName(name);
    if (!sheet) throw new RequestError(`Không tìm thấy trang tính “${name}”. Hãy tải lại trang web.`);
    return sheet;
  }
}

/** A refusal by the spreadsheet is no bug: the person reads Google's words for it. */
function withGoogleWords(change: () => void): null {
  try {
    change();
    return null;
  } catch (error) {
    throw new RequestError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function singleText(texts: string[][]): string | undefined {
  return texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
}

function editOutcome(results: EditResult[]): EditOutcome {
  const runs = results.flatMap((result) => result.runs);
  for (const run of runs) logFailure(run);
  return {
    applied: results.reduce((sum, result) => sum + result.applied, 0),
    refused: results.flatMap((result) => result.refused).map(fromZero),
    failedScripts: runs.flatMap((run) =>
      run.ok ? [] : [{ functionName: run.functionName, error: run.error }],
    ),
  };
}

/** Pages count rows and columns from 0. */
function fromZero(refusal: EditResult['refused'][number]): EditResult['refused'][number] {
  return { ...refusal, row: refusal.row - 1, column: refusal.column - 1 };
}

/** A script's failure is told to the person; its place in the code goes to the terminal. */
function logFailure(run: Run): void {
  if (!run.ok) console.error(`[${run.functionName}] ${run.stack ?? run.error}`);
}

function areaKey({ sheet, row, column, rows, columns }: Area): string {
  return [sheet, row, column, rows, columns].join();
}
