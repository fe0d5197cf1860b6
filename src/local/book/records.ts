/** What a workbook keeps beside its cells: data only, saved with the file. */

export interface MetadataRecord {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location:
    | { type: 'SPREADSHEET' }
    | { type: 'SHEET'; sheetId: number }
    | { type: 'ROW' | 'COLUMN'; sheetId: number; index: number };
}

/** When a time-driven trigger is due; hours and days are wall time in `zone`. */
export type Schedule =
  | { every: 'minutes'; count: number }
  | { every: 'hours'; count: number }
  | { every: 'days'; count: number; hour: number; minute: number; zone: string }
  | { every: 'weeks'; count: number; weekday: number; hour: number; minute: number; zone: string }
  | { every: 'month'; day: number; hour: number; minute: number; zone: string }
  | { every: 'once'; at: number };

export interface TriggerRecord {
  id: string;
  handler: string;
  event: 'CLOCK' | 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE';
  /** Who installed it: it runs as that person, and only that person sees it. */
  creator: string;
  /** Instant from which the schedule counts. */
  createdAt: number;
  schedule?: Schedule;
  /** Instant of its last run. */
  lastRun?: number;
}

export type Role = 'owner' | 'editor' | 'viewer';

export interface PersonRecord {
  email: string;
  role: Role;
}
