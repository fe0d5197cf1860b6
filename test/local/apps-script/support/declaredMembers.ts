import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FOLDER = path.dirname(
  createRequire(path.join(process.cwd(), 'package.json')).resolve('@types/google-apps-script/package.json'),
);

/**
 * What an interface of @types/google-apps-script declares: its methods, and its enums (`Name: typeof Name`).
 * @param file part of the file's name: 'spreadsheet' for google-apps-script.spreadsheet.d.ts
 * @throws Error when the file declares no such interface, or one that inherits, which this reader does not follow
 */
export function declaredMembers(file: string, interfaceName: string): string[] {
  const text = withoutComments(readFileSync(path.join(FOLDER, `google-apps-script.${file}.d.ts`), 'utf8'));
  const head = new RegExp(`\\binterface ${interfaceName}\\b([^{]*)\\{`).exec(text);
  if (!head) throw new Error(`${file} declares no interface ${interfaceName}.`);
  if (head[1]?.trim()) throw new Error(`${interfaceName} inherits: ${head[1].trim()}`);
  const names = membersFrom(text, head.index + head[0].length).flatMap(
    (member) => /^([A-Za-z_$][\w$]*)(?:\(|: typeof )/.exec(member)?.[1] ?? [],
  );
  return [...new Set(names)];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

/** The members of the block that opened just before `start`, each from its name on. */
function membersFrom(text: string, start: number): string[] {
  const members: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('({['.includes(sign)) depth += 1;
    if (')}]'.includes(sign)) depth -= 1;
    if (depth < 0) return members;
    if (sign === ';' && depth === 0) {
      members.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  throw new Error('The block is never closed.');
}
