/** Beyond this a number is no longer written digit by digit. */
const LARGEST_WRITTEN = 1e15;

/** A number as it is written in Vietnamese: dots between thousands, a decimal comma, two decimals at most ('1.234,5'). */
export function numberWords(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= LARGEST_WRITTEN) return String(value).replace('.', ',');
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '', decimals = ''] = String(rounded).split('.');
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return sign + grouped + (decimals === '' ? '' : `,${decimals}`);
}

/** A quantity with its measure: '20 nhiệm vụ', '100% nhiệm vụ'. */
export function measureWords(value: number, measure: string): string {
  const gap = measure === '' || measure.startsWith('%') ? '' : ' ';
  return `${numberWords(value)}${gap}${measure}`;
}

/** A quantity against what the plan sets: '12/20 nhiệm vụ', '60/100% nhiệm vụ'. */
export function quantityWords(reached: number, target: number, measure: string): string {
  return `${numberWords(reached)}/${measureWords(target, measure)}`;
}

/** A share of 0–1 in percent with two decimals at most, as official reports write it: '98,63%'; '–' where there is none. */
export function exactPercent(share: number | undefined): string {
  return share === undefined ? '–' : `${numberWords(share * 100)}%`;
}
