import { type Standing, standing } from '../plan/standing';

/** How a cell looks; a property left out stays as the sheet's default. */
export interface Look {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  align?: 'left' | 'center' | 'right';
  numberFormat?: string;
  /** Text wraps unless this is false. */
  wrap?: boolean;
}

/** Number formats in the tokens that Google takes in every locale. */
export const numberFormat = {
  /** For formulas: in a cell formatted as text Sheets may show the formula itself. */
  general: 'General',
  text: '@',
  whole: '#,##0',
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  percent: '0%',
} as const;

/** Calm and official: one accent colour; other colours only where they mean something. */
export const looks = {
  title: { color: '#1F3A5F', bold: true, size: 14, wrap: false },
  subtitle: { color: '#44505C', wrap: false },
  header: { background: '#1F3A5F', color: '#FFFFFF', bold: true, align: 'center' },
  band: { background: '#1F3A5F', color: '#FFFFFF', wrap: false },
  /** Head of the columns that units fill in. */
  inputBand: { background: '#DCE6F1', color: '#1F3A5F', bold: true, wrap: false },
  inputHeader: { background: '#DCE6F1', color: '#1F3A5F', bold: true, align: 'center' },
  section: { background: '#DCE6F1', color: '#1F3A5F', bold: true },
  task: { background: '#F1F5FA', color: '#1F2933', bold: true },
  plain: { color: '#1F2933' },
  /** Input cells of lists and settings. */
  input: { background: '#FFFFFF', color: '#1F2933' },
  computed: { background: '#F7F9FB', color: '#1F2933' },
  heading: { color: '#1F3A5F', bold: true, size: 12, wrap: false },
  bar: { color: '#1F3A5F', wrap: false },
} as const satisfies Record<string, Look>;

/** Colours of a standing; contrast of each pair is at least 4.5:1 (a test measures it). */
export const standingLook: Readonly<Record<Standing, { background: string; color: string; bold: boolean }>> =
  {
    [standing.overdue]: { background: '#FDECEA', color: '#8C1D18', bold: true },
    [standing.dueSoon]: { background: '#FFF4E0', color: '#7A4B00', bold: false },
    [standing.onTrack]: { background: '#FFFFFF', color: '#1F2933', bold: false },
    [standing.completedOnTime]: { background: '#E8F3EC', color: '#1E5631', bold: false },
    [standing.completedLate]: { background: '#EEF3E2', color: '#4A5A1E', bold: false },
    [standing.awaitingEvent]: { background: '#EEF1F5', color: '#44505C', bold: false },
    [standing.noDeadline]: { background: '#EEF1F5', color: '#44505C', bold: false },
    [standing.paused]: { background: '#F3EEF6', color: '#5B3A73', bold: false },
    [standing.dropped]: { background: '#F3EEF6', color: '#5B3A73', bold: false },
  };

/** A sign in front of the word, for eyes that do not see the colour. */
export const standingSign: Readonly<Record<Standing, string>> = {
  [standing.overdue]: '▲',
  [standing.dueSoon]: '●',
  [standing.onTrack]: '◦',
  [standing.completedOnTime]: '✓',
  [standing.completedLate]: '✓',
  [standing.awaitingEvent]: '○',
  [standing.noDeadline]: '○',
  [standing.paused]: '‖',
  [standing.dropped]: '✕',
};
