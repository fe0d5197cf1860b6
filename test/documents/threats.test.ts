import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/keptDocument';

interface Threat {
  threat: string;
  stops: string;
  shown: string;
}

const [, section = ''] =
  /^## Threats\n([\s\S]*?)(?=^## )/m.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
const threats: Threat[] = section
  .split('\n')
  .filter((line) => /^\| (?!threat \||-)/.test(line))
  .map((line) => {
    const [threat = '', stops = '', shown = ''] = line.slice(2, -2).split(' | ');
    return { threat, stops, shown };
  });

/** The tests that a line names: each file with the names after it. */
function namedTests(shown: string): { file: string; names: string[] }[] {
  return shown.split(/; (?=`)/).flatMap((part) => {
    const [, file, list = ''] = /^`(test\/[^`]+)`: (.*)$/.exec(part) ?? [];
    return file === undefined
      ? []
      : [{ file, names: [...list.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name) }];
  });
}

/** Whether a file of tests has one of that name, at its beginning or whole. */
const hasTest = (text: string, name: string): boolean =>
  ["'", '`', '"'].some(
    (quote) => text.includes(`(${quote}${name}${quote}`) || text.includes(`  ${quote}${name}${quote}`),
  );

test('the README lists threats', () => {
  expect(threats.length).toBeGreaterThan(20);
});

test.each(threats)('$threat: what stops it and what shows it', ({ stops, shown }) => {
  expect(stops).not.toBe('');
  if (shown.startsWith('no test: ')) {
    expect(stops).toMatch(/^nothing/);
    return;
  }
  const named = namedTests(shown);
  const left = named.reduce(
    (rest, { file, names }) =>
      names.reduce((text, name) => text.replace(`*${name}*`, ''), rest.replace(`\`${file}\`: `, '')),
    shown,
  );
  // All that the cell says is files and names of tests.
  expect(left.replace(/[,;\s]/g, '')).toBe('');
  for (const { file, names } of named) {
    expect([file, existsSync(path.join(ROOT, file)), names.length > 0]).toEqual([file, true, true]);
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    expect(names.filter((name) => !hasTest(text, name))).toEqual([]);
  }
});
