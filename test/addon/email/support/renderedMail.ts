import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addArial } from '../../../browser/support/arial';

const ADDRESS = 'https://mail.example/';
const { UPDATE_BASELINES } = process.env;
const BASELINES = path.resolve('test/baselines/mails');

export interface Screen {
  /** Width in pixels. */
  width: number;
  colorScheme: 'light' | 'dark';
}

/** A text that is seen, and how well: contrast of its colour against what it stands on, by WCAG 2. */
export interface SeenText {
  text: string;
  contrast: number;
  /** The same where a program turns light into dark and dark into light. */
  inverted: number;
}

/** A mail's HTML as a browser shows it. */
export class RenderedMail {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, html: string, { width, colorScheme }: Screen): Promise<RenderedMail> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
    await addArial(context);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(ADDRESS);
    return new RenderedMail(context, page);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Pixels by which it is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
  }

  seenTexts(): Promise<SeenText[]> {
    return this.page.evaluate<SeenText[]>(SEEN_TEXTS);
  }

  /**
   * The share of pixels in which the mail looks unlike its baseline picture; 1 where the sizes differ. With
   * UPDATE_BASELINES=1 the picture is taken anew.
   * @throws Error when there is no such picture
   */
  async differenceFrom(name: string): Promise<number> {
    const file = path.join(BASELINES, `${name}.png`);
    const picture = await this.page.screenshot({ fullPage: true, animations: 'disabled' });
    if (UPDATE_BASELINES === '1') {
      writeFileSync(file, picture);
    } else if (!existsSync(file)) {
      throw new Error(`No picture ${file}. Look at the mail, then run the test with UPDATE_BASELINES=1.`);
    }
    return this.page.evaluate<number>(`(${DIFFERENCE})(${dataUrl(picture)}, ${dataUrl(readFileSync(file))})`);
  }
}

const dataUrl = (png: Buffer): string => JSON.stringify(`data:image/png;base64,${png.toString('base64')}`);

/** Runs in the page: the pixels of a picture. */
const PIXELS = `async (url) => {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}`;

/** Runs in the page. Pixels that differ a little are alike: edges of letters are not the same everywhere. */
const DIFFERENCE = `async (one, other) => {
  const [first, second] = await Promise.all([one, other].map(${PIXELS}));
  if (first.width !== second.width || first.height !== second.height) return 1;
  const [a, b] = [first.data, second.data];
  let different = 0;
  for (let index = 0; index < a.length; index += 4) {
    const far = Math.max(...[0, 1, 2].map((colour) => Math.abs(a[index + colour] - b[index + colour])));
    if (far > 16) different += 1;
  }
  return different / (a.length / 4);
}`;

/** Runs in the page. https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
const SEEN_TEXTS = `(() => {
  const partsOf = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const inverse = (colour) => {
    const sum = Math.max(...colour.slice(0, 3)) + Math.min(...colour.slice(0, 3));
    return colour.slice(0, 3).map((value) => value + 255 - sum);
  };
  const backgroundOf = (element) => {
    const colour = partsOf(getComputedStyle(element).backgroundColor);
    if (colour.length === 3) return colour;
    if (colour[3] !== 0) throw new Error('A background that is half transparent');
    if (!element.parentElement) throw new Error('A text without a background');
    return backgroundOf(element.parentElement);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (text === '' || element.getClientRects().length === 0) continue;
    const pair = [partsOf(getComputedStyle(element).color), backgroundOf(element)];
    seen.push({ text, contrast: contrast(...pair), inverted: contrast(...pair.map(inverse)) });
  }
  return seen;
})()`;
