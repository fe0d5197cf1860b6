import type { SentMail } from '../../localWorkbook';
import { button, byId, element } from './dom';

/** The outbox: every mail that the tracker sent, each shown as its reader would see it. Nothing leaves this machine. */
export class Outbox {
  private readonly panel = byId('outbox');
  private mails: SentMail[] = [];
  private shown = 0;
  private asText = false;

  constructor(
    private readonly load: () => Promise<SentMail[]>,
    /** Wall time of an ISO instant, for display. */
    private readonly timeOf: (instant: string) => string,
  ) {
    byId('outbox-button').addEventListener('click', () =>
      this.panel.hidden ? void this.open() : this.close(),
    );
    byId('outbox-button').setAttribute('aria-expanded', 'false');
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** New mails: the count in the header, and the list when it is open. */
  count(mails: number): void {
    byId('outbox-count').textContent = String(mails);
    if (!this.panel.hidden && mails !== this.mails.length) void this.open();
  }

  close(): void {
    this.panel.hidden = true;
    byId('outbox-button').setAttribute('aria-expanded', 'false');
  }

  private async open(): Promise<void> {
    this.mails = [...(await this.load())].reverse();
    this.shown = 0;
    this.draw();
    this.panel.hidden = false;
    byId('outbox-button').setAttribute('aria-expanded', 'true');
    this.panel.querySelector<HTMLElement>('button')?.focus();
  }

  private draw(): void {
    const mail = this.mails[this.shown];
    this.panel.replaceChildren(
      element(
        'div',
        { class: 'panel-title' },
        element('h2', {}, 'Hộp thư đi'),
        element('span', { class: 'panel-note' }, 'Thư chỉ được giữ ở đây, không gửi ra ngoài.'),
        button('×', () => this.close(), { class: 'panel-close', 'aria-label': 'Đóng hộp thư đi' }),
      ),
      mail
        ? element('div', { class: 'mails' }, this.list(), this.reader(mail))
        : element('p', { class: 'empty' }, 'Chưa có thư nào được gửi.'),
    );
  }

  private list(): HTMLElement {
    const rows = this.mails.map((mail, n) => {
      const row = button('', () => this.choose(n), {
        class: 'mail-row',
        'aria-current': n === this.shown ? 'true' : 'false',
      });
      row.append(
        element('span', { class: 'mail-subject' }, mail.subject || '(không có tiêu đề)'),
        element('span', { class: 'mail-to' }, `Tới: ${mail.to.join(', ')}`),
        element('time', { datetime: mail.at }, this.timeOf(mail.at)),
      );
      return element('li', {}, row);
    });
    return element('ul', { class: 'mail-list', 'aria-label': 'Các thư đã gửi' }, ...rows);
  }

  private choose(n: number): void {
    this.shown = n;
    this.draw();
    this.panel.querySelectorAll<HTMLElement>('.mail-row')[n]?.focus();
  }

  private reader(mail: SentMail): HTMLElement {
    const asText = this.asText || mail.htmlBody === undefined;
    return element(
      'article',
      { class: 'mail', 'aria-label': mail.subject },
      element('h3', {}, mail.subject),
      mailHead(mail),
      ...(mail.htmlBody === undefined ? [] : [this.formSwitch()]),
      asText ? element('pre', { class: 'mail-text' }, mail.body) : mailFrame(mail.htmlBody ?? ''),
    );
  }

  private formSwitch(): HTMLElement {
    const choice = (label: string, asText: boolean) =>
      button(
        label,
        () => {
          this.asText = asText;
          this.draw();
          this.panel.querySelector<HTMLElement>('.mail-forms [aria-pressed=true]')?.focus();
        },
        { 'aria-pressed': String(this.asText === asText), class: 'secondary' },
      );
    return element(
      'div',
      { class: 'mail-forms', role: 'group', 'aria-label': 'Cách xem thư' },
      choice('Như người nhận thấy', false),
      choice('Chữ thường', true),
    );
  }
}

function mailHead({ from, name, to, cc, bcc, replyTo }: SentMail): HTMLElement {
  const lines: [string, string][] = [
    ['Từ', name ? `${name} <${from}>` : from],
    ['Tới', to.join(', ')],
    ['Đồng gửi', cc.join(', ')],
    ['Đồng gửi kín', bcc.join(', ')],
    ['Trả lời về', replyTo ?? ''],
  ];
  return element(
    'dl',
    { class: 'mail-head' },
    ...lines.flatMap(([label, text]) => (text ? [element('dt', {}, label), element('dd', {}, text)] : [])),
  );
}

/** A mail may hold anything: its frame runs no scripts and reaches nothing. */
function mailFrame(html: string): HTMLIFrameElement {
  const frame = element('iframe', { class: 'mail-frame', title: 'Nội dung thư', sandbox: '' });
  frame.srcdoc = html;
  return frame;
}
