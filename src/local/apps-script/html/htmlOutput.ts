import { ServiceObject, serviceType } from '../serviceObject';

const OUTPUT_TYPE = serviceType(
  'HtmlService.HtmlOutput',
  {
    getContent: '',
    setContent: 's',
    append: 's',
    appendUntrusted: 's',
    getTitle: '',
    setTitle: 's',
    setWidth: 'n',
    setHeight: 'n',
    getWidth: '',
    getHeight: '',
    addMetaTag: 's s',
    setSandboxMode: '*',
    setXFrameOptionsMode: '*',
    clear: '',
  },
  { builder: true },
);

/** A page to be shown: https://developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput extends ServiceObject {
  readonly type = OUTPUT_TYPE;
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(private content: string) {
    super();
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(added: string): this {
    this.content += added;
    return this;
  }

  appendUntrusted(added: string): this {
    return this.append(escapeHtml(added));
  }

  clear(): this {
    return this.setContent('');
  }

  /** The title set by the script, else the page's own. */
  getTitle(): string {
    return this.title || (/<title>([^<]*)<\/title>/i.exec(this.content)?.[1] ?? '');
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    const tag = `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`;
    this.content = /<head>/i.test(this.content)
      ? this.content.replace(/<head>/i, `$&${tag}`)
      : tag + this.content;
    return this;
  }

  /** Does nothing since all pages run in the IFRAME sandbox (reference). */
  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
