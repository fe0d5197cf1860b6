import { type ReminderPart, reminderMail } from '../../../src/addon/email/reminderMail';
import { readMail } from '../../support/mailReader';
import { SAMPLE_DAY, SAMPLE_TITLE, SAMPLE_UNIT_PART, SAMPLE_URL } from '../../support/sampleReport';

const PART: ReminderPart = {
  planTitle: SAMPLE_TITLE,
  to: 'unit',
  names: ['Phòng QLKH'],
  today: SAMPLE_DAY,
  due: SAMPLE_UNIT_PART.dueNext,
  overdue: SAMPLE_UNIT_PART.overdue.slice(0, 1),
  url: SAMPLE_URL,
};
const IN_CHARGE: ReminderPart = { ...PART, to: 'inCharge', names: ['Nguyễn Văn A'], due: [] };

const bothForms = (part: ReminderPart): string[] => {
  const { text, html } = reminderMail(part);
  return [text, readMail(html).texts.join('\n')];
};

describe('a reminder to a unit', () => {
  test('counts both kinds in subject and title, and lists the overdue first', () => {
    const { subject, text } = reminderMail(PART);
    expect(subject).toBe('[Sổ theo dõi] Nhắc việc 14/9/2024: 2 việc sắp đến hạn, 1 việc quá hạn');
    expect(text.startsWith('2 VIỆC SẮP ĐẾN HẠN, 1 VIỆC QUÁ HẠN\nKính gửi: Phòng QLKH\n')).toBe(true);
    expect(text.indexOf('VIỆC QUÁ HẠN (1)')).toBeLessThan(text.indexOf('VIỆC SẮP ĐẾN HẠN (2)'));
  });

  test('asks for the update and says how, in both forms', () => {
    for (const form of bothForms(PART)) {
      expect(form).toContain('Đề nghị đơn vị thực hiện và cập nhật các việc nêu dưới đây.');
      expect(form).toContain('Sổ theo dõi ▸ Cập nhật tiến độ');
      expect(form).not.toContain('đôn đốc');
    }
    expect(reminderMail(PART).html).toContain(`href="${SAMPLE_URL}"`);
  });

  test('with nothing due or overdue says so', () => {
    for (const form of bothForms({ ...PART, due: [], overdue: [] })) {
      expect(form).toContain('Hiện không có việc nào cần nhắc.');
      expect(form).not.toContain('Đề nghị');
    }
  });
});

describe('a reminder to the person in charge', () => {
  test('says that the items are long overdue and asks to urge the unit', () => {
    expect(reminderMail(IN_CHARGE).subject).toBe('[Sổ theo dõi] Đề nghị đôn đốc 14/9/2024: 1 việc quá hạn');
    for (const form of bothForms(IN_CHARGE)) {
      expect(form).toContain('Kính gửi: Nguyễn Văn A');
      expect(form).toContain('thuộc nhiệm vụ do ông/bà chủ trì và đã quá hạn lâu');
      expect(form).toContain('Đề nghị ông/bà đôn đốc đơn vị');
      expect(form).not.toMatch(/sắp đến hạn/i);
    }
  });

  test('does not call overdue what is only due', () => {
    for (const form of bothForms({ ...IN_CHARGE, due: PART.due, overdue: [] })) {
      expect(form).toContain('Các việc sắp đến hạn dưới đây thuộc nhiệm vụ do ông/bà chủ trì.');
      expect(form).not.toMatch(/quá hạn/i);
    }
  });
});
