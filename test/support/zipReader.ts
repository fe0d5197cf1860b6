const LOCAL = 0x04034b50;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;

/**
 * The files of a .zip that holds them uncompressed, as texts, found by its directory as other programs find them.
 * @throws Error where the directory and the files do not fit together
 */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const expectSign = (at: number, sign: number): void => {
    if (view.getUint32(at, true) !== sign) throw new Error(`No record ${sign.toString(16)} at ${at}.`);
  };
  const end = bytes.length - END_SIZE;
  expectSign(end, END);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    expectSign(at, CENTRAL);
    if (view.getUint16(at + 10, true) !== 0) throw new Error('A file is compressed.');
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    expectSign(local, LOCAL);
    if (view.getUint32(local + 14, true) !== view.getUint32(at + 16, true)) throw new Error('Two checksums.');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    files.set(name, decoder.decode(bytes.subarray(start, start + size)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new Error('The directory does not end where its end is said to be.');
  return files;
}
