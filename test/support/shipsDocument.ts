export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  folder: string;
  bytes: number;
}
export interface ShippedFile {
  file: string;
  bytes: number;
  packages: ShippedPackage[];
}

/** What each pushed file is, besides its packages' code. */
const CONTENTS: [RegExp, string][] = [
  [/^Code\.js$/, 'the add-on: every action, and the globals that Google calls'],
  [/^plan-.*\.html$/, 'a plan as data, from `sheets-templates/`'],
  [/^sidebar\.html$/, 'the page `Cập nhật tiến độ`, its code and style in it'],
  [/^report\.html$/, 'the page of the official report, its code and style in it'],
  [/^.*\.html$/, 'a page of the add-on, its code and style in it'],
  [/^appsscript\.json$/, 'the manifest: permissions, time zone, runtime'],
];

/** Each package once, by name. */
export function packagesOf(files: readonly ShippedFile[]): ShippedPackage[] {
  const found = new Map(files.flatMap(({ packages }) => packages.map((one) => [one.folder, one])));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Sizes to the nearest 5 KB, so that the document changes with what ships and not with every word of it. */
const size = (bytes: number): string => `${Math.max(5, Math.round(bytes / 5000) * 5)} KB`;

/**
 * What goes to Google, as a document.
 * @throws Error for a file that CONTENTS does not explain
 */
export function shipsDocument(files: readonly ShippedFile[]): string {
  const fileRows = files.map(({ file, packages }) => {
    const contents = CONTENTS.find(([name]) => name.test(file))?.[1];
    if (contents === undefined) throw new Error(`${file} is pushed and CONTENTS does not say what it is.`);
    const inside = packages.map(({ name, bytes }) => `${name} (${size(bytes)})`).join(', ');
    return `| \`dist/${file}\` | ${contents} | ${inside || '–'} |`;
  });
  const packageRows = packagesOf(files).map(
    ({ name, version, licence }) =>
      `| ${name} | ${version} | ${licence} | <https://www.npmjs.com/package/${name}> |`,
  );
  return [
    '# What ships',
    '',
    'These files are pushed to Google, and nothing else. Whose code is in each is what esbuild says that it put in;',
    'the texts of the licences stand at the head of the files. `npm run ships` prints the exact sizes of a build.',
    '',
    'Written by `UPDATE_DOCS=1 npx jest test/documents`.',
    '',
    '| file | what it is | code of others in it, minified |',
    '|---|---|---|',
    ...fileRows,
    '',
    '| package | version | licence | |',
    '|---|---|---|---|',
    ...packageRows,
    '',
    'Everything else in `package.json` builds, tests or runs the local copy, and stays on the machine where it is installed.',
    '',
  ].join('\n');
}
