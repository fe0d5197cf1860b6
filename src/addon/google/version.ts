import type { VersionPort } from '../actions/ports';
import { WORKBOOK_VERSION } from '../workbook/version';
import { spreadsheet } from './sheets';

/**
 * Where the version is kept: developer metadata travel with a copy of the file and nobody edits them by chance, whereas
 * document properties stay behind.
 * https://developers.google.com/apps-script/guides/sheets/developer-metadata
 */
const KEY = 'soTheoDoi.phienBan';

const metadata = () => spreadsheet().createDeveloperMetadataFinder().withKey(KEY).find();

function noted(): number | undefined {
  const numbers = metadata()
    .map((one) => Number(one.getValue()))
    .filter((number) => Number.isInteger(number) && number > 0);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

export const versionPort: VersionPort = {
  version() {
    known = { version: noted() };
    return known.version;
  },
  setVersion(version) {
    // Where two runs noted one at the same time there are two; the higher one counts.
    const [first] = knownVersion() === undefined ? [] : metadata();
    if (first) first.setValue(String(version));
    else spreadsheet().addDeveloperMetadata(KEY, String(version));
    known = { version };
  },
};

/** What was read last in this execution. */
let known: { version: number | undefined } | undefined;

/** The workbook's version, asked once an execution: Apps Script evaluates these variables anew for each. */
export function knownVersion(): number | undefined {
  known ??= { version: noted() };
  return known.version;
}

/** Whether a newer add-on made the workbook, so that this one must not write into it. */
export const isTooNew = (): boolean => (knownVersion() ?? 0) > WORKBOOK_VERSION;
