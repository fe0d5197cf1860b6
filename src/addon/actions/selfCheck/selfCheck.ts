import * as z from 'zod/mini';
import { messages } from '../../messages';
import { tabName } from '../../workbook/tabNames';
import { itemRows } from '../../workbook/trackerLayout';
import { WORKBOOK_VERSION } from '../../workbook/version';
import type { Answer } from '../panelTypes';
import type { SetupPort } from '../ports';
import { runChecks, wordsOf } from './check';
import { checkPlatform } from './checkPlatform';
import { DATA_CHECKS, workingUnits } from './dataChecks';
import { RUNNING_CHECKS } from './runningChecks';
import { STRUCTURE_CHECKS } from './structureChecks';
import { type CheckedGroup, GROUPS } from './types';
import { type WorkbookFacts, type WorkbookNeeds, workbookFacts } from './workbookFacts';

const said = messages.selfCheck;
const inputSchema = z.strictObject({ group: z.enum(GROUPS) });

export interface SelfCheckNeeds extends Omit<WorkbookNeeds, 'looking'> {
  book: SetupPort;
  look: () => WorkbookNeeds['looking'];
  /** Why things may not be tried in this workbook; undefined where they may. */
  refusedToTry: () => string | undefined;
}

/**
 * Runs one part of the self-check. Changes nothing but what it takes away again; the number of service calls does not grow
 * with the rows. For the office.
 * @param input which part, see CheckServer
 */
export function selfCheck(needs: SelfCheckNeeds, input: unknown): Answer<CheckedGroup> {
  if (!needs.book.mayMaintain()) return { ok: false, message: messages.officeOnly };
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return { ok: false, message: said.badRequest };
  const { group } = parsed.data;
  const title = said.groups[group];
  if (group === 'platform') {
    const refused = needs.refusedToTry();
    if (refused !== undefined) return { ok: false, message: refused };
    return { ok: true, value: { title, lines: checkPlatform(needs), about: [] } };
  }
  const facts = workbookFacts({ ...needs, looking: needs.look() });
  if (group === 'structure')
    return { ok: true, value: { title, lines: runChecks(STRUCTURE_CHECKS, facts), about: [] } };
  const lines = runChecks([...DATA_CHECKS, ...RUNNING_CHECKS], facts);
  return { ok: true, value: { title, lines, about: aboutOf(facts) } };
}

/** What support asks first. No person's name or address is in it. */
function aboutOf(facts: WorkbookFacts): CheckedGroup['about'] {
  const { platform, book, clock, tracker, tabs } = facts;
  const items = () => {
    const now = tracker();
    return now ? itemRows(now.layout).length : 0;
  };
  const lines: readonly (readonly [string, () => string])[] = [
    [said.about.addOn, () => platform.addOnVersion()],
    [said.about.workbook, () => said.about.workbookVersion(book.version(), WORKBOOK_VERSION)],
    [said.about.locale, () => `${platform.locale()}, ${platform.timeZone()}`],
    [said.about.scriptZone, () => platform.scriptTimeZone()],
    [said.about.time, () => clock.now().replace('T', ' ')],
    [said.about.tabs, () => String(tabs().length)],
    [said.about.items, () => String(items())],
    [said.about.units, () => String(workingUnits(facts))],
    [said.about.journal, () => String(tabs().includes(tabName.journal) ? book.lastRow(tabName.journal) : 0)],
  ];
  return lines.map(([label, find]) => {
    try {
      return { label, value: find() };
    } catch (error) {
      return { label, value: said.about.unread(wordsOf(error)) };
    }
  });
}
