import { messages } from '../messages';
import { type CellContent, type Grid, textOf } from '../workbook/cell';
import { type HelpTexts, helpProtection, planHelpTab } from '../workbook/helpTab';
import { looks, numberFormat } from '../workbook/look';
import { tabName } from '../workbook/tabNames';
import type { TabPlan } from '../workbook/tabPlan';
import type { SetupPort } from './ports';
import { SUMMARY_POSITION } from './repairSummary';
import type { ListsNow } from './repairTabs';

type MenuKey = keyof typeof messages.menu;
interface MenuHelp {
  says: string;
  who: string;
  within?: MenuKey;
}

/** Every item of the menu but the submenu itself has a line; the compiler sees to it. */
const MENU: Readonly<Record<Exclude<MenuKey, 'plan'>, MenuHelp>> = messages.help.menu;

/** The words of the tab, with the labels of the menu as they stand in it. */
const texts = (): HelpTexts => ({
  ...messages.help,
  menu: (Object.keys(MENU) as (keyof typeof MENU)[]).map((key) => {
    const { says, who, within } = MENU[key];
    const label = messages.menu[key];
    return { label: within ? `${messages.menu[within]} ▸ ${label}` : label, says, who };
  }),
});

/**
 * Makes the tab Hướng dẫn where it is missing, behind the tabs that everybody reads; else writes it anew where its two
 * columns say anything else, be it that somebody changed them or that an older add-on wrote them.
 * @param present the tabs that were there before; the others' places are looked for only where people may have moved them
 * @returns what was done, line by line
 */
export function repairHelp(
  book: SetupPort,
  { editors }: Pick<ListsNow, 'editors'>,
  present: readonly string[],
): string[] {
  const plan = planHelpTab(texts());
  const grid = book.read(tabName.help, 'values');
  if (!grid) {
    book.createTab(plan, placeOf(book, present));
    book.keepProtection(tabName.help, helpProtection, editors);
    return [messages.setUp.created(tabName.help)];
  }
  const rewritten = rewrite(book, plan, grid);
  const closed = book.keepProtection(tabName.help, helpProtection, editors);
  return [
    ...(rewritten ? [messages.setUp.rewritten(tabName.help)] : []),
    ...(closed > 0 ? [messages.setUp.protection(tabName.help)] : []),
  ];
}

/** Behind Theo đơn vị, or wherever the last of the summaries was moved to. */
function placeOf(book: SetupPort, present: readonly string[]): number {
  if (!present.includes(tabName.summary)) return SUMMARY_POSITION + 2;
  const tabs = book.tabs();
  return 1 + Math.max(tabs.indexOf(tabName.summary), tabs.indexOf(tabName.byUnit));
}

/** Writes the whole text in one block where any of it differs; lines left over below are emptied. */
function rewrite(book: SetupPort, plan: TabPlan, { values }: Grid): boolean {
  const width = plan.widths.length;
  const says = (row: number, column: number): string => textOf(values[row]?.[column]);
  const used = values.reduce(
    (last, line, row) => (line.slice(0, width).some((cell) => textOf(cell) !== '') ? row + 1 : last),
    0,
  );
  const same = plan.content.every((line, row) => line.every((cell, column) => cell === says(row, column)));
  if (same && used <= plan.content.length) return false;
  const whole = lengthened(plan, used);
  const rows = whole.content.length;
  book.addRows(plan.name, rows);
  book.write(plan.name, [{ area: { row: 1, column: 1, rows, columns: width }, content: whole.content }]);
  book.paint(whole);
  return true;
}

/** The plan with plain empty rows below, down to the last row that says anything. */
function lengthened(plan: TabPlan, rows: number): TabPlan {
  const more = Math.max(0, rows - plan.content.length);
  const below = <T>(filler: T): T[][] => Array.from({ length: more }, () => plan.widths.map(() => filler));
  return {
    ...plan,
    content: [...plan.content, ...below<CellContent>('')],
    looks: [...plan.looks, ...below({ ...looks.plain, numberFormat: numberFormat.text })],
  };
}
