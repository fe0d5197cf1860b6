import type { MenuItem } from '../../localWorkbook';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';

const MENU_TYPE = serviceType(
  'Ui.Menu',
  { addItem: 's s', addSeparator: '', addSubMenu: 'Menu', addToUi: '' },
  { builder: true, reaching: ['addToUi'] },
);

/** A menu under construction; it shows once it is added to the Ui. */
export class Menu extends ServiceObject {
  readonly type = MENU_TYPE;
  private readonly items: MenuItem[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly caption: string,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ label: caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ label: '', separator: true });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push({ label: menu.caption, items: menu.items });
    return this;
  }

  /** A menu of the same caption takes the place of the one before. */
  addToUi(): void {
    const { menus } = this.execution.runtime;
    const person = this.execution.who.atKeyboard ?? this.execution.who.runsAs;
    const others = (menus.get(person) ?? []).filter((menu) => menu.label !== this.caption);
    menus.set(person, [...others, { label: this.caption, items: this.items }]);
  }
}
