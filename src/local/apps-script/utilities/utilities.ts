import { randomUUID } from 'node:crypto';
import { isTimeZone, offsetAt, wallTimeAt } from '../../book/timeZone';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { formatString } from './formatString';
import { formatWallTime } from './simpleDateFormat';

/** Longest that Utilities.sleep takes, in milliseconds. */
const LONGEST_SLEEP = 300_000;

/** Utilities: https://developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities extends ServiceObject {
  readonly type = serviceType('Utilities', {
    formatDate: 'd s s',
    sleep: 'n',
    getUuid: '',
    base64Encode: 's | a',
    base64EncodeWebSafe: 's | a',
    base64Decode: 's',
    base64DecodeWebSafe: 's',
    formatString: 's | s * ...',
  });

  constructor(private readonly execution: Execution) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isTimeZone(timeZone)) throw new GoogleError(`Invalid argument: timeZone (${timeZone})`);
    const instant = date.getTime();
    const offset = offsetAt(instant, timeZone) / 60_000;
    return formatWallTime({ ...wallTimeAt(instant, timeZone), offset }, format);
  }

  /** Lets the execution's clock pass; nobody has to wait for it here. */
  sleep(milliseconds: number): void {
    if (milliseconds > LONGEST_SLEEP)
      throw new GoogleError(`sleep cannot exceed ${LONGEST_SLEEP} milliseconds.`);
    this.execution.waited += milliseconds;
  }

  getUuid(): string {
    return randomUUID();
  }

  base64Encode(data: string | number[]): string {
    return bufferOf(data).toString('base64');
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return bufferOf(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  }

  /** Bytes as Java has them: -128 to 127. */
  base64Decode(encoded: string): number[] {
    return [...Buffer.from(encoded, 'base64')].map((byte) => (byte > 127 ? byte - 256 : byte));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(template, args);
  }
}

function bufferOf(data: string | number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data.map((byte) => byte & 0xff));
}
