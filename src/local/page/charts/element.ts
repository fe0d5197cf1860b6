import type { Shape } from './tree';

const SVG = 'http://www.w3.org/2000/svg';

/** The picture as elements of a page. */
export function toElement({ name, attributes, parts, text }: Shape): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  if (text !== undefined) element.textContent = text;
  element.append(...parts.map(toElement));
  return element;
}
