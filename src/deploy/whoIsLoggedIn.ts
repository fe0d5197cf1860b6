import * as z from 'zod/mini';
import type { Clasp } from './clasp';
import { messages } from './messages';
import { bad, good, type Result } from './result';
import { troubleOf } from './trouble';

const ANSWER = z.object({ loggedIn: z.boolean(), email: z.optional(z.string()) });

/** The account that clasp works with. @returns '' where Google could not be asked for its address */
export async function whoIsLoggedIn(clasp: Clasp, folder: string): Promise<Result<string>> {
  const run = await clasp(folder, 'show-authorized-user', '--json');
  if (run.code !== 0) return bad(troubleOf(run));
  const { loggedIn, email } = ANSWER.parse(JSON.parse(run.out));
  return loggedIn ? good(email ?? '') : bad(messages.notLoggedIn);
}
