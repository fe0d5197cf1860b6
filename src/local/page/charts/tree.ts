/** A part of a picture as data: an SVG element with its attributes, its parts, and the text in it. */
export interface Shape {
  name: string;
  attributes: Record<string, string | number>;
  parts: Shape[];
  text?: string;
}

export function shape(name: string, attributes: Shape['attributes'], ...parts: Shape[]): Shape {
  return { name, attributes, parts };
}

/** A text in a picture. @param attributes x, y, font-size and so on */
export function textShape(text: string, attributes: Shape['attributes']): Shape {
  return { name: 'text', attributes, parts: [], text };
}

/** What is shown when one points at a part. */
export function withHint(part: Shape, hint: string): Shape {
  return { ...part, parts: [...part.parts, { name: 'title', attributes: {}, parts: [], text: hint }] };
}
