import * as z from 'zod/mini';
import { messages } from '../messages';
import { unitRole } from '../workbook/listsColumns';
import { tabName } from '../workbook/tabNames';
import { historyOf } from './itemHistory';
import { byUrgency, lineOf, viewOf } from './itemViews';
import type { Answer, ItemView, PanelView } from './panelTypes';
import { type Rights, refusedToOutsiders, rightsOf } from './people';
import type { Clock, Memory, WorkbookPort } from './ports';
import { readWorkbook, type WorkbookState } from './workbookState';

/** What every call from the sidebar needs. */
export interface PanelNeeds {
  book: WorkbookPort;
  clock: Clock;
  memory: Memory;
  /** Kept for this person alone. */
  ownMemory: Memory;
  /** Address of the person, '' where Google does not tell. */
  person: string;
  /** Whether the person may change the protected parts. */
  maintains: () => boolean;
}

/** The workbook with what the person may do in it, or why they may not even look. */
export function readFor(
  needs: Pick<PanelNeeds, 'book' | 'person' | 'maintains'>,
): { ok: true; state: WorkbookState; rights: Rights } | { ok: false; message: string } {
  const read = readWorkbook(needs.book);
  if (!read.ok) return read;
  const rights = rightsOf(read.value.units, needs.person, needs.maintains);
  const refused = refusedToOutsiders(rights);
  return refused === undefined ? { ok: true, state: read.value, rights } : { ok: false, message: refused };
}

const openSchema = z.optional(z.object({ unit: z.optional(z.string().check(z.maxLength(200))) }));
const CHOSEN_UNIT = 'donVi';

/** Opens the sidebar: the items of the person's unit, and the one that is selected on the sheet. Two reads. */
export function openPanel(
  needs: PanelNeeds,
  selection: { tab: string; row: number } | undefined,
  input: unknown,
): Answer<PanelView> {
  const wanted = openSchema.safeParse(input ?? {});
  if (!wanted.success) return { ok: false, message: messages.update.badInput([]) };
  const read = readFor(needs);
  if (!read.ok) return read;
  const { state, rights } = read;
  const units =
    rights.role === 'leadership'
      ? state.units.filter((unit) => unit.role === unitRole.unit).map((unit) => unit.shortName)
      : rights.units;
  const chosen = wanted.data?.unit;
  if (chosen !== undefined && units.includes(chosen)) needs.ownMemory.set(CHOSEN_UNIT, chosen);
  const remembered = units.length === 1 ? units[0] : (chosen ?? needs.ownMemory.get(CHOSEN_UNIT));
  const unit = remembered !== undefined && units.includes(remembered) ? remembered : '';
  const selected =
    selection?.tab === tabName.tracker ? state.items.find((item) => item.row === selection.row) : undefined;
  return {
    ok: true,
    value: {
      person: { email: rights.email, role: rights.role },
      unit,
      units,
      items: byUrgency(
        state.items.filter((row) => row.text('unit') === unit).map((row) => lineOf(row, state, rights)),
      ),
      selected: selected?.text('code') ?? '',
      today: state.settings.today,
    },
  };
}

const itemSchema = z.object({ code: z.string().check(z.minLength(1), z.maxLength(40)) });

/** One item with its last changes. Three reads. */
export function openItem(needs: PanelNeeds, input: unknown): Answer<ItemView> {
  const parsed = itemSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: messages.update.badInput([]) };
  const { code } = parsed.data;
  const read = readFor(needs);
  if (!read.ok) return read;
  const { state, rights } = read;
  const rows = state.items.filter((item) => item.text('code') === code);
  const [row] = rows;
  if (!row) return { ok: false, message: messages.update.itemGone(code) };
  if (rows.length > 1) return { ok: false, message: messages.update.codeTwice(code) };
  return { ok: true, value: viewOf(row, state, rights, needs.clock.today(), historyOf(needs, code)) };
}
