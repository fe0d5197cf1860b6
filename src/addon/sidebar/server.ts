import type { AmendmentServer } from '../actions/amendmentTypes';
import type { PanelServer } from '../actions/panelTypes';
import { words } from './words';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & Record<string, (...args: unknown[]) => void>;
}

declare const google: { script: { run: Runner } };

/** The globals of the add-on that its pages call. */
type Server = PanelServer & AmendmentServer;

/** Calls a global of the add-on; a call that does not come through rejects with Google's own words. */
export function callGlobal(name: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => {
        if (typeof value === 'object' && value !== null) resolve(value);
        else reject(new Error(words.noAnswer));
      })
      .withFailureHandler(reject);
    if (runner[name]) runner[name](...args);
    else reject(new Error(words.noFunction(name)));
  });
}

/**
 * Asks the server. A call that did not come through becomes an answer with words as well, so that every answer is shown
 * to the person in the same way.
 * @param lost the words for such a call, around the detail that the platform gives
 */
export async function ask<Name extends keyof Server>(
  lost: (detail: string) => string,
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]> | { ok: false; message: string }> {
  try {
    return (await callGlobal(name, args)) as ReturnType<Server[Name]>;
  } catch (error) {
    return { ok: false, message: lost(error instanceof Error ? error.message : String(error)) };
  }
}
