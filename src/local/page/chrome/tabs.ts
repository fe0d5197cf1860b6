import type { SheetView } from '../../view';
import { byId, element } from './dom';

/** The strip of tabs below the grid. Hidden sheets have none. */
export class Tabs {
  private readonly strip = byId('tabs');
  private sheets: SheetView[] = [];
  private active: number | undefined;

  constructor(private readonly choose: (sheet: number) => void) {
    this.strip.addEventListener('keydown', (event) => this.key(event));
  }

  show(sheets: SheetView[], active: number): void {
    this.sheets = sheets.filter((sheet) => !sheet.hidden);
    this.active = active;
    const focused = this.strip.contains(document.activeElement);
    this.strip.replaceChildren(...this.sheets.map((sheet) => this.tab(sheet)));
    const current = this.strip.querySelector<HTMLElement>('[aria-selected=true]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) current?.focus();
  }

  private tab({ id, name, tabColor }: SheetView): HTMLButtonElement {
    const selected = id === this.active;
    const tab = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        'aria-selected': String(selected),
        'aria-controls': 'grid',
        tabindex: selected ? 0 : -1,
      },
      name,
    );
    if (tabColor) tab.style.setProperty('--tab-color', tabColor);
    tab.addEventListener('click', () => this.choose(id));
    return tab;
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    const at = this.sheets.findIndex((sheet) => sheet.id === this.active);
    const next = this.sheets[(at + step + this.sheets.length) % this.sheets.length];
    if (next) this.choose(next.id);
    event.preventDefault();
  }
}
