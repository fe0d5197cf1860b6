import fc from 'fast-check';
import type { OfficialItem, ReportFacts } from '../../src/addon/plan/officialReport/facts';
import type { Block, Paper, Paragraph, Table } from '../../src/addon/plan/officialReport/paper';
import { STANDINGS, type Standing } from '../../src/addon/plan/standing';

/** An item of task I.1; what is not given is as plain as it can be. */
export const officialItem = (
  code: string,
  standing: Standing,
  more: Partial<OfficialItem> = {},
): OfficialItem => ({
  code,
  words: `Việc số ${code}`,
  unit: 'Phòng Một',
  standing,
  deadline: undefined,
  daysLeft: undefined,
  progress: undefined,
  completedOn: undefined,
  quantity: undefined,
  obstacles: '',
  silent: false,
  heading: 'I.1',
  product: '',
  evidence: '',
  done: false,
  fellOverdue: false,
  recovered: false,
  ...more,
});

/** The third quarter of a plan with two sections, as little as a report can be written from. */
export const reportFacts = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  planTitle: 'Nhiệm vụ trọng tâm năm 2024',
  name: 'quý III/2024',
  from: '2024-06-15',
  to: '2024-09-14',
  today: '2024-09-20',
  since: '',
  next: { name: 'quý IV/2024', from: '2024-09-15', to: '2024-12-14' },
  originalOnTime: undefined,
  letterhead: {
    superiorBody: '',
    issuingBody: '',
    place: '',
    symbol: '',
    signerPosition: '',
    signerName: '',
    recipients: '',
  },
  units: ['Phòng Một', 'Phòng Hai'],
  headings: [
    { code: 'I.1', section: 'NHIỆM VỤ TRỌNG TÂM', title: 'Nhiệm vụ 1: Đo lường' },
    { code: 'I.2', section: 'NHIỆM VỤ TRỌNG TÂM', title: 'Nhiệm vụ 2: Nhân rộng' },
    { code: 'II.1', section: 'NHIỆM VỤ CHẤP THUẬN', title: 'Nhiệm vụ 1: Thí điểm 5S' },
  ],
  items: [],
  appendix: [],
  decisions: [],
  proposals: [],
  ...more,
});

const blocksIn = (block: Block): readonly Block[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.flatMap(blocksIn)))
    : [block];

/** The paragraphs of a paper in their order, those inside tables with them. */
export const paragraphsOf = ({ parts }: Paper): Paragraph[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap(blocksIn).flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
  );

export const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
export const linesOf = (paper: Paper): string[] => paragraphsOf(paper).map(wordsOf);

/** The ruled tables of a paper as texts, row by row. */
export const tablesOf = ({ parts }: Paper): string[][][] =>
  parts
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Table => block.kind === 'table' && block.bordered)
    .map(({ rows }) =>
      rows.map((row) =>
        row.map(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block)] : [])).join('\n'),
        ),
      ),
    );

const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

/** Any items under any headings, one that is no longer in the plan among them; their words tell them apart. */
export const anyItems: fc.Arbitrary<OfficialItem[]> = fc
  .array(
    fc.record({
      standing: fc.constantFrom(...STANDINGS),
      heading: fc.constantFrom('I.1', 'I.2', 'II.1', 'III.9'),
      unit: fc.constantFrom('Phòng Một', 'Phòng Hai', 'Phòng lạ', ''),
      deadline: fc.option(anyDay, { nil: undefined }),
      progress: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      obstacles: fc.constantFrom('', 'Chờ kinh phí'),
      silent: fc.boolean(),
      done: fc.boolean(),
      fellOverdue: fc.boolean(),
      recovered: fc.boolean(),
      quantity: fc.option(
        fc.record({
          reached: fc.nat(20),
          target: fc.nat(20),
          measure: fc.constantFrom('', 'hội nghị', '% nhiệm vụ'),
        }),
        { nil: undefined },
      ),
    }),
    { maxLength: 40 },
  )
  .map((seeds) =>
    seeds.map(({ standing, ...more }, index) =>
      officialItem(`N${index}`, standing, { ...more, words: `Việc thứ <${index}>` }),
    ),
  );
