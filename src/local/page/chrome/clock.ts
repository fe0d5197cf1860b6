import type { TriggerRun } from '../../localWorkbook';
import { daysLater, longTime, readDay, shortTime } from './dates';
import { button, byId, element } from './dom';

/** Shows what day it is in the sheet and lets a person move on to another, to see what the tracker does then. */
export class Clock {
  private now = '';
  private readonly label = element('b');
  private readonly toggle = button('Hôm nay là: ', () => this.show(!this.isOpen()), {
    id: 'clock-button',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
  });
  private readonly day = element('input', {
    type: 'text',
    inputmode: 'numeric',
    placeholder: 'ngày/tháng/năm',
    'aria-label': 'Đến ngày',
    size: 11,
  });
  private readonly problem = element('p', { class: 'problem', role: 'alert' });
  private readonly result = element('div', { class: 'clock-result', role: 'status' });
  private readonly box: HTMLElement;

  /** `move` takes a wall time 'YYYY-MM-DDTHH:MM' and says which triggers ran on the way. */
  constructor(private readonly move: (to: string) => Promise<TriggerRun[]>) {
    this.toggle.append(this.label);
    const form = element(
      'form',
      { class: 'clock-form' },
      this.day,
      element('button', { class: 'primary' }, 'Đến ngày này'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goToDay();
    });
    this.box = element(
      'div',
      { class: 'popover', role: 'dialog', 'aria-label': 'Chuyển ngày của sổ', hidden: true },
      element(
        'div',
        { class: 'clock-steps' },
        button('+1 ngày', () => this.go(daysLater(this.now, 1)), { class: 'secondary' }),
        button('+7 ngày', () => this.go(daysLater(this.now, 7)), { class: 'secondary' }),
        button('Về giờ của máy', () => this.go(machineTime()), { class: 'secondary' }),
      ),
      form,
      this.problem,
      this.result,
    );
    const holder = byId('clock');
    holder.append(this.toggle, this.box);
    holder.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen()) return;
      this.show(false);
      this.toggle.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !holder.contains(event.target)) this.show(false);
    });
  }

  set(now: string): void {
    this.now = now;
    this.label.textContent = longTime(now);
  }

  private isOpen(): boolean {
    return this.toggle.getAttribute('aria-expanded') === 'true';
  }

  private show(open: boolean): void {
    this.box.hidden = !open;
    this.toggle.setAttribute('aria-expanded', String(open));
    if (!open) return;
    this.problem.textContent = '';
    this.result.replaceChildren();
    this.day.focus();
  }

  private goToDay(): void {
    const day = readDay(this.day.value);
    if (day === undefined) {
      this.result.replaceChildren();
      this.problem.textContent = `“${this.day.value}” không phải là ngày. Hãy viết ngày/tháng/năm, ví dụ 31/12/2024.`;
      return;
    }
    this.go(day + this.now.slice(10));
  }

  private async go(to: string): Promise<void> {
    this.problem.textContent = '';
    this.result.replaceChildren();
    try {
      this.result.replaceChildren(...runList(await this.move(to)));
    } catch (error) {
      this.problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}

function runList(runs: TriggerRun[]): HTMLElement[] {
  if (runs.length === 0) return [element('p', {}, 'Không có việc hẹn giờ nào đến hạn chạy.')];
  const rows = alike(runs).map(({ first, count }) => {
    const { at, run } = first;
    const outcome = run.ok ? 'xong' : `lỗi: ${run.error}`;
    return element(
      'li',
      { class: run.ok ? '' : 'problem' },
      `${shortTime(at)} – ${run.functionName}: ${outcome}${count > 1 ? ` (${count} lần từ lúc này)` : ''}`,
    );
  });
  return [element('p', {}, `Đã chạy ${runs.length} việc hẹn giờ:`), element('ul', {}, ...rows)];
}

/** Runs of one function with one outcome as one, in the order of their first. */
function alike(runs: readonly TriggerRun[]): { first: TriggerRun; count: number }[] {
  const groups = new Map<string, { first: TriggerRun; count: number }>();
  for (const one of runs) {
    const key = `${one.run.functionName} ${one.run.ok ? '' : one.run.error}`;
    const group = groups.get(key) ?? { first: one, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** This machine's wall time, as in Vietnam. */
function machineTime(): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date());
  return parts.replace(' ', 'T').slice(0, 16);
}
