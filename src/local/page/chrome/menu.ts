import { element } from './dom';

export interface MenuEntry {
  label: string;
  shortcut?: string;
  run?: () => void;
  items?: MenuEntry[];
  separator?: boolean;
}

export interface MenuOwner {
  /** Closes every open menu; with `focus`, the keyboard goes back to where the menu was opened from. */
  closeAll(focus: boolean): void;
  /** Opens the neighbour in the menu bar: -1 left, 1 right. */
  step(direction: -1 | 1): void;
}

/** Makes the list of a menu with its submenus, usable by mouse and by keyboard (arrows, Enter, Esc, first letters). */
export function menuList(
  entries: readonly MenuEntry[],
  owner: MenuOwner,
  back?: () => void,
): HTMLUListElement {
  const list = element('ul', { class: 'menu', role: 'menu' });
  list.append(...entries.map((entry) => menuRow(entry, owner)));
  list.addEventListener('keydown', (event) => {
    const items = itemsOf(list);
    const at = items.findIndex((item) => item.contains(document.activeElement));
    if (at < 0) return;
    const target = keyTarget(event.key, items, at);
    if (target) target.focus();
    else if (event.key === 'Escape') (back ?? (() => owner.closeAll(true)))();
    else if (event.key === 'ArrowLeft') (back ?? (() => owner.step(-1)))();
    else if (event.key === 'ArrowRight' && !hasSubmenu(items[at])) owner.step(1);
    else if (event.key === 'Tab') return owner.closeAll(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return list;
}

export function focusFirst(list: HTMLElement): void {
  itemsOf(list)[0]?.focus();
}

function menuRow(entry: MenuEntry, owner: MenuOwner): HTMLLIElement {
  if (entry.separator) return element('li', { role: 'separator', class: 'menu-separator' });
  const item = element(
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, class: 'menu-item' },
    element('span', {}, entry.label),
  );
  const row = element('li', { role: 'none' }, item);
  if (entry.shortcut) item.append(element('kbd', {}, entry.shortcut));
  if (entry.items) addSubmenu(row, item, entry.items, owner);
  else {
    item.addEventListener('click', () => {
      owner.closeAll(true);
      entry.run?.();
    });
  }
  row.addEventListener('mouseenter', () => item.focus());
  return row;
}

function addSubmenu(
  row: HTMLLIElement,
  item: HTMLButtonElement,
  entries: readonly MenuEntry[],
  owner: MenuOwner,
): void {
  item.setAttribute('aria-haspopup', 'menu');
  item.setAttribute('aria-expanded', 'false');
  const show = (open: boolean): void => {
    item.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
  };
  const list = menuList(entries, owner, () => {
    show(false);
    item.focus();
  });
  list.hidden = true;
  row.append(list);
  const enter = (): void => {
    show(true);
    focusFirst(list);
  };
  item.addEventListener('click', enter);
  item.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight') return;
    enter();
    event.preventDefault();
    event.stopPropagation();
  });
  row.addEventListener('mouseenter', () => show(true));
  row.addEventListener('mouseleave', () => show(false));
}

function keyTarget(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) =>
    item.textContent?.toLocaleLowerCase('vi').startsWith(key.toLocaleLowerCase('vi')),
  );
}

/** The items of this list only, not those of its submenus. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li > [role=menuitem]')];
}

function hasSubmenu(item: HTMLElement | undefined): boolean {
  return item?.getAttribute('aria-haspopup') === 'menu';
}
