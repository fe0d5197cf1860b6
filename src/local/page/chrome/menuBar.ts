import { element } from './dom';
import { focusFirst, type MenuEntry, type MenuOwner, menuList } from './menu';

interface BarMenu {
  title: HTMLButtonElement;
  list: HTMLUListElement;
}

/** A menu bar: one button per menu; with one menu open, moving to a neighbour opens that one. */
export class MenuBar implements MenuOwner {
  private menus: BarMenu[] = [];
  private open: BarMenu | null = null;
  /** Where the keyboard was before a menu was opened. */
  private cameFrom: Element | null = null;

  constructor(private readonly bar: HTMLElement) {
    bar.setAttribute('role', 'menubar');
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !bar.contains(event.target)) this.closeAll(false);
    });
    window.addEventListener('blur', () => this.closeAll(false));
  }

  /** Shows these menus instead of the ones before. */
  show(entries: readonly MenuEntry[]): void {
    this.closeAll(false);
    this.menus = entries.map((entry, n) => this.menu(entry, n));
    this.bar.replaceChildren(
      ...this.menus.map(({ title, list }) =>
        element('div', { class: 'bar-menu', role: 'none' }, title, list),
      ),
    );
  }

  closeAll(focus: boolean): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    open.title.setAttribute('aria-expanded', 'false');
    open.list.hidden = true;
    for (const submenu of open.list.querySelectorAll<HTMLElement>('.menu')) submenu.hidden = true;
    if (focus) (this.cameFrom instanceof HTMLElement ? this.cameFrom : open.title).focus();
  }

  step(direction: -1 | 1): void {
    const wasOpen = this.open !== null;
    const at = this.menus.findIndex((menu) => menu === this.open || menu.title === document.activeElement);
    const next = this.menus[(at + direction + this.menus.length) % this.menus.length];
    if (!next) return;
    if (wasOpen) this.openMenu(next, true);
    else next.title.focus();
  }

  private menu({ label, items = [] }: MenuEntry, n: number): BarMenu {
    const title = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'bar-title',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabindex: n === 0 ? 0 : -1,
      },
      label,
    );
    const list = menuList(items, this);
    list.hidden = true;
    list.setAttribute('aria-label', label);
    const menu = { title, list };
    title.addEventListener('pointerdown', () => {
      if (!this.open) this.cameFrom = document.activeElement;
    });
    title.addEventListener('click', () => {
      if (this.open === menu) this.closeAll(true);
      else this.openMenu(menu, false);
    });
    title.addEventListener('pointerenter', () => {
      if (this.open && this.open !== menu) this.openMenu(menu, false);
    });
    title.addEventListener('keydown', (event) => this.titleKey(event, menu));
    return menu;
  }

  private titleKey(event: KeyboardEvent, menu: BarMenu): void {
    if (event.key === 'ArrowRight') this.step(1);
    else if (event.key === 'ArrowLeft') this.step(-1);
    else if (event.key === 'Escape') this.closeAll(true);
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') {
      if (!this.open) this.cameFrom = menu.title;
      this.openMenu(menu, true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private openMenu(menu: BarMenu, enter: boolean): void {
    const { cameFrom } = this;
    this.closeAll(false);
    this.cameFrom = cameFrom;
    this.open = menu;
    menu.title.setAttribute('aria-expanded', 'true');
    menu.list.hidden = false;
    if (enter) focusFirst(menu.list);
    else menu.title.focus();
  }
}
