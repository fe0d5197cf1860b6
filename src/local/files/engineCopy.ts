import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { EngineCopy } from '../engine/calculator';

/**
 * The engine's own form of the formulas, kept at the end of the workbook's file: reading thousands of formulas anew takes
 * most of the time to open it. It is believed only for exactly the content that stands before it.
 */
interface KeptCopy {
  of: string;
  version: string;
  ids: number[];
  bytes: string;
}

/** The engine that wrote a copy; another version may have another form. */
const ENGINE_VERSION = 'ironcalc 0.8.4';
const MARK = ',"engine":';

/** The file's text with the copy in it. @param content the workbook as JSON text */
export function withCopy(content: string, { ids, bytes }: EngineCopy): string {
  const kept: KeptCopy = {
    of: sum(content),
    version: ENGINE_VERSION,
    ids,
    bytes: Buffer.from(deflateSync(bytes, { level: 1 })).toString('base64'),
  };
  return `${content.slice(0, -1)}${MARK}${JSON.stringify(kept)}}`;
}

/** The copy in a file's text; undefined where there is none, or none for this content. */
export function copyIn(text: string, parsed: object): EngineCopy | undefined {
  const at = text.lastIndexOf(MARK);
  const kept: unknown = Reflect.get(parsed, 'engine');
  if (at < 0 || !isKeptCopy(kept) || kept.version !== ENGINE_VERSION) return undefined;
  if (kept.of !== sum(`${text.slice(0, at)}}`)) return undefined;
  return { ids: kept.ids, bytes: inflateSync(Buffer.from(kept.bytes, 'base64')) };
}

function isKeptCopy(kept: unknown): kept is KeptCopy {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    typeof Reflect.get(kept, 'of') === 'string' &&
    typeof Reflect.get(kept, 'version') === 'string' &&
    typeof Reflect.get(kept, 'bytes') === 'string' &&
    Array.isArray(Reflect.get(kept, 'ids'))
  );
}

const sum = (text: string): string => createHash('sha256').update(text).digest('base64');
