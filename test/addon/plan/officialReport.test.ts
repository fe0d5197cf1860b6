import fc from 'fast-check';
import type { ReportFacts } from '../../../src/addon/plan/officialReport/facts';
import { nextWork, resultsByHeading } from '../../../src/addon/plan/officialReport/groups';
import { officialReport } from '../../../src/addon/plan/officialReport/officialReport';
import { textWidth } from '../../../src/addon/plan/officialReport/paper';
import { monthToSign, pointLetter } from '../../../src/addon/plan/officialReport/phrases';
import { countStandings, ratesOf } from '../../../src/addon/plan/summary';
import {
  anyItems,
  officialItem as item,
  linesOf,
  paragraphsOf,
  reportFacts,
  tablesOf,
  wordsOf,
} from '../../support/reportFacts';

const written = (more: Partial<ReportFacts>) => officialReport(reportFacts(more), true);
const lineWith = (lines: readonly string[], start: string): string => {
  const found = lines.find((line) => line.startsWith(start));
  if (found === undefined) throw new Error(`No line begins with "${start}".`);
  return found;
};
const tableWith = (more: Partial<ReportFacts>, head: string): string[][] => {
  const found = tablesOf(written(more)).find(([heads]) => heads?.includes(head));
  if (!found) throw new Error(`No table has a column "${head}".`);
  return found;
};

describe('the form', () => {
  it('has the national heading, the bodies, number, place and date, title, recipients and signer in their order', () => {
    const lines = linesOf(
      written({
        letterhead: {
          superiorBody: 'UBND tỉnh Bắc Giang',
          issuingBody: 'Sở Khoa học và Công nghệ',
          place: 'Bắc Giang',
          symbol: '/BC-SKHCN',
          signerPosition: 'KT. Giám đốc\nPhó Giám đốc',
          signerName: 'Nguyễn Văn Mẫu',
          recipients: '- UBND tỉnh;\n\n+ Lãnh đạo Sở.',
        },
        items: [item('1', 'Trong hạn')],
      }),
    ).filter((line) => line !== '');
    expect(lines.slice(0, 8)).toEqual([
      'UBND TỈNH BẮC GIANG',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'Số: ……/BC-SKHCN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bắc Giang, ngày …… tháng 9 năm 2024',
      'BÁO CÁO',
      'Kết quả thực hiện kế hoạch quý III/2024',
    ]);
    const foot = lines.indexOf('Nơi nhận:');
    expect(lines[foot - 1]).toBe(
      'Trên đây là báo cáo kết quả thực hiện kế hoạch quý III/2024 của Sở Khoa học và Công nghệ./.',
    );
    expect(lines.slice(foot, foot + 7)).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Lãnh đạo Sở;',
      '- Lưu: VT, …….',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it('leaves dotted blanks where the office has entered nothing', () => {
    const lines = linesOf(written({ items: [item('1', 'Trong hạn')] }));
    expect(lines.slice(0, 3)).toEqual(['……', '……', 'Số: ……/BC-……']);
    expect(lineWith(lines, '……, ngày')).toBe('……, ngày …… tháng 9 năm 2024');
    expect(lines).toContain('- ……;');
  });

  it('leaves the body’s own name before the plan’s title out', () => {
    const { letterhead } = reportFacts();
    const lines = linesOf(
      written({
        planTitle: 'Sở Y tế: Nhiệm vụ năm 2024',
        letterhead: { ...letterhead, issuingBody: 'Sở Y tế' },
        items: [item('1', 'Trong hạn')],
      }),
    );
    expect(lineWith(lines, 'Thực hiện kế hoạch')).toMatch(
      /^Thực hiện kế hoạch “Nhiệm vụ năm 2024”, Sở Y tế báo cáo/,
    );
  });

  it('fits every table between the margins', () => {
    const more = { items: [item('1', 'Quá hạn', { product: '01 báo cáo' })], appendix: [] };
    for (const { orientation, blocks } of written(more).parts)
      for (const block of blocks)
        if (block.kind === 'table')
          expect(block.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
            textWidth(orientation),
          );
  });

  it('fills every row of a table', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const { blocks } of written({ items }).parts)
          for (const block of blocks)
            if (block.kind === 'table')
              for (const row of block.rows)
                expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(block.widths.length);
      }),
    );
  });

  it.each([
    ['2024-01-05', 'ngày …… tháng 01 năm 2024'],
    ['2024-02-28', 'ngày …… tháng 02 năm 2024'],
    ['2024-03-01', 'ngày …… tháng 3 năm 2024'],
    ['2024-12-31', 'ngày …… tháng 12 năm 2024'],
  ])('dates %s as %s', (day, words) => {
    expect(monthToSign(day)).toBe(words);
  });

  it('counts points with the letters of the alphabet, and goes on behind them', () => {
    expect([0, 1, 4, 22, 23, 24, 46].map(pointLetter)).toEqual(['a', 'b', 'đ', 'y', 'aa', 'ab', 'ba']);
  });
});

describe('results', () => {
  it('tells figures and rates as the summary counts them', () => {
    const lines = linesOf(
      written({
        originalOnTime: 0.5,
        items: [
          item('1', 'Hoàn thành đúng hạn', { done: true }),
          item('2', 'Hoàn thành quá hạn'),
          item('3', 'Quá hạn', { fellOverdue: true }),
          item('4', 'Sắp đến hạn'),
          item('5', 'Trong hạn', { silent: true, unit: 'Phòng Hai' }),
          item('6', 'Chưa phát sinh hạn'),
          item('7', 'Không hạn'),
          item('8', 'Tạm dừng'),
          item('9', 'Không thực hiện'),
        ],
      }),
    );
    expect(lineWith(lines, 'Kế hoạch có')).toBe(
      'Kế hoạch có 9 việc. Tính đến hết ngày 14/9/2024: đã hoàn thành 2 việc (đúng hạn 1, quá hạn 1); chưa hoàn thành 5 việc (trong hạn 2, quá hạn 1, chưa phát sinh hạn 1, không hạn 1); tạm dừng 1 việc; không thực hiện 1 việc.',
    );
    expect(lineWith(lines, 'Trong kỳ:')).toBe(
      'Trong kỳ: hoàn thành thêm 1 việc, phát sinh quá hạn 1 việc, khắc phục 0 việc quá hạn.',
    );
    expect(lineWith(lines, 'Trong số việc')).toBe(
      'Trong số việc đã hoàn thành và quá hạn, tỷ lệ hoàn thành đạt 66,67%, tỷ lệ hoàn thành đúng hạn đạt 33,33%; tính theo hạn gốc của kế hoạch, tỷ lệ hoàn thành đúng hạn là 50%.',
    );
    expect(lineWith(lines, 'Còn 1 việc đang mở')).toMatch(/: Phòng Hai 1 việc\.$/);
  });

  it('says so where nothing has come due', () => {
    expect(linesOf(written({ items: [item('1', 'Trong hạn')] }))).toContain(
      'Chưa có việc nào đến hạn nên chưa tính tỷ lệ hoàn thành.',
    );
  });

  it('goes by sections and tasks in the plan’s order, and tells what was done in the period and since the beginning', () => {
    const lines = linesOf(
      written({
        items: [
          item('b', 'Trong hạn', { heading: 'II.1', progress: 40, deadline: '2024-11-30' }),
          item('c', 'Trong hạn', { heading: 'I.2' }),
          item('a', 'Hoàn thành quá hạn', {
            done: true,
            completedOn: '2024-07-12',
            deadline: '2024-06-30',
            evidence: 'Quyết định số 5/QĐ-SKHCN.',
          }),
          item('d', 'Hoàn thành đúng hạn', { completedOn: '2024-03-01' }),
          item('e', 'Quá hạn', { progress: 60, deadline: '2024-08-31', daysLeft: -14 }),
        ],
      }),
    );
    const first = lines.indexOf('2. NHIỆM VỤ TRỌNG TÂM');
    expect(lines.slice(first, first + 10)).toEqual([
      '2. NHIỆM VỤ TRỌNG TÂM',
      'a) Nhiệm vụ 1: Đo lường',
      '- Từ đầu kế hoạch đã hoàn thành 2/3 việc (đúng hạn 1, quá hạn 1).',
      '- Trong kỳ hoàn thành 1 việc: Việc số a (ngày 12/7/2024; chậm 12 ngày; minh chứng: Quyết định số 5/QĐ-SKHCN).',
      '- Đang thực hiện 1 việc: Việc số e (60%, hạn 31/8/2024, quá hạn 14 ngày).',
      'b) Nhiệm vụ 2: Nhân rộng',
      '- Từ đầu kế hoạch đã hoàn thành 0/1 việc; trong kỳ không có việc hoàn thành.',
      '- Chưa bắt đầu hoặc chưa báo tiến độ 1 việc: Việc số c (trong hạn).',
      '3. NHIỆM VỤ CHẤP THUẬN',
      'a) Nhiệm vụ 1: Thí điểm 5S',
    ]);
  });

  it('puts products and quantities against the plan, and makes up no number', () => {
    const quantity = (reached: number, target: number, measure: string) => ({ reached, target, measure });
    const rows = tableWith(
      {
        items: [
          item('1', 'Trong hạn', { quantity: quantity(12, 20, 'nhiệm vụ') }),
          item('2', 'Trong hạn', { quantity: quantity(60, 100, '% nhiệm vụ') }),
          item('3', 'Hoàn thành đúng hạn', { quantity: quantity(0, 1, 'quy chế') }),
          item('4', 'Hoàn thành đúng hạn', { product: 'Báo cáo tổng hợp' }),
          item('5', 'Quá hạn', { product: '01 văn bản' }),
          item('6', 'Quá hạn', { quantity: quantity(2, 0, '') }),
          item('7', 'Quá hạn'),
        ],
      },
      'Kế hoạch giao',
    );
    expect(rows.slice(1).map((row) => row.slice(3))).toEqual([
      ['20 nhiệm vụ', '12', '60%'],
      ['100% nhiệm vụ', '60%', '60%'],
      ['1 quy chế', 'Đã hoàn thành, chưa ghi số', '–'],
      ['Báo cáo tổng hợp', 'Đã có', '–'],
      ['01 văn bản', 'Chưa có', '–'],
      ['0', '2', '–'],
    ]);
  });
});

describe('what is late, what hinders, what comes next', () => {
  it('lists the overdue with their reasons, the longest first, and what was completed late in the period', () => {
    const items = [
      item('1', 'Quá hạn', { deadline: '2024-08-31', daysLeft: -14 }),
      item('2', 'Quá hạn', { deadline: '2024-06-30', daysLeft: -76, obstacles: 'Chờ\nđấu thầu lại' }),
      item('3', 'Hoàn thành quá hạn', { done: true, deadline: '2024-06-30', completedOn: '2024-07-10' }),
      item('4', 'Hoàn thành quá hạn', { deadline: '2024-02-28', completedOn: '2024-03-10' }),
    ];
    expect(tableWith({ items }, 'Quá hạn (ngày)').slice(1)).toEqual([
      ['1', 'Việc số 2', 'Phòng Một', '30/6/2024', '76', 'Chờ đấu thầu lại'],
      ['2', 'Việc số 1', 'Phòng Một', '31/8/2024', '14', 'Đơn vị chưa báo'],
    ]);
    expect(linesOf(written({ items }))).toContain(
      'Trong kỳ có 1 việc hoàn thành sau hạn: Việc số 3 (ngày 10/7/2024; chậm 10 ngày).',
    );
  });

  it('tells obstacles once: those of overdue items with them, the others by their unit', () => {
    const lines = linesOf(
      written({
        items: [
          item('1', 'Quá hạn', { obstacles: 'Thiếu kinh phí' }),
          item('2', 'Tạm dừng', { obstacles: 'Chờ ý kiến.', unit: '' }),
          item('3', 'Hoàn thành đúng hạn', { obstacles: 'Đã tháo gỡ' }),
        ],
        proposals: [
          {
            unit: 'Phòng Hai',
            words: 'Đào tạo',
            kind: 'Hạn hoàn thành',
            from: '31/8/2024',
            to: '30/11/2024',
            reason: 'Chờ đấu thầu',
          },
        ],
      }),
    );
    const chapter = lines.indexOf('III. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ');
    expect(lines.slice(chapter + 1, chapter + 5)).toEqual([
      'Vướng mắc, kiến nghị của 1 việc quá hạn đã nêu tại Mục II.',
      '- chưa ghi đơn vị: việc “Việc số 2” (tạm dừng): Chờ ý kiến.',
      'Đến ngày 20/9/2024 có 1 kiến nghị thay đổi kế hoạch chờ quyết định:',
      '- Phòng Hai: việc “Đào tạo”: Hạn hoàn thành: từ 31/8/2024 thành 30/11/2024. Lý do: Chờ đấu thầu.',
    ]);
  });

  it('says so where there is nothing to tell', () => {
    const lines = linesOf(written({ items: [item('1', 'Hoàn thành đúng hạn')] }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Không có việc quá hạn.',
        'Các đơn vị không báo khó khăn, vướng mắc.',
        'Không có việc quá hạn chuyển sang và không có việc đến hạn từ ngày 15/9/2024 đến ngày 14/12/2024.',
        'Đến ngày 20/9/2024 kế hoạch chưa có điều chỉnh.',
      ]),
    );
  });

  it('carries the overdue on, then what comes due in the next period, and counts the rest', () => {
    const items = [
      item('1', 'Trong hạn', { deadline: '2024-12-14', progress: 30 }),
      item('2', 'Sắp đến hạn', { deadline: '2024-09-15' }),
      item('3', 'Quá hạn', { deadline: '2024-08-31' }),
      item('4', 'Trong hạn', { deadline: '2024-12-15' }),
      item('5', 'Không hạn'),
      item('6', 'Tạm dừng', { deadline: '2024-10-01' }),
      item('7', 'Không thực hiện', { deadline: '2024-10-01' }),
    ];
    expect(tableWith({ items }, 'Tiến độ').slice(1)).toEqual([
      ['Việc quá hạn chuyển sang (1 việc)'],
      ['1', 'Việc số 3', 'Phòng Một', '31/8/2024', '–'],
      ['Việc đến hạn trong kỳ tới (2 việc)'],
      ['2', 'Việc số 2', 'Phòng Một', '15/9/2024', '–'],
      ['3', 'Việc số 1', 'Phòng Một', '14/12/2024', '30%'],
    ]);
    expect(linesOf(written({ items }))).toContain(
      'Tiếp tục theo dõi, thực hiện: 1 việc có hạn sau kỳ tới; 1 việc không có hạn; 1 việc đang tạm dừng, chờ ý kiến.',
    );
  });
});

describe('the amended appendix', () => {
  const line = {
    kind: 'item' as const,
    code: 'I.1.1',
    tt: '',
    title: '',
    detail: 'Đấu thầu',
    time: 'tháng 3-6/2024',
    product: '',
    unit: '',
    note: '',
    originalDeadline: '2024-06-30',
    adjustedDeadline: '2024-08-31',
  };
  const decision = {
    code: 'I.1.1',
    kind: 'Hạn hoàn thành',
    from: '30/6/2024',
    to: '31/8/2024',
    document: '12/QĐ-SKHCN',
    documentDate: '2024-06-20',
  };
  const changes = (more: Partial<ReportFacts>) =>
    tableWith({ appendix: [line], ...more }, 'Điều chỉnh')
      .slice(1)
      .map((row) => row[row.length - 1]);

  it('cites the decision of each change', () => {
    const words = {
      ...decision,
      kind: 'Nội dung việc',
      from: 'Đấu thầu',
      to: 'Mua sắm',
      document: '',
      documentDate: undefined,
    };
    expect(changes({ decisions: [decision, words] })).toEqual([
      'Hạn hoàn thành: từ 30/6/2024 thành 31/8/2024 (văn bản số 12/QĐ-SKHCN ngày 20/6/2024)\nNội dung việc: từ Đấu thầu thành Mua sắm',
    ]);
  });

  it('tells an adjusted deadline also without a decision, and where the decisions say another day', () => {
    expect(changes({})).toEqual(['Hạn hoàn thành: từ 30/6/2024 thành 31/8/2024']);
    expect(changes({ decisions: [{ ...decision, to: '31/7/2024' }] })[0]?.split('\n')).toHaveLength(2);
    const same = { ...line, adjustedDeadline: line.originalDeadline };
    expect(changes({ appendix: [same, { ...line, adjustedDeadline: undefined }] })).toEqual(['', '']);
  });

  it('is left out where it is not wanted', () => {
    expect(officialReport(reportFacts(), false).parts.map(({ orientation }) => orientation)).toEqual([
      'portrait',
    ]);
    expect(officialReport(reportFacts(), true).parts.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'landscape',
    ]);
  });
});

describe('whatever the items', () => {
  const codes = (lists: readonly (readonly { code: string }[])[]) =>
    lists
      .flat()
      .map(({ code }) => code)
      .sort();

  it('puts each into exactly one place of the results and, where it is not closed, of the next work', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const facts = reportFacts({ items });
        const results = resultsByHeading(facts);
        expect(codes(results.map((result) => result.items))).toEqual(codes([items]));
        for (const { items: own, done, underWay, notBegun, paused, dropped } of results)
          expect(codes([done, underWay, notBegun, paused, dropped])).toEqual(codes([own]));
        const closed = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Không thực hiện'];
        expect(codes(Object.values(nextWork(facts)))).toEqual(
          codes([items.filter(({ standing }) => !closed.includes(standing))]),
        );
      }),
    );
  });

  it('has figures that add up: the units make the whole, and the whole is what the summary counts', () => {
    const number = (text = '') => Number(text.replace(/\./g, ''));
    fc.assert(
      fc.property(
        anyItems.filter((items) => items.length > 0),
        (items) => {
          const [, ...lines] = tableWith({ items }, 'HT đúng hạn');
          const [total = []] = lines.splice(-1);
          for (const line of [...lines, total])
            expect(line.slice(2, 8).reduce((sum, text) => sum + number(text), 0)).toBe(number(line[1]));
          for (let column = 1; column < 8; column += 1)
            expect(lines.reduce((sum, line) => sum + number(line[column]), 0)).toBe(number(total[column]));
          const counts = countStandings(items);
          expect(number(total[2])).toBe(counts['Hoàn thành đúng hạn']);
          expect(number(total[5])).toBe(counts['Quá hạn']);
          const { completion } = ratesOf(counts);
          expect(total[8]).toBe(
            completion === undefined
              ? '–'
              : `${String(Math.round(completion * 10_000) / 100).replace('.', ',')}%`,
          );
        },
      ),
    );
  });

  it('names every item that is not completed, and every one that was completed in the period', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const paragraphs = paragraphsOf(written({ items }));
        const text = paragraphs.map(wordsOf).join('\n');
        for (const { words, standing, done } of items)
          if (!standing.startsWith('Hoàn thành') || done) expect(text).toContain(words);
      }),
    );
  });
});
