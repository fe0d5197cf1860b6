import type { AmendmentsAnswer, AmendmentView } from '../../src/addon/actions/amendmentTypes';
import type { AmendmentKind, AmendmentValue } from '../../src/addon/plan/amendment';
import { readAmendment } from '../../src/addon/plan/amendmentData';
import { firstRun } from '../../src/local/firstRun';
import type { LocalWorkbook, Run } from '../../src/local/localWorkbook';
import { openWorkbook } from '../../src/local/openWorkbook';
import { enterAddresses } from './department';
import {
  journalOf,
  type PlanWords,
  planWords,
  replayed,
  tableOf,
  tracesLeft,
  wordsOf,
} from './journalReplay';
import { clearComputed } from './sheetCalls';
import { outcomeOf, setUpAgain, spreadsheetOf } from './tracker';

const TAB = 'Theo dõi';
const CODE = 'Mã';

/** The people of a small department, by what they are to its workbook. */
export const TOWN = {
  /** Made the file; stands in no list. */
  owner: 'chuso@so.example',
  office: 'vanphong@so.example',
  one: 'mot@so.example',
  two: 'hai@so.example',
  leader: 'lanhdao@so.example',
  /** A leader who works in Phòng Hai as well. */
  both: 'pho@so.example',
  /** May edit the file, but stands in no list. */
  outside: 'ngoai@so.example',
} as const;
export type Townsman = keyof typeof TOWN;
export const TOWNSMEN = Object.keys(TOWN) as Townsman[];

const UNITS_OF: Partial<Record<Townsman, string>> = { one: 'Phòng Một', two: 'Phòng Hai', both: 'Phòng Hai' };
const LEADERS: readonly Townsman[] = ['leader', 'both'];
const OFFICE: readonly Townsman[] = ['owner', 'office'];

export interface Proposed {
  who: Townsman;
  code: string;
  value: AmendmentValue;
  reason: string;
}

export interface Decided {
  who: Townsman;
  verdict: 'approve' | 'counter' | 'refuse';
  value: AmendmentValue;
  reason: string;
  withPaper: boolean;
}

/** How things stand before a step. */
export interface Known {
  state: PlanWords;
  views: readonly AmendmentView[];
}

/** A small workbook with its people, and the rules of proposals as the plan states them, written down a second time. */
export class AmendmentTown {
  readonly workbook: LocalWorkbook;
  private minutes = 0;

  constructor({ addon, plan }: { addon: string; plan: string }) {
    const { owner, ...editors } = TOWN;
    this.workbook = openWorkbook({
      addon,
      today: '2024-09-20T08:00',
      owner,
      editors: Object.values(editors),
    });
    firstRun(this.workbook, { plan, sample: false });
    this.enterLeadership();
    enterAddresses(this.workbook, 'Văn phòng', TOWN.office);
    enterAddresses(this.workbook, 'Phòng Một', TOWN.one);
    enterAddresses(this.workbook, 'Phòng Hai', `${TOWN.two}, ${TOWN.both}`);
    setUpAgain(this.workbook.as(owner));
    // Nothing here looks at what is computed, and without it a workbook is several times as fast.
    spreadsheetOf(this.workbook).deleteTab('Tổng hợp');
    spreadsheetOf(this.workbook).tab(TAB).clearConditionalFormatRules();
    clearComputed(this.workbook);
  }

  private enterLeadership(): void {
    const office = this.workbook.as(TOWN.owner);
    const lines = office.read('Danh mục', 'A1:F80').display;
    const header = lines.findIndex((line) => line[0] === 'Đơn vị' && line[5] === 'E-mail');
    const free = lines.findIndex((line, index) => index > header && line[0] === '');
    const leadership = ['Lãnh đạo', 'Lãnh đạo', '', 'Lãnh đạo', '', `${TOWN.leader}; ${TOWN.both}`];
    expect(office.type('Danh mục', `A${free + 1}`, [leadership]).refused).toEqual([]);
  }

  /** A minute goes by, as between what people do. */
  later(): void {
    this.minutes += 1;
    const at = new Date(Date.UTC(2024, 8, 20, 8, this.minutes)).toISOString().slice(0, 16);
    this.workbook.moveClock(at, true);
  }

  run(who: Townsman, name: string, input: unknown): Run {
    return this.workbook.as(TOWN[who]).call(name, input);
  }

  call(who: Townsman, name: string, input: unknown): AmendmentsAnswer {
    return outcomeOf(this.run(who, name, input)) as AmendmentsAnswer;
  }

  views(): AmendmentView[] {
    const answer = this.call('office', 'openAmendments', {});
    if (!answer.ok) throw new Error(answer.message);
    return answer.value.amendments;
  }

  known(): Known {
    return { state: this.state(), views: this.views() };
  }

  pass(): Run {
    return this.workbook.as(TOWN.owner).call('reconcileJournal');
  }

  /** The proposals as the tab has them. */
  written() {
    return tableOf(this.workbook, 'Kiến nghị', 'Mã KN')
      .filter((row) => row['Mã KN'] !== '')
      .map((row) => {
        const amendment = readAmendment(String(row['Dữ liệu']));
        if (!amendment) throw new Error(`Unreadable: ${JSON.stringify(row)}`);
        expect([row['Mã KN'], row['Người đề xuất']]).toEqual([amendment.id, amendment.proposer]);
        return amendment;
      });
  }

  state(): PlanWords {
    return planWords(this.workbook);
  }

  /** A column of the tracker that the journal does not tell, by code. */
  column(header: string): Map<string, string> {
    return new Map(
      tableOf(this.workbook, TAB, 'Trạng thái').map((row) => [String(row[CODE]), wordsOf(row[header])]),
    );
  }

  lines(): number {
    return journalOf(this.workbook).length;
  }

  /** What the journal tells from a line on leads from one state to the present one, and nothing waits any more. */
  expectTold(before: PlanWords, from: number): void {
    const lines = journalOf(this.workbook)
      .slice(from)
      .filter(({ header }) => header !== 'Kiến nghị');
    expect({ state: replayed(before, lines), left: tracesLeft(this.workbook) }).toEqual({
      state: this.state(),
      left: [],
    });
  }

  /** Whether a proposal has to be taken as things stand. */
  mayPropose({ who, code, value, reason }: Proposed, { state, views }: Known): boolean {
    const units = ['Phòng Một', 'Phòng Hai'];
    if (value.kind === 'unit' || value.kind === 'add') if (!units.includes(value.unit)) return false;
    const item = state.get(code);
    if ((value.kind === 'add') === (item !== undefined) || reason.trim() === '') return false;
    const own = UNITS_OF[who];
    const allowed = OFFICE.includes(who) || (own !== undefined && (!item || item['Đơn vị theo dõi'] === own));
    if (!allowed || (item && this.valueNow(state, code, value.kind) === JSON.stringify(value))) return false;
    return !views.some(
      (one) =>
        (one.open || one.waiting) &&
        one.code === code &&
        one.kind === value.kind &&
        (value.kind !== 'add' ||
          (one.value.kind === 'add' && one.value.words.toLowerCase() === value.words.toLowerCase())),
    );
  }

  /** Whether a decision has to be taken as things stand. */
  mayDecide(
    { who, verdict, value, reason, withPaper }: Decided,
    of: AmendmentView,
    { state }: Known,
  ): boolean {
    if (!LEADERS.includes(who) && !OFFICE.includes(who)) return false;
    if (!LEADERS.includes(who) && !withPaper) return false;
    if (!of.open || of.proposer === TOWN[who]) return false;
    if (verdict === 'refuse') return reason.trim() !== '';
    if (verdict === 'approve') return true;
    if (value.kind !== of.kind || value.kind === 'drop') return false;
    if (value.kind === 'unit' && !['Phòng Một', 'Phòng Hai'].includes(value.unit)) return false;
    const asked = JSON.stringify(value);
    return asked !== JSON.stringify(of.value) && asked !== this.valueNow(state, of.code, of.kind);
  }

  private valueNow(state: PlanWords, code: string, kind: AmendmentKind): string {
    const item = state.get(code) ?? {};
    const iso = (words = '') => words.split('/').reverse().join('-');
    switch (kind) {
      case 'deadline':
        return JSON.stringify({ kind, deadline: iso(item['Hạn điều chỉnh'] || item['Hạn gốc']) });
      case 'words':
        return JSON.stringify({ kind, words: item['Chi tiết tiến độ công việc thực hiện'] });
      case 'unit':
        return JSON.stringify({ kind, unit: item['Đơn vị theo dõi'] });
      case 'quantity': {
        const target = item['Chỉ tiêu'] === '' ? '' : Number(item['Chỉ tiêu']);
        return JSON.stringify({ kind, target, quantityUnit: this.column('Đơn vị tính').get(code) });
      }
      case 'drop':
        return item['Trạng thái'] === 'Không thực hiện' ? JSON.stringify({ kind }) : '';
      case 'add':
        return '';
    }
  }
}

/** The plan after a change that was agreed to. */
export function withAgreed(
  before: PlanWords,
  code: string,
  value: AmendmentValue,
  { id, reason, paper }: { id: string; reason: string; paper: string },
): PlanWords {
  const day = (iso: string) => iso.split('-').reverse().join('/');
  if (value.kind === 'add') {
    const empty = Object.fromEntries(
      Object.keys([...before.values()][0] ?? {}).map((header) => [header, '']),
    );
    const item = {
      ...empty,
      'Trạng thái': 'Chưa thực hiện',
      'Tiến độ (%)': '0',
      'Chi tiết tiến độ công việc thực hiện': value.words,
      'Sản phẩm dự kiến': value.product,
      'Hạn gốc': day(value.deadline),
      'Đơn vị theo dõi': value.unit,
    };
    return new Map([...before, [code, item]]);
  }
  const item = before.get(code);
  if (!item) throw new Error(`No item ${code}.`);
  return new Map([...before, [code, { ...item, ...changeOf() }]]);

  function changeOf(): Record<string, string> {
    switch (value.kind) {
      case 'deadline':
        return { 'Hạn điều chỉnh': day(value.deadline) };
      case 'words':
        return { 'Chi tiết tiến độ công việc thực hiện': value.words };
      case 'unit':
        return { 'Đơn vị theo dõi': value.unit };
      case 'quantity':
        return { 'Chỉ tiêu': String(value.target) };
      default: {
        const note = `Thôi thực hiện theo quyết định của lãnh đạo (${id}${paper}): ${reason}`;
        const obstacles = item?.['Vướng mắc/kiến nghị'] ?? '';
        const wasDone = item?.['Ngày hoàn thành'] !== '';
        return {
          'Trạng thái': 'Không thực hiện',
          'Vướng mắc/kiến nghị': obstacles === '' ? note : `${obstacles}\n${note}`,
          ...(wasDone && { 'Ngày hoàn thành': '', 'Tiến độ (%)': '' }),
        };
      }
    }
  }
}
