import { STANDINGS, type Standing, standing } from '../plan/standing';
import { standingLook } from '../workbook/look';

/** A background and the letters on it. */
interface Tone {
  background: string;
  color: string;
}

/** The colours of a mail: inline styles carry the light ones, and classes of the same names turn them dark. */
export const LIGHT = {
  page: '#F1F5FA',
  paper: '#FFFFFF',
  ink: '#1F2933',
  muted: '#44505C',
  accent: '#1F3A5F',
  onAccent: '#FFFFFF',
  line: '#D5DCE4',
  track: '#E3E8EE',
  notice: { background: '#FFF4E0', color: '#7A4B00' },
};

const DARK: typeof LIGHT = {
  page: '#12171D',
  paper: '#1A2129',
  ink: '#E4E9EF',
  muted: '#A9B4C0',
  accent: '#A9C7EE',
  onAccent: '#12171D',
  line: '#36424E',
  track: '#33404D',
  notice: { background: '#3A2A0A', color: '#FFD58A' },
};

const DARK_STANDING: Readonly<Record<Standing, Tone>> = {
  [standing.overdue]: { background: '#43181A', color: '#FFB9B1' },
  [standing.dueSoon]: { background: '#3A2A0A', color: '#FFD58A' },
  [standing.onTrack]: { background: '#1A2129', color: '#E4E9EF' },
  [standing.completedOnTime]: { background: '#15301F', color: '#A6DDB8' },
  [standing.completedLate]: { background: '#2A3012', color: '#D3DE9A' },
  [standing.awaitingEvent]: { background: '#28313B', color: '#B9C4D0' },
  [standing.noDeadline]: { background: '#28313B', color: '#B9C4D0' },
  [standing.paused]: { background: '#2E2238', color: '#D9BFEA' },
  [standing.dropped]: { background: '#2E2238', color: '#D9BFEA' },
};

/** Class and inline style of something in the colours of a standing. */
export function standingTone(word: Standing): { className: string; style: string } {
  const { background, color, bold } = standingLook[word];
  return {
    className: `s${STANDINGS.indexOf(word)}`,
    style: `background:${background};color:${color};${bold ? 'font-weight:bold;' : ''}`,
  };
}

/** Class and colour of a bar for a standing. */
export function standingFill(word: Standing): { className: string; color: string } {
  return word === standing.onTrack
    ? ACCENT_FILL
    : { className: `f${STANDINGS.indexOf(word)}`, color: standingLook[word].color };
}

export const ACCENT_FILL = { className: 'fill', color: LIGHT.accent };

const rule = (selector: string, declarations: Readonly<Record<string, string>>): string =>
  `${selector}{${Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}!important`)
    .join(';')}}`;

const darkRules = [
  rule('.page', { background: DARK.page }),
  rule('.paper', { background: DARK.paper, color: DARK.ink }),
  rule('.ink', { color: DARK.ink }),
  rule('.muted', { color: DARK.muted }),
  rule('.accent', { color: DARK.accent }),
  rule('td,.line', { 'border-color': DARK.line }),
  rule('.track', { background: DARK.track }),
  rule('.fill', { background: DARK.accent }),
  rule('.button', { background: DARK.accent, color: DARK.onAccent }),
  rule('.notice', { ...DARK.notice, 'border-color': DARK.notice.color }),
  ...STANDINGS.flatMap((word, index) => [
    rule(`.s${index}`, { ...DARK_STANDING[word] }),
    rule(`.f${index}`, { background: DARK_STANDING[word].color }),
  ]),
];

/** For programs that read it; the mail is legible without. */
export const STYLE_SHEET = `@media (prefers-color-scheme:dark){${darkRules.join('')}}@media (max-width:480px){.side{padding-left:14px!important;padding-right:14px!important}.stands{width:66px!important}.figure{padding-left:2px!important}}`;
