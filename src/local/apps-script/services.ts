import { Charts } from './charts/charts';
import type { Execution } from './execution';
import { HtmlService } from './html/htmlService';
import { LockService } from './lock/lockService';
import { Console, Logger } from './logging';
import { MailApp } from './mail/mailApp';
import { CacheService } from './properties/cacheService';
import { PropertiesService } from './properties/propertiesService';
import { ScriptApp } from './script/scriptApp';
import type { ServiceObject } from './serviceObject';
import { Session } from './session/session';
import { SpreadsheetApp } from './spreadsheet/spreadsheetApp';
import { Utilities } from './utilities/utilities';

/** The one list of services: the global's name and what stands behind it. */
export function servicesFor(execution: Execution): Record<string, ServiceObject> {
  return {
    SpreadsheetApp: new SpreadsheetApp(execution),
    Charts: new Charts(),
    HtmlService: new HtmlService(execution),
    ScriptApp: new ScriptApp(execution),
    MailApp: new MailApp(execution),
    LockService: new LockService(execution),
    PropertiesService: new PropertiesService(execution),
    CacheService: new CacheService(execution),
    Session: new Session(execution),
    Utilities: new Utilities(execution),
    Logger: new Logger(execution),
    console: new Console(execution),
  };
}
