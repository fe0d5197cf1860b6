/** The licences' texts that go along with the code, as the MIT licence asks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OWN = 'Sổ theo dõi nhiệm vụ';

/**
 * What stands above the code of a built file: whose code is in it, and under which terms. Licences that differ only
 * in whose they are share one text.
 * @param {import('./packages.mjs').ShippedPackage[]} packages
 * @throws Error when a package comes without a licence's text: it must not be shipped then
 */
export function noticeFor(packages) {
  const terms = new Map();
  for (const [title, folder] of [
    [OWN, '.'],
    ...packages.map(({ name, version, folder }) => [`${name} ${version}`, folder]),
  ]) {
    const { holders, text } = licenceIn(folder);
    terms.set(text, [...(terms.get(text) ?? []), `${title}: ${holders}`]);
  }
  return [...terms].map(([text, whose]) => `${whose.join('\n')}\n\n${text}`).join('\n\n');
}

/** @param {string} folder */
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.md|\.txt)?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence's text.`);
  const lines = readFileSync(path.join(folder, file), 'utf8').trim().split(/\r?\n/);
  const holders = lines.filter((line) => /^Copyright/.test(line));
  if (holders.length === 0) throw new Error(`The licence of ${folder} names nobody.`);
  const text = lines.filter((line) => !holders.includes(line) && !/^(The )?MIT License/.test(line));
  return { holders: holders.join(', '), text: text.join('\n').trim() };
}
