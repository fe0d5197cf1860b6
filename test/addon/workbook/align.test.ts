import { alignTexts } from '../../../src/addon/workbook/align';

const HEADERS = ['Mã', 'Hạn gốc', 'Trạng thái', 'Tình trạng'];

describe('finding headers by their words', () => {
  it('finds them wherever they were moved to', () => {
    const found = alignTexts(HEADERS, ['Tình trạng', 'Mã', '', 'Trạng thái', 'Hạn gốc']);
    expect(Object.fromEntries(found.positions)).toEqual({
      Mã: 1,
      'Hạn gốc': 4,
      'Trạng thái': 3,
      'Tình trạng': 0,
    });
    expect(found.renamed).toEqual([]);
    expect(found.missing).toEqual([]);
  });

  it('takes a strange header between its neighbours as a renamed one', () => {
    const found = alignTexts(HEADERS, ['Mã', 'Hạn cũ', 'Trạng thái', 'Tình trạng']);
    expect(found.renamed).toEqual([{ position: 1, found: 'Hạn cũ', expected: 'Hạn gốc' }]);
    expect(found.missing).toEqual([]);
  });

  it('takes an emptied header as a renamed one', () => {
    expect(alignTexts(HEADERS, ['Mã', 'Hạn gốc', 'Trạng thái', '']).renamed).toEqual([
      { position: 3, found: '', expected: 'Tình trạng' },
    ]);
  });

  it("leaves a person's own column alone when nothing is missing", () => {
    const found = alignTexts(HEADERS, ['Mã', 'Ghi riêng', 'Hạn gốc', 'Trạng thái', 'Tình trạng']);
    expect(found.renamed).toEqual([]);
    expect(found.positions.get('Hạn gốc')).toBe(2);
  });

  it('says where a lost header belongs, without guessing among strangers', () => {
    const found = alignTexts(HEADERS, ['Mã', 'Ghi riêng', 'Ghi thêm', 'Trạng thái', 'Tình trạng']);
    expect(found.renamed).toEqual([]);
    expect(found.missing).toEqual([{ expected: 'Hạn gốc', after: 0 }]);
  });

  it('tells of a header that stands twice and keeps to the first', () => {
    const found = alignTexts(HEADERS, ['Mã', 'Hạn gốc', 'Mã', 'Trạng thái', 'Tình trạng']);
    expect(found.doubled).toEqual(['Mã']);
    expect(found.positions.get('Mã')).toBe(0);
  });

  it('does not mind case, spacing and Unicode form', () => {
    expect(alignTexts(['Hạn gốc'], ['HẠN  GỐC '.normalize('NFD')]).positions.get('Hạn gốc')).toBe(0);
  });
});
