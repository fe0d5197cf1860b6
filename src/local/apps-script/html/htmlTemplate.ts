import { NotImplementedError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { escapeHtml, HtmlOutput } from './htmlOutput';

const TEMPLATE_TYPE = serviceType(
  'HtmlService.HtmlTemplate',
  { evaluate: '', getRawContent: '', getCode: '' },
  { builder: true },
);

/**
 * A page with scriptlets: <? code ?>, <?= escaped ?>, <?!= as it is ?>
 * (https://developers.google.com/apps-script/guides/html/templates). What a script sets on it, the scriptlets see.
 */
export class HtmlTemplate extends ServiceObject {
  readonly type = TEMPLATE_TYPE;
  override readonly members: Record<string, unknown> = {};

  constructor(
    private readonly execution: Execution,
    private readonly content: string,
  ) {
    super();
  }

  /** `template.name = value`; the value stays the add-on's own. */
  override assign(name: string, value: unknown): void {
    this.members[name] = value;
  }

  getRawContent(): string {
    return this.content;
  }

  getCode(): string {
    return codeOf(this.content);
  }

  evaluate(): HtmlOutput {
    let html = '';
    const body = this.execution.world.evaluate(this.getCode());
    if (typeof body !== 'function') throw new Error('A template compiles to a function.');
    const write = (text: unknown) => {
      html += String(text);
    };
    Reflect.apply(body, undefined, [write, (text: unknown) => escapeHtml(String(text)), this.members]);
    return new HtmlOutput(html);
  }
}

/** The template as the text of a function (write, escape, variables). */
function codeOf(content: string): string {
  let before = '';
  const body = content.replace(
    /([\s\S]*?)(?:<\?(!?=)?([\s\S]*?)\?>|$)/g,
    (_all, text: string, mark?: string, code?: string) => {
      before += text;
      const written = text === '' ? '' : `write(${JSON.stringify(text)});`;
      if (code === undefined) return written;
      if (mark === undefined) return `${written}${code}\n`;
      if (mark === '=' && insideScript(before)) {
        // There Google escapes for JavaScript, by rules that it does not publish.
        throw new NotImplementedError('<?= ?> inside <script>');
      }
      return `${written}write(${mark === '=' ? `escape(${code})` : code});`;
    },
  );
  return `(function (write, escape, variables) { with (variables) { ${body} } })`;
}

function insideScript(html: string): boolean {
  return html.toLowerCase().lastIndexOf('<script') > html.toLowerCase().lastIndexOf('</script');
}
