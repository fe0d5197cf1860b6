import type { SentMail } from '../../localWorkbook';
import { GoogleError, NotImplementedError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';

/** https://developers.google.com/apps-script/guides/services/quotas, consumer accounts. */
const RECIPIENTS_PER_MESSAGE = 50;
const BODY_LIMIT = 200 * 1024;
const DAY_MS = 86_400_000;

interface MailParts {
  to?: unknown;
  cc?: unknown;
  bcc?: unknown;
  subject?: unknown;
  body?: unknown;
  htmlBody?: unknown;
  replyTo?: unknown;
  name?: unknown;
}

const KNOWN_PARTS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'replyTo', 'name'];

/** MailApp: mail goes to the workbook's outbox and nowhere else. */
export class MailApp extends ServiceObject {
  readonly type = serviceType('MailApp', {
    sendEmail: 'o | s s s | s s s o | s s s s',
    getRemainingDailyQuota: '',
  });

  constructor(private readonly execution: Execution) {
    super();
  }

  sendEmail(first: MailParts | string, subject?: string, third?: string, fourth?: MailParts | string): void {
    if (typeof first !== 'string') this.send(first);
    else if (typeof fourth === 'string')
      this.send({ to: first, replyTo: subject, subject: third, body: fourth });
    else this.send({ ...fourth, to: first, subject, body: third });
  }

  getRemainingDailyQuota(): number {
    return Math.max(0, this.execution.book.dailyRecipients - this.sentToday());
  }

  private send(parts: MailParts): void {
    const unknown = Object.keys(parts).find((name) => !KNOWN_PARTS.includes(name));
    if (unknown !== undefined) throw new NotImplementedError(`MailApp.sendEmail with ${unknown}`);
    const [to, cc, bcc] = [parts.to, parts.cc, parts.bcc].map(addresses);
    const recipients = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])];
    if (recipients.length === 0) throw new GoogleError('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address));
    if (wrong !== undefined) throw new GoogleError(`Invalid email: ${wrong}`);
    if (recipients.length > RECIPIENTS_PER_MESSAGE) {
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    }
    const subject = text(parts.subject);
    const body = text(parts.body);
    const htmlBody = text(parts.htmlBody);
    if (Buffer.byteLength(body) > BODY_LIMIT || Buffer.byteLength(htmlBody) > BODY_LIMIT) {
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    }
    if (recipients.length > this.getRemainingDailyQuota()) {
      throw new GoogleError('Service invoked too many times for one day: email.');
    }
    const mail: SentMail = {
      at: new Date(this.execution.now()).toISOString(),
      from: this.execution.who.runsAs,
      to: to ?? [],
      cc: cc ?? [],
      bcc: bcc ?? [],
      subject,
      body,
      ...(htmlBody !== '' && { htmlBody }),
      ...(text(parts.replyTo) !== '' && { replyTo: text(parts.replyTo) }),
      ...(text(parts.name) !== '' && { name: text(parts.name) }),
    };
    this.execution.book.outbox.push(mail);
  }

  /** Recipients of this person's mails within the last 24 hours. */
  private sentToday(): number {
    const since = this.execution.now() - DAY_MS;
    return this.execution.book.outbox
      .filter((mail) => mail.from === this.execution.who.runsAs && Date.parse(mail.at) > since)
      .reduce((sum, mail) => sum + mail.to.length + mail.cc.length + mail.bcc.length, 0);
  }
}

function addresses(value: unknown): string[] {
  return text(value)
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
