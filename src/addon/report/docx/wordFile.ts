import {
  FONT,
  PAGE_NUMBER,
  PARAGRAPH_LOOKS,
  type Paper,
  type ParagraphLook,
  type ParagraphStyle,
  paragraphLook,
} from '../../plan/officialReport/paper';
import { documentXml } from './body';
import { halfPoints, twips, WORD_NAMESPACES, XML_HEAD } from './xml';
import { zip } from './zip';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a .docx file (ECMA-376: WordprocessingML). */
export function wordFile(paper: Paper): Uint8Array<ArrayBuffer> {
  return zip([
    { name: '[Content_Types].xml', text: contentTypes() },
    { name: '_rels/.rels', text: relations([['document', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', text: documentXml(paper.parts) },
    { name: 'word/styles.xml', text: stylesXml() },
    { name: 'word/header.xml', text: headerXml() },
    {
      name: 'word/_rels/document.xml.rels',
      text: relations([
        ['styles', 'styles', 'styles.xml'],
        ['header', 'header', 'header.xml'],
      ]),
    },
  ]);
}

const PARTS = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['header', 'header'],
] as const;

function contentTypes(): string {
  const parts = PARTS.map(
    ([name, type]) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  );
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** One style for each look, so that an office can change them in Word at once. */
function stylesXml(): string {
  const names = Object.keys(PARAGRAPH_LOOKS) as ParagraphStyle[];
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  return `${XML_HEAD}<w:styles ${WORD_NAMESPACES}>${defaults}${normal}${names.map(styleXml).join('')}</w:styles>`;
}

function styleXml(name: ParagraphStyle): string {
  const look = paragraphLook(name);
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="BC ${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${placing(look)}${OUTLINE[name] ?? ''}</w:pPr><w:rPr>${look.bold ? '<w:b/>' : ''}${look.italic ? '<w:i/>' : ''}<w:sz w:val="${halfPoints(look.size)}"/><w:szCs w:val="${halfPoints(look.size)}"/></w:rPr></w:style>`;
}

/** What Word's navigation lists. */
const OUTLINE: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  chapter: '<w:outlineLvl w:val="0"/>',
  section: '<w:outlineLvl w:val="1"/>',
};

function placing({ align, firstLine = 0, before = 0, after = 0, keepWithNext }: ParagraphLook): string {
  const keep = keepWithNext ? '<w:keepNext/>' : '';
  const indent = firstLine > 0 ? `<w:ind w:firstLine="${twips(firstLine)}"/>` : '';
  return `${keep}<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>${indent}<w:jc w:val="${align === 'justify' ? 'both' : align}"/>`;
}

/** The page's number in the middle of the top margin. */
function headerXml(): string {
  const size = `<w:rPr><w:sz w:val="${halfPoints(PAGE_NUMBER.size)}"/><w:szCs w:val="${halfPoints(PAGE_NUMBER.size)}"/></w:rPr>`;
  return `${XML_HEAD}<w:hdr ${WORD_NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r>${size}<w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`;
}
