import { Enumeration } from '../enumeration';

/** The enums that hang on ScriptApp. */
export const SCRIPT_ENUMS = {
  AuthMode: new Enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
  EventType: new Enumeration('ScriptApp.EventType', [
    'CLOCK',
    'ON_OPEN',
    'ON_EDIT',
    'ON_FORM_SUBMIT',
    'ON_CHANGE',
  ]),
  TriggerSource: new Enumeration('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK']),
  WeekDay: new Enumeration('ScriptApp.WeekDay', [
    'MONDAY',
    'TUESDAY',
    'WEDNESDAY',
    'THURSDAY',
    'FRIDAY',
    'SATURDAY',
    'SUNDAY',
  ]),
};
