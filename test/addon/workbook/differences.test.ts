import { formula } from '../../../src/addon/workbook/cell';
import { differences } from '../../../src/addon/workbook/differences';

const area = { row: 2, column: 1, rows: 4, columns: 1 };

describe('what a block still has to write', () => {
  it('is nothing where the sheet says the same', () => {
    const grid = { values: [['x'], [1], [''], ['b'], [2]], formulas: [[''], ['=A9'], [''], [''], ['=A8']] };
    const content = [[formula('=A9')], [''], ['b'], [formula('=A8')]];
    expect(differences({ area, content }, grid)).toEqual([]);
  });

  it('is one run over what differs, with equal lines between kept in it', () => {
    const grid = { values: [[''], [1], [''], ['b'], [2]], formulas: [[''], ['=A1'], [''], [''], ['=A2']] };
    const content = [[formula('=A9')], [''], ['b'], [formula('=A8')]];
    expect(differences({ area, content }, grid)).toEqual([
      { area: { row: 2, column: 1, rows: 4, columns: 1 }, content },
    ]);
  });

  it('never writes over what a person typed where nothing was declared', () => {
    const grid = {
      values: [[''], [1], ['của tôi'], ['b'], [2]],
      formulas: [[''], ['=A1'], [''], [''], ['=A2']],
    };
    const content = [[formula('=A9')], [''], ['b'], [formula('=A8')]];
    const rows = differences({ area, content }, grid).flatMap((part) =>
      part.content.map((_, index) => part.area.row + index),
    );
    expect(rows).toEqual([2, 5]);
  });

  it('clears a formula that stands where none was declared', () => {
    const grid = { values: [[''], [1]], formulas: [[''], ['=B7']] };
    const parts = differences({ area: { ...area, rows: 1 }, content: [['']] }, grid);
    expect(parts).toEqual([{ area: { ...area, rows: 1 }, content: [['']] }]);
  });

  it('puts a text back that somebody replaced by a formula showing the same', () => {
    const grid = { values: [['Mã']], formulas: [['="Mã"']] };
    expect(
      differences({ area: { row: 1, column: 1, rows: 1, columns: 1 }, content: [['Mã']] }, grid),
    ).toHaveLength(1);
  });
});
