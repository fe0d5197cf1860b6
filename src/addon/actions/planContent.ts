import { readDeadline } from '../plan/deadline';
import { type AppendixRow, appendixRows, type Plan } from '../plan/template';
import { unitRole } from '../workbook/listsColumns';
import type { ListsContent } from '../workbook/listsTab';
import { rowKind } from '../workbook/trackerColumns';
import type { TrackerRow } from '../workbook/trackerTab';

/** The unit list and settings that a plan brings. */
export function listsContentOf(plan: Plan): ListsContent {
  const shortNames = new Map(plan.units.map((unit) => [unit.code, unit.shortName]));
  return {
    title:
      [plan.organisation, plan.title].filter((part) => part !== '').join(': ') || `Kế hoạch năm ${plan.year}`,
    year: plan.year,
    organisation: plan.organisation,
    place: plan.place,
    units: plan.units.map((unit) => ({
      shortName: unit.shortName,
      name: unit.name,
      parent: shortNames.get(unit.parent) ?? '',
      role: unitRole[unit.role],
      head: unit.head,
    })),
  };
}

/** The names of the events that the plan's deadlines wait for. */
export const eventsOf = (plan: Plan): string[] => plan.events.map((event) => event.name);

/** The tracker's rows that a plan brings; deadlines are read from the phrase that holds for each item. */
export function trackerRowsOf(plan: Plan): TrackerRow[] {
  const shortNames = new Map(plan.units.map((unit) => [unit.code, unit.shortName]));
  const events = new Map(plan.events.map((event) => [event.code, event.name]));
  return appendixRows(plan).map((row) => {
    const deadline = row.event === '' ? readDeadline(row.deadlineText, plan.year) : undefined;
    return {
      kind: rowKind[row.kind],
      code: row.code,
      tt: row.tt,
      title: row.title,
      detail: row.detail,
      time: row.time,
      product: row.product,
      unitText: row.unitText,
      note: row.note,
      unit: row.kind === 'item' ? (shortNames.get(row.unit) ?? row.unit) : '',
      inCharge: row.inCharge,
      event: events.get(row.event) ?? row.event,
      eventDays: row.event === '' ? undefined : daysAfterEvent(row, plan.year),
      source: row.source,
      start: deadline?.start,
      deadline: deadline?.end,
      target: row.quantity?.target,
      quantityUnit: row.quantity?.unit,
    };
  });
}

function daysAfterEvent({ eventDays, time }: AppendixRow, year: number): number {
  return eventDays ?? readDeadline(time, year).offsetDays ?? 0;
}
