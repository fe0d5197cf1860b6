import { messages } from '../../messages';
import type { Area } from '../../workbook/cell';
import { standingLook } from '../../workbook/look';
import { tabName } from '../../workbook/tabNames';
import type { Highlight, PlacedRule } from '../../workbook/tabPlan';
import { LOCK_MARK } from '../../workbook/unitLocks';
import { type Check, right, wrong } from './check';
import type { PlatformFacts } from './platformFacts';
import { RULES_ROW } from './trialCells';

const said = messages.selfCheck.platform;
const { support } = messages.selfCheck;

const cell = (column: number): Area => ({ row: RULES_ROW, column, rows: 1, columns: 1 });

const HIGHLIGHT: Highlight = {
  areas: [cell(1), cell(3)],
  formula: `=OR($A${RULES_ROW}="một";$A${RULES_ROW}="hai")`,
  look: standingLook['Quá hạn'],
};

/** A rule of each kind that the tabs have, one of them upon another tab. */
const RULES: readonly PlacedRule[] = [
  { area: cell(1), rule: { kind: 'list', values: ['Có', 'Không'], help: 'Có hay Không' } },
  { area: cell(2), rule: { kind: 'number', min: 0, max: 100, help: 'Từ 0 đến 100' } },
  { area: cell(3), rule: { kind: 'date', help: 'Ngày' } },
  {
    area: cell(4),
    rule: {
      kind: 'range',
      tab: tabName.lists,
      area: { row: 1, column: 1, rows: 9, columns: 1 },
      help: 'Tên',
    },
  },
];

const RULE_FORMULA = `=OR(E${RULES_ROW}="một";E${RULES_ROW}="hai")`;

/** Rules and protections, made as set-up makes them and read back as a second set-up reads them. */
export const RULE_CHECKS: readonly Check<PlatformFacts>[] = [
  {
    id: 'highlight',
    title: said.highlight,
    run({ book, tab }) {
      book.keepHighlights(tab(), [HIGHLIGHT]);
      return book.keepHighlights(tab(), [HIGHLIGHT]) === 0
        ? right(said.highlightRight)
        : wrong(said.notKept, support);
    },
  },
  {
    id: 'rules',
    title: said.rules,
    run({ book, tab }) {
      book.keepRules(tab(), RULES);
      const differ = book.keepRules(tab(), RULES);
      return differ === 0 ? right(said.rulesRight) : wrong(said.rulesWrong(differ), support);
    },
  },
  {
    id: 'formulaRule',
    title: said.formulaRule,
    run({ platform, tab }) {
      const back = platform.formulaRule(tab(), cell(5), RULE_FORMULA);
      return back === RULE_FORMULA
        ? right(said.highlightRight)
        : wrong(said.changed(RULE_FORMULA, back || said.empty), support);
    },
  },
  {
    id: 'protection',
    title: said.protection,
    run({ book, tab }) {
      const whole = { description: TRIAL_MARK, open: [cell(1)] };
      const locks = [{ area: cell(1), editors: [], description: `${LOCK_MARK}: ${TRIAL_MARK}` }];
      book.keepProtection(tab(), whole, []);
      book.keepLocks(tab(), locks);
      const kept = book.keepProtection(tab(), whole, []) === 0 && book.keepLocks(tab(), locks) === 0;
      const removed = book.keepLocks(tab(), []) === 1 && book.keepLocks(tab(), []) === 0;
      return kept && removed ? right(said.protectionRight) : wrong(said.notKept, said.protectionAdvice);
    },
  },
];

/** Not the mark of the workbook's own protections: by those it is known who has the office's rights. */
const TRIAL_MARK = 'Kiểm tra';
