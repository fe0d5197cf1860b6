import type { Execution, Who } from '../apps-script/execution';
import { runGlobal } from '../apps-script/runGlobal';
import type { Runtime } from '../apps-script/runtime';
import { SCRIPT_ENUMS } from '../apps-script/script/scriptEnums';
import { Range } from '../apps-script/spreadsheet/range';
import { Spreadsheet } from '../apps-script/spreadsheet/spreadsheet';
import { User } from '../apps-script/user';
import type { TriggerRecord } from '../book/records';
import type { EngineSheet } from '../engine/engineSheet';
import type { GridRange } from '../engine/gridRange';
import type { Run } from '../localWorkbook';

/** What a person's edit was: the block, and old and new text where it was a single cell. */
export interface PersonalEdit {
  /** E-mail address of who made it. */
  person: string;
  sheet: EngineSheet;
  block: GridRange;
  value?: string;
  oldValue?: string;
}

type MakeEvent = (execution: Execution) => Record<string, unknown>;

/**
 * onOpen of the person, then the installed ones (https://developers.google.com/apps-script/guides/triggers). An Editor
 * add-on that nobody has used in the file runs under AuthMode.NONE.
 */
export function runOpenTriggers(runtime: Runtime, person: string): Run[] {
  return [
    ...runSimple(
      runtime,
      person,
      'onOpen',
      () => ({}),
      runtime.asAddOn && !runtime.enabled ? 'NONE' : 'LIMITED',
    ),
    ...runInstalled(runtime, person, 'ON_OPEN', () => ({})),
  ];
}

/** onEdit of the person, then what others or the same person installed for edits and for changes. */
export function runEditTriggers(
  runtime: Runtime,
  { person, sheet, block, value, oldValue }: PersonalEdit,
): Run[] {
  const event: MakeEvent = (execution) => ({
    range: new EventRange(execution, sheet, block),
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  });
  return [
    ...runSimple(runtime, person, 'onEdit', event),
    ...runInstalled(runtime, person, 'ON_EDIT', event),
    ...runInstalled(runtime, person, 'ON_CHANGE', () => ({ changeType: 'EDIT' })),
  ];
}

/** A simple trigger is a global of a fixed name; it runs as the person and with few rights. */
function runSimple(
  runtime: Runtime,
  person: string,
  name: string,
  event: MakeEvent,
  mode: 'NONE' | 'LIMITED' = 'LIMITED',
): Run[] {
  if (!runtime.addOn.functions.has(name)) return [];
  const who: Who = {
    surface: 'simpleTrigger',
    atKeyboard: person,
    runsAs: person,
    ...(mode === 'NONE' && { authMode: mode }),
  };
  return [runGlobal(runtime, who, name, (execution) => [withSource(execution, mode, event)])];
}

/**
 * What Google runs when a person installs an Editor add-on from within a file: onInstall, with all rights. The add-on is
 * enabled there by it (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
export function runInstall(runtime: Runtime, person: string): Run {
  runtime.enabled = true;
  const who: Who = { surface: 'menu', atKeyboard: person, runsAs: person };
  return runGlobal(runtime, who, 'onInstall', (execution) => [
    { authMode: SCRIPT_ENUMS.AuthMode.of('FULL'), user: new User(execution.visiblePerson) },
  ]);
}

/** Installed triggers run as the person who installed them, whoever sits at the keyboard. */
function runInstalled(
  runtime: Runtime,
  person: string,
  kind: TriggerRecord['event'],
  event: MakeEvent,
): Run[] {
  return runtime.book.triggers
    .filter((trigger) => trigger.event === kind)
    .map(({ id, handler, creator }) => {
      const who: Who = { surface: 'installableTrigger', atKeyboard: person, runsAs: creator };
      return runGlobal(runtime, who, handler, (execution) => [
        { ...withSource(execution, 'FULL', event), triggerUid: id },
      ]);
    });
}

function withSource(execution: Execution, mode: 'NONE' | 'LIMITED' | 'FULL', event: MakeEvent) {
  return {
    authMode: SCRIPT_ENUMS.AuthMode.of(mode),
    source: new Spreadsheet(execution),
    user: new User(execution.visiblePerson),
    ...event(execution),
  };
}

/** The range of an event carries its corners as plain numbers besides; reading them is no service call. */
class EventRange extends Range {
  override readonly members = {
    rowStart: this.block.row,
    rowEnd: this.block.row + this.block.rows - 1,
    columnStart: this.block.column,
    columnEnd: this.block.column + this.block.columns - 1,
  };
}
