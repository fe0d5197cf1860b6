/** A plan laid out as the rows of its appendix, in the paper's order. */
import type { Indicator, Plan, Quantity, Section, Task, WorkItem } from './template';

/** A work item with what it stands under. */
export interface PlacedItem {
  section: Section;
  task: Task;
  /** Only where the task is divided into indicators. */
  indicator: Indicator | undefined;
  item: WorkItem;
}

/** One row of the appendix. Text fields are '' where the row has nothing; `unit` and `event` are codes. */
export interface AppendixRow {
  kind: 'section' | 'task' | 'indicator' | 'item';
  code: string;
  /** Code of the row that this one stands under; '' for a section. */
  parent: string;
  /** The paper's own numbering, column TT. */
  tt: string;
  /** On an item: the heading of its group, on the group's first row only. */
  title: string;
  detail: string;
  /** The words of the row's own time cell. */
  time: string;
  /** The phrase that holds for the row, inherited or its own. For an item that waits for an event: the words that say so. */
  deadlineText: string;
  event: string;
  /** Days after the event, where the plan counts them. */
  eventDays: number | undefined;
  product: string;
  unitText: string;
  unit: string;
  note: string;
  /** Who leads the row, inherited from the indicator or task where the item names no one. */
  inCharge: string;
  quantity: Quantity | undefined;
  source: string;
  /** 'plan-text' for an item that only the plan's text asks for. */
  origin: 'appendix' | 'plan-text';
}

/** All work items of the plan in the paper's order. */
export function workItems(plan: Plan): PlacedItem[] {
  return plan.sections.flatMap((section) =>
    section.tasks.flatMap((task) => [
      ...task.items.map((item) => ({ section, task, indicator: undefined, item })),
      ...task.indicators.flatMap((indicator) =>
        indicator.items.map((item) => ({ section, task, indicator, item })),
      ),
    ]),
  );
}

/** Sections, tasks, indicators and items as rows, each directly above what it is divided into. */
export function appendixRows(plan: Plan): AppendixRow[] {
  return plan.sections.flatMap((section) => [
    sectionRow(section),
    ...section.tasks.flatMap((task) => [
      headingRow('task', task, section.code, ''),
      ...itemRows(plan, task, task.inCharge),
      ...task.indicators.flatMap((indicator) => [
        headingRow('indicator', indicator, task.code, task.inCharge),
        ...itemRows(plan, indicator, indicator.inCharge || task.inCharge),
      ]),
    ]),
  ]);
}

const BLANK = {
  detail: '',
  time: '',
  deadlineText: '',
  event: '',
  eventDays: undefined,
  product: '',
  unitText: '',
  unit: '',
  note: '',
  inCharge: '',
  quantity: undefined,
  source: '',
  origin: 'appendix',
} as const;

function sectionRow({ code, number, title }: Section): AppendixRow {
  return { ...BLANK, kind: 'section', code, parent: '', tt: number, title };
}

function headingRow(
  kind: 'task' | 'indicator',
  heading: Task | Indicator,
  parent: string,
  inCharge: string,
): AppendixRow {
  const { code, number, title, time, deadlineText, product, unitText, unit, note, source } = heading;
  const words = { title, time, deadlineText, product, unitText, note, source };
  return { ...BLANK, ...words, kind, code, parent, tt: number, unit, inCharge: heading.inCharge || inCharge };
}

function itemRows(plan: Plan, parent: Task | Indicator, inCharge: string): AppendixRow[] {
  return parent.items.map((item, index) => {
    const startsGroup = item.group !== parent.items[index - 1]?.group;
    const { number, group, ...cells } = item;
    return {
      ...cells,
      kind: 'item',
      parent: parent.code,
      tt: number,
      title: startsGroup ? group : '',
      deadlineText: item.event === '' ? item.deadlineText : waitingWords(plan, item),
      inCharge: item.inCharge || inCharge,
      eventDays: item.eventDays,
      quantity: item.quantity,
    };
  });
}

/** The words by which an item waits for its event: its own time cell, or else made from the event's name. */
function waitingWords(plan: Plan, item: WorkItem): string {
  if (item.time !== '') return item.time;
  const name = plan.events.find(({ code }) => code === item.event)?.name ?? item.event;
  return `Sau khi ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
