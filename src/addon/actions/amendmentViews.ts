import { messages } from '../messages';
import {
  type Amendment,
  agreedValue,
  documentWords,
  isOpen,
  refusedWithdrawal,
  sameAddress,
  stateOf,
  waitsToBeApplied,
  wordsOfValue,
} from '../plan/amendment';
import { status } from '../plan/status';
import { unitRole } from '../workbook/listsColumns';
import {
  isOfTask,
  type PlanRow,
  planRows,
  presentValue,
  presentWords,
  shortWords,
  taskOf,
} from './amendedItem';
import type { AmendmentsNow } from './amendmentStore';
import type { AmendedItem, AmendmentsView, AmendmentView } from './amendmentTypes';
import { leads, type Rights, refusedToChange } from './people';
import type { WorkbookState } from './workbookState';

/** As many proposals as a page draws at once; the tab has them all. */
const MOST_SHOWN = 100;

/** In which part a person decides proposals; undefined for who does not. */
export function decidesAs(
  { units }: WorkbookState,
  { role, email, open }: Rights,
  maintains: () => boolean,
): 'leadership' | 'office' | undefined {
  if (email === '') return undefined;
  if (leads(units, email)) return 'leadership';
  return role === 'office' || (open && maintains()) ? 'office' : undefined;
}

/** Why a person may not propose a change of an item, or another item below a task; undefined for who may. */
export function refusedToPropose(rights: Rights, { row, isItem }: PlanRow): string | undefined {
  if (rights.email === '') return messages.amendments.unknownPerson;
  if (rights.role === 'leadership') return messages.amendments.leadershipDecides;
  return isItem ? refusedToChange(rights, row.text('unit')) : undefined;
}

/**
 * The page of proposals.
 * @param code an item whose proposals alone are wanted
 */
export function amendmentsView(
  state: WorkbookState,
  rights: Rights,
  now: AmendmentsNow,
  today: string,
  code: string | undefined,
  maintains: () => boolean,
): AmendmentsView {
  const as = decidesAs(state, rights, maintains);
  const rows = planRows(state.tracker);
  const asked = code === undefined ? undefined : rows.get(code);
  const task = asked && taskOf(state.tracker, asked);
  const wanted =
    code === undefined
      ? now.amendments
      : now.amendments.filter(
          (one) => one.code === code || (isOfTask(one.value.kind) && one.code === task?.row.text('code')),
        );
  const open = wanted.filter(isOpen);
  const others = wanted.filter((one) => !isOpen(one)).reverse();
  const shown = [...open, ...others].slice(0, MOST_SHOWN);
  return {
    person: { email: rights.email, role: rights.role },
    amendments: shown.map((one) => viewOf(one, rows, rights, as)),
    more: wanted.length - shown.length,
    unreadable: now.unreadable,
    ...(asked && { item: itemOf(asked, task, rights) }),
    units: state.units.filter((unit) => unit.role === unitRole.unit).map((unit) => unit.shortName),
    today,
  };
}

function itemOf(asked: PlanRow, task: PlanRow | undefined, rights: Rights): AmendedItem {
  const refused = refusedToPropose(rights, asked);
  const deadline = presentValue(asked, 'deadline');
  const quantity = presentValue(asked, 'quantity');
  return {
    code: asked.row.text('code'),
    words: asked.words,
    mayPropose: refused === undefined,
    whyNot: refused ?? '',
    deadline: deadline?.kind === 'deadline' ? deadline.deadline : '',
    unit: asked.row.text('unit'),
    target: quantity?.kind === 'quantity' ? quantity.target : '',
    quantityUnit: quantity?.kind === 'quantity' ? quantity.quantityUnit : '',
    dropped: asked.row.text('status') === status.dropped,
    task: task && { code: task.row.text('code'), words: shortWords(task.words) },
  };
}

/** The row that a proposal is about; undefined where it is gone. */
export function rowOf({ code, value }: Amendment, rows: ReadonlyMap<string, PlanRow>): PlanRow | undefined {
  const row = rows.get(code);
  return row && row.isItem !== isOfTask(value.kind) ? row : undefined;
}

function viewOf(
  amendment: Amendment,
  rows: ReadonlyMap<string, PlanRow>,
  rights: Rights,
  as: ReturnType<typeof decidesAs>,
): AmendmentView {
  const { id, at, proposer, unit, code, words, value, before, reason, decision, appliedAt, outcome } =
    amendment;
  const row = rowOf(amendment, rows);
  const open = isOpen(amendment);
  const own = sameAddress(rights.email, proposer);
  const agreed = agreedValue(amendment);
  return {
    id,
    at,
    proposer,
    unit,
    code,
    words,
    kind: value.kind,
    value,
    before,
    present: row ? presentWords(row, value.kind) : '',
    proposed: wordsOfValue(value),
    gone: row === undefined,
    reason,
    state: stateOf(amendment),
    open,
    waiting: waitsToBeApplied(amendment),
    ...(decision && {
      decision: {
        by: decision.by,
        as: decision.as,
        at: decision.at,
        reason: decision.reason,
        value: agreed ? wordsOfValue(agreed) : '',
        document: documentWords(decision),
      },
    }),
    ...(appliedAt !== undefined && { appliedAt }),
    ...(outcome !== undefined && { outcome }),
    mayWithdraw: refusedWithdrawal(amendment, rights.email) === undefined,
    mayDecide: open && as && !own ? as : '',
    whyNot: open && as && own ? messages.amendments.own : '',
  };
}
