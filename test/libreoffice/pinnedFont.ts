import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

const FONTS = path.resolve('node_modules/@fontsource/dejavu-sans/files');
const FILES = ['dejavu-sans-latin-400-normal', 'dejavu-sans-latin-700-normal'];

/**
 * Lets a program know one font only, which has every Vietnamese letter, so that it prints the same on every machine: some
 * fonts taken for Arial have no "ế", and a PDF tells letters drawn from a second font out of order.
 * @param folder where the fonts and their list go
 * @returns the environment to start the program with
 */
export function onlyPinnedFont(folder: string): NodeJS.ProcessEnv {
  const fonts = path.join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const file of FILES)
    writeFileSync(path.join(fonts, `${file}.ttf`), unpacked(readFileSync(path.join(FONTS, `${file}.woff`))));
  const list = path.join(folder, 'fonts.conf');
  writeFileSync(
    list,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: list };
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** The font inside a WOFF file. https://www.w3.org/TR/WOFF/#OverallStructure */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  const tables: Buffer[] = [];
  let place = header.length;
  for (let number = 0; number < count; number += 1) {
    const from = WOFF_HEADER + number * WOFF_ENTRY;
    const [offset, packedLength, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    if (offset === undefined || packedLength === undefined || length === undefined || checksum === undefined)
      throw new Error('A WOFF table without its place');
    const packed = woff.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    const to = SFNT_HEADER + number * SFNT_ENTRY;
    woff.copy(header, to, from, from + 4);
    header.writeUInt32BE(checksum, to + 4);
    header.writeUInt32BE(place, to + 8);
    header.writeUInt32BE(length, to + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)]);
    tables.push(padded);
    place += padded.length;
  }
  return Buffer.concat([header, ...tables]);
}
