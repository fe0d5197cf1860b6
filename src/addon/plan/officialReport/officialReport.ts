import { amendedAppendix } from './appendix';
import { delaysChapter, obstaclesChapter } from './delays';
import type { ReportFacts } from './facts';
import { documentFoot, documentHead, planName } from './letterhead';
import { nextChapter } from './nextPeriod';
import { type Paper, paragraph } from './paper';
import { BLANK, oneLine, spanWords } from './phrases';
import { resultsChapter } from './results';

/**
 * Writes the official report of a period: results by task in the plan's order with figures and rates, what is late and
 * why, what hinders, the next period's work, recipients and signer, and the amended appendix on pages of its own.
 * @param withAppendix whether the appendix is wanted
 */
export function officialReport(facts: ReportFacts, withAppendix: boolean): Paper {
  const { name, from, to, letterhead } = facts;
  const body = oneLine(letterhead.issuingBody) || BLANK;
  const title = `Kết quả thực hiện kế hoạch ${name}`;
  const span = spanWords(from, to);
  const when = name === span ? name : `${name} (${span})`;
  return {
    title: `Báo cáo ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    parts: [
      {
        orientation: 'portrait',
        blocks: [
          ...documentHead(facts, title),
          paragraph(
            'text',
            `Thực hiện kế hoạch “${planName(facts)}”, ${body} báo cáo kết quả ${when} như sau:`,
          ),
          ...resultsChapter(facts),
          ...delaysChapter(facts),
          ...obstaclesChapter(facts),
          ...nextChapter(facts),
          paragraph('closing', `Trên đây là báo cáo kết quả thực hiện kế hoạch ${name} của ${body}./.`),
          ...documentFoot(facts),
        ],
      },
      ...(withAppendix ? [{ orientation: 'landscape' as const, blocks: amendedAppendix(facts) }] : []),
    ],
  };
}
