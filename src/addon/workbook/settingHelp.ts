import { textOf } from './cell';
import { SETTINGS, type Setting, type SettingSeed } from './settings';

/** Two plans that agree in nothing: a first value that differs between them is the plan's. */
const SEEDS: readonly [SettingSeed, SettingSeed] = [
  { title: '1', year: 2001, organisation: '1', place: '1' },
  { title: '2', year: 2002, organisation: '2', place: '2' },
];

/** Every setting with its meaning and what it says at first. */
export const settingLines = (): { label: string; help: string }[] =>
  SETTINGS.map((setting) => ({ label: setting.label, help: `${setting.help}${firstWords(setting)}` }));

function firstWords({ computed, initial }: Setting): string {
  if (computed) return '';
  const [one, other] = SEEDS.map((seed) => initial?.(seed) ?? '');
  if (one !== other) return ' Ban đầu: theo kế hoạch đã chọn.';
  const first = typeof one === 'object' ? '' : textOf(one);
  return ` Ban đầu: ${first === '' ? 'để trống' : first}.`;
}
