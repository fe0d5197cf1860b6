import type {
  Fields,
  ItemLine,
  ItemView,
  PanelServer,
  PanelView,
  QuickInput,
  SaveAnswer,
  SaveInput,
  UpdateKey,
} from '../../../src/addon/actions/panelTypes';
import { daysLeftOf, standingOf } from '../../../src/addon/plan/standing';
import { isStatus, status } from '../../../src/addon/plan/status';
import { lineOf } from '../../../src/addon/sidebar/state/itemList';

export const TODAY = '2024-08-15';
const DUE_SOON_DAYS = 7;

export const EMPTY_FIELDS: Fields = {
  status: status.inProgress,
  progress: '',
  completedOn: '',
  reached: '',
  evidence: '',
  obstacles: '',
};

type ItemSeed = Partial<Omit<ItemView, 'fields'>> & { code: string; fields?: Partial<Fields> };

/** A work item; what is not given is as plain as it can be. */
export function panelItem({ fields, ...given }: ItemSeed): ItemView {
  const item: ItemView = {
    words: 'Thực hiện thủ tục đấu thầu',
    unit: 'Phòng QLKH',
    status: '',
    standing: 'Trong hạn',
    deadline: '2024-08-31',
    daysLeft: '',
    silent: false,
    mayEdit: true,
    product: '',
    start: '',
    today: TODAY,
    target: '',
    quantityUnit: '',
    notice: '',
    history: [],
    ...given,
    fields: { ...EMPTY_FIELDS, ...fields },
  };
  return withStanding(item);
}

function withStanding(item: ItemView): ItemView {
  const { fields, deadline } = item;
  const facts = {
    status: isStatus(fields.status) ? fields.status : ('' as const),
    deadline: deadline === '' ? undefined : deadline,
    completedOn: fields.completedOn === '' ? undefined : String(fields.completedOn),
    waitsForEvent: false,
  };
  return {
    ...item,
    status: String(fields.status),
    standing: standingOf(facts, TODAY, DUE_SOON_DAYS),
    daysLeft: daysLeftOf(facts, TODAY) ?? '',
  };
}

/** Stands behind the panel in the place of the add-on: keeps items, notes every call, answers in any way it is told to. */
export class MemoryPanelServer implements PanelServer {
  readonly calls: { name: string; input: unknown }[] = [];
  readonly items = new Map<string, ItemView>();
  /** Answers in the place of the next calls of a function; an Error is thrown. */
  private readonly scripted = new Map<string, unknown[]>();
  unit = 'Phòng QLKH';
  units = ['Phòng QLKH'];
  selected = '';

  constructor(items: readonly ItemView[]) {
    for (const item of items) this.items.set(item.code, item);
  }

  willAnswer<Name extends keyof PanelServer>(
    name: Name,
    answer: ReturnType<PanelServer[Name]> | Error,
  ): void {
    this.scripted.set(name, [...(this.scripted.get(name) ?? []), answer]);
  }

  /** What the page asks for; throws as a function of the add-on would. */
  answer(name: string, input: unknown): unknown {
    this.calls.push({ name, input });
    const scripted = this.scripted.get(name)?.shift();
    if (scripted instanceof Error) throw scripted;
    if (scripted !== undefined) return scripted;
    if (name === 'openUpdatePanel') return this.openUpdatePanel(input as { unit?: string });
    if (name === 'readItem') return this.readItem(input as { code: string });
    if (name === 'saveItemUpdate') return this.saveItemUpdate(input as SaveInput);
    if (name === 'saveQuickUpdates') return this.saveQuickUpdates(input as QuickInput);
    throw new Error(`No function ${name}.`);
  }

  /** What was sent to a function, in order. */
  sentTo(name: keyof PanelServer): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  item(code: string): ItemView {
    const item = this.items.get(code);
    if (!item) throw new Error(`No item ${code}.`);
    return item;
  }

  /** Somebody else's change. */
  change(code: string, fields: Partial<Fields>): ItemView {
    const item = this.item(code);
    const after = withStanding({ ...item, silent: false, fields: { ...item.fields, ...fields } });
    this.items.set(code, after);
    return after;
  }

  openUpdatePanel(input?: { unit?: string }): { ok: true; value: PanelView } {
    if (input?.unit) this.unit = input.unit;
    const items: ItemLine[] = [...this.items.values()].filter(({ unit }) => unit === this.unit).map(lineOf);
    return {
      ok: true,
      value: {
        person: { email: 'quanlykhoahoc@so.example', role: 'unit' },
        unit: this.unit,
        units: this.units,
        items,
        selected: this.selected,
        today: TODAY,
      },
    };
  }

  readItem({ code }: { code: string }): { ok: true; value: ItemView } {
    return { ok: true, value: this.item(code) };
  }

  saveItemUpdate({ code, fields, base }: SaveInput): SaveAnswer {
    const item = this.item(code);
    const keys = Object.keys(fields) as UpdateKey[];
    const conflicts = keys
      .filter((key) => base[key] !== item.fields[key])
      .map((key) => ({ key, header: key, mine: fields[key] ?? '', theirs: item.fields[key] }));
    if (conflicts.length > 0) return { ok: false, message: 'Chưa lưu.', conflicts, value: item };
    return { ok: true, value: this.change(code, fields), message: `Đã lưu việc ${code}.` };
  }

  saveQuickUpdates({ items }: QuickInput) {
    const saved = items.map((one) => lineOf(this.change(one.code, { status: one.status })));
    return { ok: true as const, value: { saved, problems: [] } };
  }
}
