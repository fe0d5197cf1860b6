import { messages } from '../../messages';
import { isOpen, waitsToBeApplied } from '../../plan/amendment';
import { daysBetween } from '../../plan/isoDate';
import { unitRole } from '../../workbook/listsColumns';
import { tabName } from '../../workbook/tabNames';
import { rowKind } from '../../workbook/trackerColumns';
import { itemRows } from '../../workbook/trackerLayout';
import { readAllAmendments } from '../amendmentStore';
import { recipientsOf } from '../recipients';
import { type Check, right, unknown, wrong } from './check';
import { firstOf } from './structureChecks';
import type { WorkbookFacts } from './workbookFacts';

const said = messages.selfCheck.running;
const { headersAdvice, unreadable } = messages.selfCheck.structure;

/** Days after which a proposal has waited long: a month's meeting has gone by. */
const LONG_WAIT_DAYS = 30;

/** https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;
const WARN_AT_PERCENT = 80;

/** What people entered: codes, units, addresses, proposals, and how much of it the workbook can still take. */
export const DATA_CHECKS: readonly Check<WorkbookFacts>[] = [
  {
    id: 'codes',
    title: said.codes,
    run({ tracker }) {
      const now = tracker();
      if (!now) return wrong(unreadable(tabName.tracker), headersAdvice);
      const rows = now.layout.rows.filter((row) => row.text('kind') === rowKind.item);
      const seen = new Set<string>();
      const twice = new Set<string>();
      for (const row of rows) {
        const code = row.text('code');
        if (seen.has(code) && code !== '') twice.add(code);
        seen.add(code);
      }
      const empty = rows.filter((row) => row.text('code') === '').map(({ row }) => row);
      if (twice.size === 0 && empty.length === 0) return right(said.codesRight(rows.length));
      const found = [
        ...(twice.size > 0 ? [said.codesTwice(firstOf([...twice]))] : []),
        ...(empty.length > 0 ? [said.codesMissing(empty)] : []),
      ];
      return wrong(found.join(' '), said.codesAdvice);
    },
  },
  {
    id: 'units',
    title: said.units,
    run({ tracker, lists }) {
      const now = tracker();
      const known = new Set(lists()?.units.map(({ shortName }) => shortName));
      const strange = new Map<string, string[]>();
      for (const row of now ? itemRows(now.layout) : []) {
        const unit = row.text('unit');
        if (!known.has(unit)) strange.set(unit, [...(strange.get(unit) ?? []), row.text('code')]);
      }
      if (strange.size === 0) return right(said.unitsRight);
      const places = [...strange].map(([unit, codes]) => said.unitPlace(unit, firstOf(codes)));
      return wrong(said.unitsWrong(firstOf(places)), said.unitsAdvice);
    },
  },
  {
    id: 'addresses',
    title: said.addresses,
    run({ lists }) {
      const { good, bad } = recipientsOf(lists()?.units ?? []);
      if (bad.length > 0)
        return wrong(
          said.addressesWrong(firstOf([...new Set(bad.map(({ unit }) => unit))])),
          said.addressesAdvice,
        );
      return good.length === 0
        ? unknown(said.addressesNone, said.addressesNoneAdvice)
        : right(said.addressesRight(good.length));
    },
  },
  {
    id: 'amendments',
    title: said.amendments,
    run({ book, clock, kept }) {
      const read = readAllAmendments(book, kept());
      if (!read.ok) return wrong(unreadable(tabName.amendments), headersAdvice);
      const { amendments, unreadable: damaged } = read.value;
      const today = clock.today();
      const old = amendments.filter(
        (one) => isOpen(one) && daysBetween(one.at.slice(0, 10), today) > LONG_WAIT_DAYS,
      );
      // What was decided on the way waits for the next pass; after a day it has had three.
      const left = amendments.filter(
        (one) => waitsToBeApplied(one) && daysBetween((one.decision?.at ?? today).slice(0, 10), today) > 1,
      );
      const ids = (list: readonly { id: string }[]) => firstOf(list.map(({ id }) => id));
      const found = [
        ...(old.length > 0 ? [said.amendmentsOld(ids(old), LONG_WAIT_DAYS)] : []),
        ...(left.length > 0 ? [said.amendmentsApplied(ids(left))] : []),
        ...(damaged.length > 0 ? [said.amendmentsUnreadable(firstOf(damaged))] : []),
      ];
      return found.length === 0 ? right(said.amendmentsRight) : wrong(found.join(' '), said.amendmentsAdvice);
    },
  },
  {
    id: 'size',
    title: said.size,
    run({ platform }) {
      const cells = platform.cellCount();
      const share = Math.round((cells / MOST_CELLS) * 100);
      const found = said.sizeFound(String(cells).replace(/\B(?=(\d{3})+$)/g, '.'), share);
      return share < WARN_AT_PERCENT ? right(found) : wrong(found, said.sizeAdvice);
    },
  },
];

/** How many units carry tasks out. */
export const workingUnits = ({ lists }: WorkbookFacts): number =>
  (lists()?.units ?? []).filter(({ role }) => role === unitRole.unit).length;
