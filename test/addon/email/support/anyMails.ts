import fc from 'fast-check';
import type { DigestMail } from '../../../../src/addon/email/mail';
import { reminderMail } from '../../../../src/addon/email/reminderMail';
import { reportMail } from '../../../../src/addon/email/reportMail';
import { unitMail } from '../../../../src/addon/email/unitMail';
import { addDays, daysBetween } from '../../../../src/addon/plan/isoDate';
import { isOpen, type ReportItem } from '../../../../src/addon/plan/report';
import { STANDINGS, standing } from '../../../../src/addon/plan/standing';
import { HOSTILE_TEXTS } from '../../../support/hostileTexts';
import { reportOfItems, SAMPLE_DAY } from '../../../support/sampleReport';

/** What a person may have written: what attackers write more often than chance would have it. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(SAMPLE_DAY, days));
const figure = fc.oneof(fc.integer({ min: -5, max: 100_000 }), fc.double());

/** An item of any words and figures, whose standing need not go with the rest. */
export const anyItem: fc.Arbitrary<ReportItem> = fc
  .record({
    code: anyText,
    words: anyText,
    unit: anyText,
    task: anyText,
    obstacles: anyText,
    standing: fc.constantFrom(...STANDINGS),
    deadline: fc.option(day, { nil: undefined }),
    completedOn: fc.option(day, { nil: undefined }),
    progress: fc.option(figure, { nil: undefined }),
    quantity: fc.option(fc.record({ reached: figure, target: figure, measure: anyText }), { nil: undefined }),
    silent: fc.boolean(),
  })
  .map((item) => ({
    ...item,
    daysLeft:
      item.deadline === undefined || !isOpen(item) ? undefined : daysBetween(SAMPLE_DAY, item.deadline),
  }));

export interface Told {
  items: readonly ReportItem[];
  /** Title of the plan, name of the period, a note, a person: whatever else somebody wrote. */
  text: string;
  url: string;
}

/** The three mails about the same items. */
export function mailsOf({ items, text, url }: Told): DigestMail[] {
  const report = { ...reportOfItems(items), planTitle: text, name: text };
  const overdue = items.filter((item) => item.standing === standing.overdue);
  const head = { planTitle: text, name: text, today: SAMPLE_DAY, url };
  return [
    reportMail(report, { url, notes: [text, text], draft: text.length % 2 === 0 }),
    unitMail({
      ...head,
      units: [text],
      horizonDays: 30,
      overdue,
      dueNext: items.filter((item) => item.standing === standing.dueSoon),
      silent: items.filter(({ silent }) => silent),
    }),
    reminderMail({ ...head, to: 'inCharge', names: [text], due: [...items], overdue }),
  ];
}
