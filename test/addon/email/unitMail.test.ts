import { type UnitPart, unitMail } from '../../../src/addon/email/unitMail';
import { standing } from '../../../src/addon/plan/standing';
import { readMail } from '../../support/mailReader';
import { SAMPLE_ITEMS, SAMPLE_UNIT_PART, SAMPLE_URL } from '../../support/sampleReport';

const mail = unitMail(SAMPLE_UNIT_PART);
const { texts } = readMail(mail.html);
const NOTHING: UnitPart = { ...SAMPLE_UNIT_PART, overdue: [], dueNext: [], silent: [] };

describe('the mail to a unit', () => {
  test('says in its subject how many items it asks for, each once', () => {
    expect(mail.subject).toBe(
      '[Sổ theo dõi] Phòng QLKH, Phòng QLKHCNCS&SHTT: đề nghị cập nhật 4 việc, kỳ tháng 9/2024',
    );
  });

  test('says what is asked, where, and how, before the lists', () => {
    for (const form of [mail.text, texts.join('\n')]) {
      expect(form).toContain(
        'Đến 14/9/2024: 2 việc quá hạn, 2 việc đến hạn trong 30 ngày, 2 việc chưa cập nhật kỳ này',
      );
      expect(form).toContain('Đề nghị đơn vị cập nhật 4 việc nêu dưới đây.');
      expect(form).toContain('Sổ theo dõi ▸ Cập nhật tiến độ');
      expect(form.indexOf('Cách làm')).toBeLessThan(form.search(/việc quá hạn \(2\)/i));
    }
    expect(mail.html).toContain(`href="${SAMPLE_URL}"`);
    expect(mail.text).toContain(`Mở sổ: ${SAMPLE_URL}`);
  });

  test('gives each item its task, progress and whether it was left alone', () => {
    expect(mail.text).toContain(
      '- I.3.3 Trình Chủ tịch Hội đồng sáng kiến tỉnh ban hành Văn bản hướng dẫn của Hội đồng sáng kiến tỉnh\n' +
        '  ▲ quá 76 ngày; Phòng QLKHCNCS&SHTT; hạn 30/6/2024; tiến độ 80%; chưa cập nhật kỳ này; ' +
        'thuộc Nhiệm vụ 3: Nâng cao chất lượng xét đánh giá, công nhận sáng kiến cơ sở',
    );
  });

  test('does not list an item again that was silent too', () => {
    expect(mail.text.match(/- I\.3\.3 /g)).toHaveLength(1);
    expect(mail.text).toMatch(/CHƯA CẬP NHẬT KỲ NÀY \(2\)\n2 việc đã nêu ở trên cũng chưa được cập nhật\.$/);
    const other = SAMPLE_ITEMS.filter(({ code }) => code === 'II.3.1');
    const more = unitMail({ ...SAMPLE_UNIT_PART, silent: [...SAMPLE_UNIT_PART.silent, ...other] });
    expect(more.text).toMatch(/CHƯA CẬP NHẬT KỲ NÀY \(3\)\n- II\.3\.1 .*\n {2}○ Chưa phát sinh hạn; /);
  });

  test('says so where a list is empty', () => {
    const onlySilent = unitMail({ ...NOTHING, silent: SAMPLE_UNIT_PART.silent });
    expect(onlySilent.text).toContain('Đơn vị không có việc quá hạn.');
    expect(onlySilent.text).toContain('Đơn vị không có việc đến hạn trong thời gian này.');
    const onlyLate = unitMail({ ...NOTHING, overdue: SAMPLE_UNIT_PART.overdue });
    expect(onlyLate.text).toContain('Mọi việc đang mở của đơn vị đều đã được cập nhật.');
  });

  test('thanks a unit that has nothing to catch up on, and asks for nothing', () => {
    const well = unitMail(NOTHING);
    expect(well.subject).toBe(
      '[Sổ theo dõi] Phòng QLKH, Phòng QLKHCNCS&SHTT: không có việc phải nhắc, kỳ tháng 9/2024',
    );
    for (const form of [well.text, readMail(well.html).texts.join('\n')]) {
      expect(form).toContain('Đơn vị không có việc quá hạn, không có việc đến hạn trong 30 ngày tới');
      expect(form).toContain('Cảm ơn đơn vị.');
      expect(form).not.toContain('Đề nghị');
      expect(form).not.toContain(standing.overdue);
    }
  });
});
