import { messages } from '../messages';
import { type FreezeNeeds, freezePeriods, mayHaveToFreeze } from './freezePeriods';
import type { Alone } from './ports';
import { type DigestNeeds, mayHaveToSend, sendDueDigest } from './sendDigest';
import { mayHaveToRemind, sendReminders } from './sendReminders';
import { type Read, readLists, readWorkbook } from './workbookState';

/**
 * What is due today, each part once however often this is called: closes the periods that have ended, sends the month's
 * digest, sends reminders. Each call finishes what one before it left.
 * @returns how many mails went out, or what keeps the work from being done
 */
export function dailyWork(needs: DigestNeeds & { alone: Alone }): Read<number> {
  const outcome = needs.alone(() => work(needs));
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

/** Closes the periods that have ended and sends nothing. */
export function closePeriods(needs: FreezeNeeds & { alone: Alone }): Read<readonly string[]> {
  const outcome = needs.alone((): Read<readonly string[]> => {
    const lists = readLists(needs.book);
    if (!lists.ok) return lists;
    const today = needs.clock.today();
    if (!mayHaveToFreeze(needs.memory.all(), today, lists.value.settings)) return { ok: true, value: [] };
    const state = readWorkbook(needs.book, lists);
    if (!state.ok) return state;
    return freezePeriods(needs, { ...state.value, settings: { ...state.value.settings, today } });
  });
  return outcome ? outcome.done : { ok: false, message: messages.busy };
}

function work(needs: DigestNeeds): Read<number> {
  const lists = readLists(needs.book);
  if (!lists.ok) return lists;
  const { settings } = lists.value;
  const kept = needs.memory.all();
  const toFreeze = mayHaveToFreeze(kept, needs.clock.today(), settings);
  const due = toFreeze || mayHaveToSend(kept, needs, settings) || mayHaveToRemind(kept, needs, settings);
  // Most runs find nothing to do, and a long tracker takes long to read.
  if (!due) return { ok: true, value: 0 };
  const state = readWorkbook(needs.book, lists);
  if (!state.ok) return state;
  // Mails and periods follow the calendar, whatever day the office looks at in the sheet.
  const today = { ...state.value, settings: { ...state.value.settings, today: needs.clock.today() } };
  if (toFreeze) {
    const closed = freezePeriods(needs, today);
    if (!closed.ok) return closed;
  }
  const digest = sendDueDigest(needs, today);
  if (!digest.ok) return digest;
  const reminders = sendReminders(needs, today);
  return { ok: true, value: digest.value.sent + reminders.sent };
}
