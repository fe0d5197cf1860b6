/** A file to go into an archive. */
export interface ZipEntry {
  name: string;
  text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
/** 1/1/1980, the first day that the format knows: the same content makes the same file. */
const DAY = 0x21;

/**
 * Packs files into a .zip without compressing them (PKWARE APPNOTE 6.3.9, 4.3). A document of some hundred kilobytes
 * gains little by compression, and needs no library this way.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = entries.map(({ name, text }) => {
    const data = encoder.encode(text);
    return { name: encoder.encode(name), data, crc: crc32(data) };
  });
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, crc } of files) {
    const facts = [VERSION, FLAGS, STORED, 0, DAY];
    const sizes = [crc, data.length, data.length];
    const local = record([[LOCAL], 4], [facts, 2], [sizes, 4], [[name.length, 0], 2]);
    directory.push(
      record(
        [[CENTRAL], 4],
        [[VERSION, ...facts], 2],
        [sizes, 4],
        [[name.length, 0, 0, 0, 0], 2],
        [[0, offset], 4],
      ),
      name,
    );
    parts.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([[END], 4], [[0, 0, files.length, files.length], 2], [[size, offset], 4], [[0], 2]);
  return joined([...parts, ...directory, end]);
}

/** Numbers one after the other, the lowest byte first; each group with how many bytes its numbers take. */
function record(...groups: readonly [numbers: readonly number[], bytes: 2 | 4][]): Uint8Array {
  const bytes = groups.flatMap(([numbers, width]) =>
    numbers.flatMap((number) => Array.from({ length: width }, (_, place) => (number >>> (8 * place)) & 0xff)),
  );
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
