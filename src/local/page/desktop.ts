import type { MenuItem } from '../localWorkbook';
import type { Area, ServerEvent } from '../server/protocol';
import type { Book, BookChange } from './book';
import { type OpenAsk, showAsk } from './chrome/askDialog';
import { setBanner } from './chrome/banner';
import { asksForAccess, cellHint, NOT_CONNECTED } from './chrome/cellHint';
import { Clock } from './chrome/clock';
import { longTime } from './chrome/dates';
import { button, byId } from './chrome/dom';
import type { MenuEntry } from './chrome/menu';
import { MenuBar } from './chrome/menuBar';
import { Outbox } from './chrome/outbox';
import { showModal, showSidebar } from './chrome/panels';
import { showSaved } from './chrome/state';
import { Tabs } from './chrome/tabs';
import { errorToast, toast } from './chrome/toasts';
import { editMenu } from './editMenu';
import { Follower } from './follower';
import { Grid } from './grid/grid';
import { ServerEvents } from './serverEvents';
import type { Session } from './session';
import { Work } from './work';

const LOST = 'Mất kết nối với máy chủ. Đang thử nối lại; những gì nhập lúc này sẽ không được ghi.';
const STOPPED = 'Máy chủ đã dừng. Chạy lại npm start để làm tiếp.';

/** Everything on screen, wired together. */
export class Desktop {
  private readonly grid: Grid;
  private readonly work: Work;
  private readonly follower: Follower;
  private readonly menus = new MenuBar(byId('menus'));
  private readonly tabs: Tabs;
  private readonly clock: Clock;
  private readonly outbox: Outbox;
  private readonly asks = new Map<number, OpenAsk>();
  private server: string | undefined;

  constructor(
    private readonly book: Book,
    session: Session,
  ) {
    this.work = new Work(
      session,
      (area) => this.grid.select(area),
      () => this.grid.selection(),
    );
    this.grid = Grid.open('grid', book, {
      ...this.work.gridActions(),
      selected: (area) => this.selected(area),
    });
    this.tabs = new Tabs((sheet) => {
      this.grid.showSheet(sheet);
      this.showTabs();
    });
    this.clock = new Clock((to) => this.work.moveClock(to));
    this.outbox = new Outbox(() => session.ask('outbox', {}), localTime);
    this.follower = new Follower(
      book,
      (change) => this.draw(change),
      () => session.ask('snapshot', {}, 'tải lại sổ'),
      errorToast,
    );
    this.showBook();
    new ServerEvents(session.caller, {
      event: (event) => this.hear(event),
      lost: () => setBanner('connection', LOST),
      back: () => setBanner('connection', null),
    }).connect();
  }

  /** Resolves once this version is on screen. */
  drawn(version: number): Promise<void> {
    return this.follower.drawn(version);
  }

  /** Shows the page's own menu and those of the add-on. */
  showMenus(menus: MenuItem[]): void {
    this.menus.show([
      editMenu(this.work, () => this.grid.selection()),
      ...menus.map((menu) => this.entry(menu, [])),
    ]);
  }

  private entry({ label, functionName, separator, items }: MenuItem, above: string[]): MenuEntry {
    const path = [...above, label];
    return {
      label,
      ...(separator ? { separator } : {}),
      ...(items ? { items: items.map((item) => this.entry(item, path)) } : {}),
      ...(functionName ? { run: () => void this.work.menu(path) } : {}),
    };
  }

  private hear(event: ServerEvent): void {
    if (event.kind === 'hello') this.greeted(event);
    else if (event.kind === 'diff') this.follower.diff(event);
    else if (event.kind === 'clock') this.clock.set(event.now);
    else if (event.kind === 'mails') this.outbox.count(event.count);
    else if (event.kind === 'toast') toast(event.message, { title: event.title, seconds: event.seconds });
    else if (event.kind === 'sidebar') showSidebar(event.html, event.title, this.work.panelHost());
    else if (event.kind === 'modal') {
      showModal(event.html, event.title, event.width, event.height, this.work.panelHost());
    } else if (event.kind === 'ask') this.ask(event);
    else if (event.kind === 'askOver') this.askOver(event.ask);
    else if (event.kind === 'saved') this.saved(null);
    else if (event.kind === 'saving') showSaved('Đang lưu…');
    else if (event.kind === 'notSaved') this.saved(event.message);
    else if (event.kind === 'stopping') setBanner('connection', STOPPED);
  }

  /** A server that was started anew may hold another add-on or another file: this page then starts anew too. */
  private greeted({ server, version, now, mails }: Extract<ServerEvent, { kind: 'hello' }>): void {
    if (this.server !== undefined && this.server !== server) {
      location.reload();
      return;
    }
    this.server = server;
    this.clock.set(now);
    this.outbox.count(mails);
    this.follower.serverIsAt(version);
  }

  private ask({ ask, dialog }: Extract<ServerEvent, { kind: 'ask' }>): void {
    if (this.asks.has(ask)) return;
    this.asks.set(
      ask,
      showAsk(dialog, (answer) => {
        this.asks.delete(ask);
        void this.work.attempt('answer', { ask, answer });
      }),
    );
  }

  private askOver(ask: number): void {
    this.asks.get(ask)?.close();
    this.asks.delete(ask);
  }

  private saved(problem: string | null): void {
    showSaved(problem === null ? 'Đã lưu' : 'Chưa lưu được');
    setBanner('saving', problem && `Chưa lưu được sổ: ${problem}. Sẽ tự thử lại; đừng dừng máy chủ.`);
  }

  private draw(change: BookChange): void {
    this.grid.draw(change);
    this.clock.set(this.book.now);
    if (change.added.length + change.removed.length + change.redrawn.length > 0) this.showBook();
  }

  private selected(area: Area): void {
    this.work.selected(area);
    this.showTabs();
    const hint = byId('hint');
    hint.textContent = cellHint(this.book, area);
    const { sheet, row, column } = area;
    if (asksForAccess(this.book.cell(sheet, row, column))) {
      const allow = () => void this.work.attempt('allowImport', { sheet, row, column });
      hint.append(NOT_CONNECTED, button('Cho phép truy cập', allow));
    }
    hint.hidden = hint.textContent === '';
  }

  private showBook(): void {
    this.clock.set(this.book.now);
    this.showTabs();
  }

  private showTabs(): void {
    this.tabs.show(this.book.sheets, this.grid.activeSheet);
  }
}

/** An instant as wall time in Vietnam, for display. */
function localTime(instant: string): string {
  const wall = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString();
  return longTime(wall);
}
