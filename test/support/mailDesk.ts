import type { LocalWorkbook, Run, SentMail } from '../../src/local/localWorkbook';
import { journalOf, type LineRead, tableOf, wordsOf } from './journalReplay';
import { placeOf } from './sheetCalls';
import { OWNER, openTracker, outcomeOf, spreadsheetOf } from './tracker';

const LISTS = 'Danh mục';
/** Mails that a test sends only to use up the day's quota. */
const FILLER = 'Chiếm hạn mức';
const QUOTA = 100;
const MOST_RECIPIENTS = 50;

const NAME = 'Kỳ';
const CODE = 'Mã';

/** The calls by which a test sends mail and installs triggers itself. */
interface PersonServices {
  MailApp: { sendEmail(parts: { to: string; subject: string; body: string }): void };
  ScriptApp: {
    newTrigger(handler: string): {
      timeBased(): {
        everyDays(days: number): {
          atHour(hour: number): { inTimezone(zone: string): { create(): unknown } };
        };
        everyHours(hours: number): { create(): unknown };
      };
    };
  };
  PropertiesService: { getDocumentProperties(): { getProperties(): Record<string, string> } };
}

/** A small workbook whose mails a test looks at. */
export class MailDesk {
  readonly workbook: LocalWorkbook;

  /** @param today when the workbook is set up; the office's address is the owner's */
  constructor(options: { addon: string; plan: string }, today = '2024-09-10T07:00') {
    this.workbook = openTracker({ ...options, today });
    // Nothing here looks at what is summed up or painted, and without it a workbook is several times as fast.
    const sheets = spreadsheetOf(this.workbook);
    for (const tab of ['Tổng hợp', 'Theo đơn vị']) sheets.deleteTab(tab);
    sheets.tab('Theo dõi').clearConditionalFormatRules();
  }

  get office() {
    return this.workbook.as(OWNER);
  }

  /** Enters addresses beside an entry of Danh mục; one that is not there is added below. */
  addresses(entry: string, addresses: string, role: 'Lãnh đạo' | 'Văn phòng' | 'Đơn vị' = 'Đơn vị'): void {
    const rows = this.office.read(LISTS, 'A1:F60').display;
    const header = rows.findIndex((row) => row[0] === 'Đơn vị' && row[5] === 'E-mail');
    const known = rows.findIndex((row, index) => index > header && row[0] === entry);
    const free = rows.findIndex((row, index) => index > header && row[0] === '');
    if (known < 0) {
      this.type(`A${free + 1}`, entry);
      this.type(`D${free + 1}`, role);
    }
    this.type(`F${(known < 0 ? free : known) + 1}`, addresses);
  }

  setting(label: string, value: string): void {
    const rows = this.office.read(LISTS, 'A1:A30').display;
    const row = rows.findIndex((line) => line[0] === label);
    if (row < 0) throw new Error(`No setting "${label}".`);
    this.type(`B${row + 1}`, value);
  }

  private type(cell: string, text: string): void {
    expect(this.office.type(LISTS, cell, text).refused).toEqual([]);
  }

  /** Jumps to a moment; nobody's triggers run on the way. */
  jump(moment: string): void {
    this.workbook.moveClock(moment, true);
  }

  /** Goes on to a moment with the triggers that fall due on the way, all of which have to go well. */
  walk(moment: string): void {
    for (const { run } of this.workbook.moveClock(moment)) outcomeOf(run);
  }

  daily(person: string = OWNER): Run {
    return this.workbook.as(person).call('runDailyWork');
  }

  /** The daily work and a pass of the journal, both of which have to go well. */
  work(person: string = OWNER): void {
    outcomeOf(this.daily(person));
    outcomeOf(this.workbook.as(person).call('reconcileJournal'));
  }

  /** Lets only so many recipients be left of a person's quota of this day. */
  leaveQuota(left: number, person: string = OWNER): void {
    for (let more = QUOTA - left; more > 0; more -= MOST_RECIPIENTS) {
      const to = Array.from({ length: Math.min(more, MOST_RECIPIENTS) }, (_, index) => `x${index}@x.example`);
      this.services(person).MailApp.sendEmail({ to: to.join(','), subject: FILLER, body: FILLER });
    }
  }

  /** A second set of the triggers, which the add-on itself would not make. */
  installTriggers(person: string): void {
    const { ScriptApp } = this.services(person);
    const daily = ScriptApp.newTrigger('runDailyWork').timeBased().everyDays(1);
    daily.atHour(8).inTimezone('Asia/Ho_Chi_Minh').create();
    ScriptApp.newTrigger('reconcileJournal').timeBased().everyHours(8).create();
  }

  private services(person: string): PersonServices {
    const globals: Partial<PersonServices> = this.workbook.globals(person);
    const { MailApp, ScriptApp, PropertiesService } = globals;
    if (!MailApp || !ScriptApp || !PropertiesService) throw new Error('No services.');
    return { MailApp, ScriptApp, PropertiesService };
  }

  /** Keys kept with the document that begin so. */
  keptKeys(prefix: string): string[] {
    const kept = this.services(OWNER).PropertiesService.getDocumentProperties().getProperties();
    return Object.keys(kept).filter((key) => key.startsWith(prefix));
  }

  /** The office types into the row of an item or a task. */
  enter(code: string, header: string, text: string): void {
    const { a1 } = placeOf(this.workbook, code, header);
    expect(this.office.type('Theo dõi', a1, text).refused).toEqual([]);
  }

  /** The add-on's mails since the given one, in their order. */
  mails(since = 0): SentMail[] {
    return this.workbook.outbox.slice(since).filter(({ subject }) => subject !== FILLER);
  }

  /** To whom they went. */
  sentTo(since = 0): string[] {
    return this.mails(since).map(({ to, cc, bcc }) => [...to, ...cc, ...bcc].join('+'));
  }

  /** What the journal says of mails and of the periods' closing. */
  told(header: 'Bản tin' | 'Nhắc việc' | 'Chốt kỳ' | 'Báo cáo'): LineRead[] {
    return journalOf(this.workbook).filter((line) => line.header === header);
  }

  /** Names of the periods that have a line. */
  closed(): string[] {
    return this.periodLines().map((row) => wordsOf(row[NAME] ?? ''));
  }

  periodLines(): Record<string, unknown>[] {
    return tableOf(this.workbook, 'Kỳ báo cáo', NAME).filter((row) => row[NAME] !== '');
  }

  /** Codes of the items noted at a cut-off, written 14/09/2024. */
  frozen(cutOff: string): string[] {
    return tableOf(this.workbook, 'Số liệu kỳ', 'Ngày chốt')
      .filter((row) => wordsOf(row['Ngày chốt'] ?? '') === cutOff)
      .map((row) => wordsOf(row[CODE] ?? ''));
  }
}
