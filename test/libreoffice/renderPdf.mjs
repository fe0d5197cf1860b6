/** Reads a PDF: node renderPdf.mjs file.pdf picture.png. Prints its pages as JSON; the picture is the first page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels per point. */
const SCALE = 2;
const [, , source, picture] = process.argv;

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const pdf = await getDocument({
  data: new Uint8Array(readFileSync(source)),
  verbosity: 0,
  standardFontDataUrl: path.join(folder, 'standard_fonts') + path.sep,
}).promise;

const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items
    .filter((item) => item.str.trim() !== '')
    .map((item) => ({
      text: item.str,
      left: item.transform[4],
      right: item.transform[4] + item.width,
      top: height - item.transform[5],
    }));
  pages.push({ width, height, texts });
  if (number > 1) continue;
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  writeFileSync(picture, canvas.toBuffer('image/png'));
}
process.stdout.write(JSON.stringify(pages));
