import { STANDINGS, type Standing, standing } from '../plan/standing';
import type { Summary } from '../plan/summary';
import { standingSign } from '../workbook/look';
import { bar } from './bar';
import { LIGHT, standingFill, standingTone } from './palette';
import { layoutTable, type Part, ROW_LINE, remark, section, stack, words } from './part';
import { numberWords, percentWords } from './words';

/** The two rates of government practice, each with what it is a rate of. */
export function ratesPart({ counts, completed, rates }: Summary): Part {
  if (rates.completion === undefined)
    return words(
      'Chưa tính tỷ lệ hoàn thành, tỷ lệ đúng hạn: chưa có việc nào hoàn thành hoặc quá hạn.',
      'font-size:15px;',
    );
  const due = completed + counts[standing.overdue];
  const onTime = counts[standing.completedOnTime];
  const told = [
    {
      name: 'Tỷ lệ hoàn thành',
      rate: rates.completion,
      meaning: `${numberWords(completed)} việc hoàn thành trên ${numberWords(due)} việc đã hoàn thành hoặc quá hạn.`,
    },
    {
      name: 'Tỷ lệ đúng hạn',
      rate: rates.onTime,
      meaning: `${numberWords(onTime)} việc hoàn thành đúng hạn trên ${numberWords(due)} việc đó.`,
    },
  ];
  const cells = told.map(
    ({ name, rate, meaning }) =>
      `<td width="50%" style="padding:0 12px 0 0;"><b>${name}</b><br>` +
      `<b class="accent" style="font-size:28px;line-height:1.3;color:${LIGHT.accent};">${percentWords(rate)}</b>` +
      `<br><span class="muted" style="font-size:13px;color:${LIGHT.muted};">${meaning}</span></td>`,
  );
  const both: Part = {
    html: layoutTable(`<tr valign="top">${cells.join('')}</tr>`),
    text: told.map(({ name, rate, meaning }) => `${name}: ${percentWords(rate)} (${meaning})`).join('\n'),
  };
  return stack([both, remark('Việc chưa đến hạn không tính vào hai tỷ lệ này.')]);
}

/** How many items have each standing, with a bar for its share of all. */
export function standingsPart({ total, counts }: Summary): Part {
  if (total === 0) return section('Theo tình trạng', [words('Kế hoạch chưa có việc nào.')]);
  const row = (word: Standing, index: number): string => {
    const { className, style } = standingTone(word);
    const width = (share: string) => (index === 0 ? ` width="${share}"` : '');
    return (
      `<tr><td class="${className}"${width('44%')} style="${ROW_LINE}${style}">${standingSign[word]} ${word}</td>` +
      `<td${width('15%')} align="right" style="${ROW_LINE}"><b>${numberWords(counts[word])}</b></td>` +
      `<td style="${ROW_LINE}padding-right:0;">${bar(counts[word] / total, standingFill(word))}</td></tr>`
    );
  };
  return section('Theo tình trạng', [
    {
      html: layoutTable(STANDINGS.map(row).join('')),
      text: STANDINGS.map((word) => `- ${standingSign[word]} ${word}: ${numberWords(counts[word])}`).join(
        '\n',
      ),
    },
  ]);
}
