import { reportMail } from '../../../src/addon/email/reportMail';
import { standing } from '../../../src/addon/plan/standing';
import { readMail } from '../../support/mailReader';
import {
  EMPTY_REPORT,
  reportOfItems,
  SAMPLE_ITEMS,
  SAMPLE_REPORT,
  SAMPLE_URL,
} from '../../support/sampleReport';

const MORE = { url: SAMPLE_URL, notes: [] };
const mail = reportMail(SAMPLE_REPORT, MORE);
const { tags, texts, rows } = readMail(mail.html);

/** What stands below a heading of the HTML, up to the next one. */
function below(heading: string, of = texts): string {
  const start = of.indexOf(heading);
  if (start < 0) throw new Error(`No heading "${heading}".`);
  return of.slice(start + 1, start + 60).join('\n');
}

const STATE = '46 việc, 21 hoàn thành (90% đúng hạn), 3 quá hạn, 5 đến hạn trong 30 ngày, 2 chờ sự kiện';

describe('the digest of a period', () => {
  test('says in its subject what presses', () => {
    expect(mail.subject).toBe(
      '[Sổ theo dõi] Bản tin tháng 9/2024: 3 việc quá hạn, 5 việc đến hạn trong 30 ngày',
    );
  });

  test('begins with period and state, in both forms', () => {
    for (const form of [mail.text, texts.join('\n')]) {
      expect(form).toContain('Kỳ báo cáo: 15/8–14/9/2024');
      expect(form).toContain(`Đến 14/9/2024: ${STATE}`);
    }
    expect(mail.text.startsWith('BẢN TIN THÁNG 9/2024\nThực hiện nhiệm vụ trọng tâm')).toBe(true);
    expect(texts).toContain('Bản tin tháng 9/2024');
  });

  test('gives both rates with what they are rates of', () => {
    expect(mail.text).toContain(
      'Tỷ lệ hoàn thành: 88% (21 việc hoàn thành trên 24 việc đã hoàn thành hoặc quá hạn.)',
    );
    expect(mail.text).toContain('Tỷ lệ đúng hạn: 79% (19 việc hoàn thành đúng hạn trên 24 việc đó.)');
    expect(below('Tỷ lệ hoàn thành')).toMatch(/^88%\n21 việc hoàn thành trên 24/);
  });

  test('counts every standing, with a bar as long as its share', () => {
    const lines = rows.filter(([word = '']) => /^[▲●◦✓○‖✕] /.test(word));
    expect(lines.map(([word]) => word)).toHaveLength(Object.keys(standing).length);
    expect(below('✓ Hoàn thành đúng hạn')).toMatch(/^19\n/);
    const bars = tags.filter((tag) => /^<td width="\d+%" class="f/.test(tag));
    expect(bars.slice(0, 4).map((tag) => tag.match(/\d+%/)?.[0])).toEqual(['7%', '2%', '39%', '41%']);
  });

  test('tells the change since the period before: how many, and which', () => {
    const change = mail.text.slice(
      mail.text.indexOf('THAY ĐỔI SO VỚI THÁNG 8/2024'),
      mail.text.indexOf('THEO ĐƠN VỊ'),
    );
    expect(change.split('\n').filter((line) => line !== '')).toEqual([
      'THAY ĐỔI SO VỚI THÁNG 8/2024',
      '✓ Mới hoàn thành (3):',
      '- II.1.5 Khảo sát thực trạng Cơ quan, đơn vị (Phòng QLTCCL · xong 20/8/2024, quá hạn)',
      '- II.2.1.6 Kiểm tra việc chấp hành các quy định về pháp luật về KH&CN của các tổ chức KH&CN (Thanh tra Sở · xong 5/9/2024)',
      '- II.2.2.6 Tổ chức các Hội đồng Tư vấn xác định nhiệm vụ 2025. (Phòng QLKH · xong 3/9/2024)',
      '▲ Mới quá hạn (2):',
      '- I.1.5 Khảo sát thực trạng doanh nghiệp, hợp tác xã (Phòng HC&QLĐL)',
      '- II.2.2.7 Báo cáo Ban cán sự Đảng UBND tỉnh chủ trương danh mục nhiệm vụ 2025. (Phòng QLKH)',
      'Đã khắc phục quá hạn (1):',
      '- II.1.5 Khảo sát thực trạng Cơ quan, đơn vị (Phòng QLTCCL · nay: Hoàn thành quá hạn)',
    ]);
    expect(texts).toContain('✓ Mới hoàn thành (3)');
  });

  test('has the figures of each unit, and names those without items', () => {
    expect(rows).toContainEqual([
      'Đơn vị',
      'Việc',
      'Hoàn thành',
      'Quá hạn',
      'Sắp đến hạn',
      'Tỷ lệ hoàn thành',
    ]);
    expect(rows).toContainEqual(['Phòng QLKH', '16', '7', '▲ 1', '1', '88%']);
    expect(rows).toContainEqual(['Phòng QLCN&TTCN', '4', '0', '0', '0', '–']);
    expect(mail.text).toContain(
      '- Phòng QLKHCNCS&SHTT: 4 việc, 2 hoàn thành, 1 quá hạn, 0 sắp đến hạn, tỷ lệ hoàn thành 67%',
    );
    expect(texts).toContain('Chưa có việc: Chi cục TCĐLCL');
    expect(texts).toContain('–: chưa có việc nào hoàn thành hoặc quá hạn.');
  });

  test('lists what is overdue and what comes next, the most pressing first', () => {
    expect(mail.text).toMatch(
      /VIỆC QUÁ HẠN \(3\)\n- I\.3\.3 .*\n {2}▲ quá 76 ngày; Phòng QLKHCNCS&SHTT; hạn 30\/6\/2024\n- I\.1\.5 /,
    );
    expect(mail.text).toMatch(/VIỆC ĐẾN HẠN TRONG 30 NGÀY TỚI \(5\)\n- II\.2\.2\.8 .*\n {2}● còn 6 ngày;/);
    expect(below('Việc quá hạn (3)')).toMatch(
      /^I\.3\.3\n Trình Chủ tịch .*\nPhòng QLKHCNCS&SHTT · hạn 30\/6\/2024\n▲ quá 76 ngày/,
    );
  });

  test('gives what hinders the units in their own words', () => {
    expect(below('Vướng mắc, kiến nghị (4)')).toContain('“Chờ ý kiến của Sở Tài chính về kinh phí.”');
    expect(mail.text).toContain('\n  “Chờ ý kiến của Sở Tài chính về kinh phí.”');
  });

  test('shows quantities with a bar that ends at 100 %', () => {
    expect(mail.text).toContain('12/20 nhiệm vụ (60%); Phòng QLKH');
    expect(mail.text).toContain('6/5 hội nghị (100%)');
    const fills = tags.filter((tag) => tag.startsWith('<td width="') && tag.includes('class="fill"'));
    const widths = fills.map((tag) => Number(tag.match(/\d+/)?.[0]));
    expect(widths).toContain(60);
    expect(Math.max(...widths)).toBe(100);
  });

  test('names the units that were silent', () => {
    expect(rows).toContainEqual(['Phòng QLCN&TTCN', '3/4 việc đang mở']);
    expect(mail.text).toMatch(/CHƯA CẬP NHẬT KỲ NÀY \(4 ĐƠN VỊ\)\n- Phòng QLCN&TTCN: 3\/4 việc đang mở/);
  });

  test('leads to the workbook, or has no link where there is none', () => {
    expect(tags.filter((tag) => tag.startsWith('<a '))).toEqual([
      expect.stringContaining(`href="${SAMPLE_URL}"`),
    ]);
    expect(mail.text).toContain(`Mở sổ: ${SAMPLE_URL}`);
    const without = reportMail(SAMPLE_REPORT, { url: '', notes: [] });
    expect(readMail(without.html).tags.filter((tag) => tag.startsWith('<a '))).toEqual([]);
    expect(without.text).not.toContain('Mở sổ');
  });

  test('has no picture, script or address from outside', () => {
    expect(tags.filter((tag) => /^<(img|script|link|iframe|object|svg|form|input)/.test(tag))).toEqual([]);
    expect(mail.html).not.toMatch(/url\(|@import|@font-face/);
  });
});

describe('what the office is told', () => {
  test('stands in a box before the state, in both forms', () => {
    const noted = reportMail(SAMPLE_REPORT, { url: '', notes: ['Địa chỉ viết chưa đúng: <sai>.'] });
    const found = readMail(noted.html).texts;
    expect(found.indexOf('• Địa chỉ viết chưa đúng: <sai>.')).toBeGreaterThan(0);
    expect(found.indexOf('• Địa chỉ viết chưa đúng: <sai>.')).toBeLessThan(
      found.indexOf(`Đến 14/9/2024: ${STATE}`),
    );
    expect(noted.text.indexOf('• Địa chỉ viết chưa đúng')).toBeLessThan(noted.text.indexOf('Đến 14/9/2024'));
    expect(texts).not.toContain('Văn phòng lưu ý:');
  });

  test('says so above all else when it is only a preview', () => {
    const draft = reportMail(SAMPLE_REPORT, { ...MORE, draft: true });
    expect(draft.subject).toContain('[Bản xem trước, chưa gửi]');
    expect(draft.text.startsWith('BẢN XEM TRƯỚC, CHƯA GỬI\n')).toBe(true);
    expect(readMail(draft.html).texts[2]).toBe('Bản xem trước, chưa gửi');
    expect(mail.subject + mail.text + texts.join('')).not.toContain('xem trước');
  });
});

test('each part that is empty says so in words', () => {
  const empty = reportMail(EMPTY_REPORT, { url: '', notes: [] });
  const said = [
    'Chưa tính tỷ lệ hoàn thành, tỷ lệ đúng hạn: chưa có việc nào hoàn thành hoặc quá hạn.',
    'Kế hoạch chưa có việc nào.',
    'Đây là kỳ đầu tiên, chưa có kỳ trước để so sánh.',
    'Chưa có đơn vị nào được giao việc.',
    'Không có việc quá hạn.',
    'Không có việc đến hạn trong thời gian này.',
    'Không đơn vị nào nêu vướng mắc, kiến nghị.',
    'Kế hoạch không có việc nào đặt số lượng phải đạt.',
    'Mọi đơn vị có việc đang mở đều đã cập nhật trong kỳ.',
  ];
  const found = readMail(empty.html).texts;
  expect(said.filter((words) => !found.includes(words))).toEqual([]);
  expect(said.filter((words) => !empty.text.includes(words))).toEqual([]);
  expect(empty.text).not.toMatch(/undefined|NaN/);
});

test('a period without any change says so for each kind', () => {
  const same = {
    ...SAMPLE_REPORT,
    since: { name: 'tháng 8/2024', change: { done: [], overdue: [], recovered: [] } },
  };
  const { text } = reportMail(same, MORE);
  expect(text).toContain(
    '✓ Mới hoàn thành: không có.\n▲ Mới quá hạn: không có.\nĐã khắc phục quá hạn: không có.',
  );
});

test('a target of nothing has no share, and no bar', () => {
  const [first] = SAMPLE_ITEMS;
  if (!first) throw new Error('The sample has no items.');
  const { text } = reportMail(
    reportOfItems([{ ...first, quantity: { reached: 3, target: 0, measure: 'mô hình' } }]),
    MORE,
  );
  expect(text).toContain('3/0 mô hình; ');
});
