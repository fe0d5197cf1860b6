import { looks, standingLook } from '../../../src/addon/workbook/look';

/** Contrast of two colours by WCAG 2.2, 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS = [
  ...Object.entries(standingLook).map(([name, { background, color }]) => ({ name, background, color })),
  ...Object.entries(looks).map(([name, look]) => ({
    name,
    background: 'background' in look ? look.background : '#FFFFFF',
    color: look.color,
  })),
];

describe('colours', () => {
  it.each(PAIRS)(
    '$name can be read: contrast of $color on $background is at least 4.5',
    ({ background, color }) => {
      expect(contrast(background, color)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
