import type { CheckedGroup } from '../actions/selfCheck/types';
import { words } from './words';

/** Anything with an @ between its letters, so that no person's address leaves the workbook by this way. */
const ADDRESS = /[^\s<>()[\],;:"“”]+@[^\s<>()[\],;:"“”]+/gu;

/** The result as plain text for whoever supports the workbook, without anybody's address. */
export function supportText(groups: readonly CheckedGroup[]): string {
  const about = groups.flatMap((group) => group.about.map(({ label, value }) => `${label}: ${value}`));
  const parts = groups.flatMap(({ title, lines }) => [
    '',
    title.toUpperCase(),
    ...lines.map(({ id, verdict, title: name, found, advice }) =>
      [`${words.sign[verdict]} ${name} [${id}]: ${found}`, advice && `   → ${advice}`]
        .filter((line) => line !== '')
        .join('\n'),
    ),
  ]);
  return [words.title, ...about, ...parts].join('\n').replace(ADDRESS, words.someone);
}
