/**
 * How long the program's top level takes. main.ts imports this module before any other, so the first line below is the
 * first that runs; no service is asked, since simple triggers may use none here.
 */
const began = Date.now();
let ended = began;

/** To be called at the very end of the top level. */
export function markLoaded(): void {
  ended = Date.now();
}

/** Milliseconds that the top level took in this execution; reading and compiling the text came before and is not in it. */
export const loadMs = (): number => ended - began;
