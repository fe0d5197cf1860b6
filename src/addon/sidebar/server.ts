import type { Answer, ItemView } from '../actions/update';

/** The globals of the add-on that this page calls, with what they give back. */
interface ServerFunctions {
  readSelectedItem(): Answer<ItemView>;
  saveItemUpdate(input: { code: string; fields: Partial<ItemView['fields']> }): Answer<ItemView>;
}

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & Record<string, (...args: unknown[]) => void>;
}

declare const google: { script: { run: Runner } };

/** Calls a global of the add-on; a call that does not come through rejects with Google's own words. */
export function call<Name extends keyof ServerFunctions>(
  name: Name,
  ...args: Parameters<ServerFunctions[Name]>
): Promise<ReturnType<ServerFunctions[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<ServerFunctions[Name]>))
      .withFailureHandler(reject);
    if (runner[name]) runner[name](...args);
    else reject(new Error(`Thiếu hàm ${name}. Tải lại trang.`));
  });
}
