import type { ReportServer } from '../actions/officialReportTypes';
import { callGlobal } from '../sidebar/server';
import { words } from './words';

type Answered<Name extends keyof ReportServer> =
  | ReturnType<ReportServer[Name]>
  | { ok: false; message: string };

/** Asks the server; a call that did not come through becomes an answer with words as well. */
export async function ask<Name extends keyof ReportServer>(
  name: Name,
  ...args: Parameters<ReportServer[Name]>
): Promise<Answered<Name>> {
  try {
    return (await callGlobal(name, args)) as ReturnType<ReportServer[Name]>;
  } catch (error) {
    return { ok: false, message: words.unread(error instanceof Error ? error.message : String(error)) };
  }
}
