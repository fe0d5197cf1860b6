import type { XmlElement } from '@cj-tech-master/excelts/xml';

/** Wrappers that Word puts around rows, cells and paragraphs without changing what they are. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
]);

/** The children of an element, those within wrappers included. */
export function contentOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (child.type !== 'element') return [];
    return WRAPPERS.has(child.name) ? contentOf(child) : [child];
  });
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return contentOf(element).filter((child) => child.name === name);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return contentOf(element).find((child) => child.name === name);
}

/** The attribute w:val of a child; undefined where the child or the attribute is missing. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val'];
}
