import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** A free font with the widths of Arial, so that pictures look as they do where Arial is installed. */
const PACKAGE = 'node_modules/@fontsource/arimo';
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];
const WEIGHTS = ['400', '700'];
/** It has no ▲ or ✓: without these every machine would take them from another font, of another width. */
const SIGNS = { folder: 'node_modules/@fontsource/dejavu-sans', unicodeRange: 'U+2190-2BFF' };

/** Gives the pages of this context a font called Arial. Without the packages they use what the machine has. */
export async function addArial(context: BrowserContext): Promise<void> {
  if (!existsSync(PACKAGE) || !existsSync(SIGNS.folder)) return;
  const faces = WEIGHTS.flatMap((weight) => [
    ...SUBSETS.map((subset) => face(weight, subset)),
    { weight, unicodeRange: SIGNS.unicodeRange, data: signs(weight) },
  ]);
  await context.addInitScript({ content: `(${ADD_FONTS})(${JSON.stringify(faces)})` });
}

/** Runs in the page. Given as bytes the fonts are there at once, before anything is measured. */
const ADD_FONTS = `faces => {
  for (const { weight, unicodeRange, data } of faces) {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    document.fonts.add(new FontFace('Arial', bytes, { weight, unicodeRange }));
  }
}`;

function face(weight: string, subset: string): { weight: string; unicodeRange: string; data: string } {
  const css = readFileSync(join(PACKAGE, `${weight}.css`), 'utf8');
  const file = `arimo-${subset}-${weight}-normal.woff2`;
  const unicodeRange = css.slice(css.indexOf(file)).match(/unicode-range:\s*([^;}]+)/)?.[1] ?? '';
  return { weight, unicodeRange, data: readFileSync(join(PACKAGE, 'files', file)).toString('base64') };
}

function signs(weight: string): string {
  return readFileSync(join(SIGNS.folder, 'files', `dejavu-sans-latin-${weight}-normal.woff2`)).toString(
    'base64',
  );
}
