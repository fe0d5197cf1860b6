import { inflateRawSync } from 'node:zlib';

/** Signatures and lengths of the records of a zip file (APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, length: 22, mostComment: 0xffff };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
/** More than any part of a text document needs; a file made to swell stops here. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The content of one file within a zip file; undefined where there is none of that name.
 * @throws RangeError or the system's own error where the bytes are no whole zip file
 */
export function zipEntry(zip: Buffer, name: string): Buffer | undefined {
  const end = endRecord(zip);
  if (end === undefined) throw new RangeError('no end of a central directory');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) throw new RangeError('a broken central directory');
    const nameLength = zip.readUInt16LE(at + 28);
    const found = zip.toString('utf8', at + ENTRY.length, at + ENTRY.length + nameLength);
    if (found === name) return contentOf(zip, at);
    at += ENTRY.length + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function endRecord(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - END.length - END.mostComment);
  for (let at = zip.length - END.length; at >= first; at--) {
    if (zip.readUInt32LE(at) === END.signature) return at;
  }
  return undefined;
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (zip.readUInt32LE(local) !== LOCAL.signature) throw new RangeError('a broken entry');
  const start = local + LOCAL.length + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new RangeError(`compression ${method}`);
  return inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
}
