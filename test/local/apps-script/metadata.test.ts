import { scratch } from './support/scratch';

// Source of both: brucemcpherson/gas-fakes, test/testsheetsdeveloper.js ("Developer Metadata").
describe('metadata of rows and columns', () => {
  const { script } = scratch();

  test('belongs to the whole line: a cell in it has none', () => {
    expect(
      script(`
        at('8:8').addDeveloperMetadata('row', 'x');
        at('G:G').addDeveloperMetadata('column', 'y', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        var keys = function (a1) { return at(a1).getDeveloperMetadata().map(function (item) { return item.getKey(); }); };
        return [keys('8:8'), keys('G:G'), keys('C8'), keys('G3'), keys('A8:Z9')]`),
    ).toEqual([['row'], ['column'], [], [], []]);
  });

  test('cannot be put on anything smaller or larger', () => {
    for (const a1 of ['A1', 'B6:D6', 'B2:D4', '3:4']) {
      expect(() => script(`at('${a1}').addDeveloperMetadata('k')`)).toThrow('arbitrary ranges');
    }
  });
});
