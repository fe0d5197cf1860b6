import { readArguments } from '../../../src/local/server/arguments';

test('without options: port 8080, the usual file, with sample updates', () => {
  expect(readArguments([])).toEqual({
    port: 8080,
    file: 'du-lieu/so-theo-doi.json',
    plan: 'bac-giang-2024',
    sample: true,
    fresh: false,
  });
});

test('every option', () => {
  const argv =
    '--port 9000 --file a/b.json --plan mau-trong --empty --new --today=2024-08-15 --id so-1 --others a --import ke-hoach.docx'.split(
      ' ',
    );
  expect(readArguments(argv)).toEqual({
    port: 9000,
    file: 'a/b.json',
    plan: 'mau-trong',
    sample: false,
    fresh: true,
    id: 'so-1',
    others: 'a',
    today: '2024-08-15T08:00',
    table: 'ke-hoach.docx',
  });
});

test.each([['--help'], ['-h'], ['--port', '1', '--help']])('help is asked for by %s', (...argv) => {
  expect(readArguments(argv)).toBe('help');
});

test.each([
  [['--cong', '9'], /Không hiểu “--cong”/],
  [['du-lieu.json'], /Không hiểu “du-lieu.json”/],
  [['--empty=co'], /Không hiểu “--empty”/],
  [['--port', '0'], /Cổng “0” không hợp lệ.*--port 8081/],
  [['--port', '70000'], /Cổng “70000” không hợp lệ/],
  [['--port', '80a'], /Cổng “80a” không hợp lệ/],
  [['--port'], /Sau --port phải có giá trị/],
  [['--file', '--new'], /Sau --file phải có giá trị/],
  [['--import', 'ke-hoach.doc'], /không phải .docx hay .txt/],
  [['--today', '15/08/2024'], /Ngày “15\/08\/2024” không hợp lệ.*2024-08-15/],
  [['--id', 'sở/1'], /Mã sổ “sở\/1” không hợp lệ/],
  [['--others'], /Sau --others phải có giá trị/],
  [['--today', '2025-02-29'], /Ngày “2025-02-29” không hợp lệ/],
])('%j is refused with words on what to write', (argv, words) => {
  expect(() => readArguments(argv)).toThrow(words);
});
