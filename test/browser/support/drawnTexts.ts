import type { BrowserContext, Page } from 'playwright-core';

/** Notes every text that the grid draws on its canvases, with the time: a grid has no elements to read its cells from. */
export async function noteDrawnTexts(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: NOTE_TEXTS });
}

/** Runs in the page. Times are wall time, so that those of several pages can be compared. */
const NOTE_TEXTS = `
  globalThis.drawnTexts = [];
  const draw = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    globalThis.drawnTexts.push({ text, at: Date.now() });
    return draw.call(this, text, ...place);
  };`;

const PATIENCE_MS = 10_000;

/**
 * Waits until the page draws this text as one piece.
 * @param since wall time in milliseconds; what was drawn before does not count
 * @returns how many milliseconds later it was first drawn
 * @throws Error when it is not drawn within 10 seconds
 */
export async function drawnAfter(page: Page, text: string, since: number): Promise<number> {
  const first = `globalThis.drawnTexts.find(({ text, at }) => at >= ${since} && text === ${JSON.stringify(text)})`;
  for (;;) {
    // The page's policy forbids what waitForFunction does: to evaluate from within.
    const at: unknown = await page.evaluate(`${first}?.at`);
    if (typeof at === 'number') return at - since;
    if (Date.now() > since + PATIENCE_MS) throw new Error(`“${text}” was not drawn`);
    await page.waitForTimeout(50);
  }
}
