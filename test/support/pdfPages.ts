import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { z } from 'zod';

const pagesSchema = z.array(
  z.object({
    width: z.number(),
    height: z.number(),
    texts: z.array(z.object({ text: z.string(), left: z.number(), right: z.number(), top: z.number() })),
  }),
);

/** A page with its texts from the top left; all in points, 72 to an inch. */
export type PdfPage = z.infer<typeof pagesSchema>[number];

/**
 * The pages of a PDF.
 * @param picture where the first page goes as a PNG
 */
export function readPdf(source: string, picture: string): PdfPage[] {
  // The PDF reader is an ES module, which the test runner cannot load into itself.
  const reader = path.resolve('test/libreoffice/renderPdf.mjs');
  const pages = execFileSync(process.execPath, [reader, source, picture], { encoding: 'utf8' });
  return pagesSchema.parse(JSON.parse(pages));
}

/** A page's lines of text, from the top; what stands within a line is joined by blanks. */
export function linesOf({ texts }: PdfPage): string[] {
  const lines: { top: number; parts: PdfPage['texts'] }[] = [];
  for (const text of [...texts].sort((one, other) => one.top - other.top)) {
    const last = lines[lines.length - 1];
    if (last && Math.abs(last.top - text.top) < 2) last.parts.push(text);
    else lines.push({ top: text.top, parts: [text] });
  }
  return lines.map(({ parts }) =>
    parts
      .sort((one, other) => one.left - other.left)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Pixels of a field; a field is about as high as a line of the page. */
const FIELD = 14;
/** Fields of a region, across and down. */
const REGION = 15;
/** By how much the mean lightness of a field may differ, of 255: letters are not the same everywhere. */
const ALIKE = 20;
/** A field from this lightness on is as good as empty. */
const BLANK = 250;
/** A region with fewer fields that are not blank says nothing. */
const LEAST_FIELDS = 6;

/**
 * How much two pictures differ in the part of the page where they differ most: the share of that part's fields, blank ones
 * left out; 1 where the sizes differ. A field is a few letters wide, so what is told apart is where something stands and how
 * dark it is, not the form of its letters.
 */
export async function differenceOf(one: string, other: string): Promise<number> {
  const [first, second] = [await fieldsOf(one), await fieldsOf(other)];
  if (first.columns !== second.columns || first.light.length !== second.light.length) return 1;
  const regions = new Map<string, { used: number; different: number }>();
  first.light.forEach((value, index) => {
    const theirs = second.light[index] ?? 0;
    if (Math.min(value, theirs) >= BLANK) return;
    const [column, row] = [index % first.columns, Math.floor(index / first.columns)];
    const name = `${Math.floor(column / REGION)} ${Math.floor(row / REGION)}`;
    const region = regions.get(name) ?? { used: 0, different: 0 };
    region.used += 1;
    if (Math.abs(value - theirs) > ALIKE) region.different += 1;
    regions.set(name, region);
  });
  const telling = [...regions.values()].filter(({ used }) => used >= LEAST_FIELDS);
  return Math.max(...telling.map(({ used, different }) => different / used));
}

async function fieldsOf(file: string): Promise<{ columns: number; light: number[] }> {
  const image = await loadImage(readFileSync(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const [columns, rows] = [Math.floor(image.width / FIELD), Math.floor(image.height / FIELD)];
  const light = Array.from({ length: columns * rows }, (_, index) => {
    const [left, top] = [(index % columns) * FIELD, Math.floor(index / columns) * FIELD];
    let sum = 0;
    for (let y = top; y < top + FIELD; y += 1)
      for (let x = left; x < left + FIELD; x += 1)
        for (let colour = 0; colour < 3; colour += 1) sum += data[(y * image.width + x) * 4 + colour] ?? 0;
    return sum / (3 * FIELD * FIELD);
  });
  return { columns, light };
}
