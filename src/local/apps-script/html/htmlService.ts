import { Enumeration } from '../enumeration';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { HtmlOutput } from './htmlOutput';
import { HtmlTemplate } from './htmlTemplate';

const SandboxMode = new Enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = new Enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** HtmlService: https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends ServiceObject {
  readonly type = serviceType('HtmlService', {
    createHtmlOutput: '| s',
    createHtmlOutputFromFile: 's',
    createTemplate: 's',
    createTemplateFromFile: 's',
  });
  override readonly members = { SandboxMode, XFrameOptionsMode };

  constructor(private readonly execution: Execution) {
    super();
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html);
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.file(filename));
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, html);
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.file(filename));
  }

  private file(filename: string): string {
    const content = this.execution.runtime.addOn.html.get(filename.replace(/\.html$/, ''));
    if (content === undefined) throw new GoogleError(`No HTML file named ${filename} was found.`);
    return content;
  }
}
