/** What keeps a deployment from going on, in words, and the one step that helps. */
export interface Trouble {
  what: string;
  /** The next step; lines of it. */
  next: readonly string[];
}

export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble });
