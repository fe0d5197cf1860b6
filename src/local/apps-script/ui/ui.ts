import type { AskDialog } from '../../localWorkbook';
import type { EnumValue } from '../enumeration';
import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import type { HtmlOutput } from '../html/htmlOutput';
import { ServiceObject, serviceType } from '../serviceObject';
import { Menu } from './menu';
import { Button, ButtonSet } from './uiEnums';

/** Where the page shows what on Google is Extensions ▸ name of the add-on. */
export const ADD_ON_MENU = 'Tiện ích mở rộng';

/** Google's default size of a modal dialog, in pixels. */
const DIALOG = { width: 600, height: 400 } as const;

/** Ui: https://developers.google.com/apps-script/reference/base/ui */
export class Ui extends ServiceObject {
  readonly type = serviceType('Ui', {
    alert: 's | s ButtonSet | s s ButtonSet',
    prompt: 's | s ButtonSet | s s ButtonSet',
    createMenu: 's',
    createAddonMenu: '',
    showSidebar: 'HtmlOutput',
    showModalDialog: 'HtmlOutput s',
    showModelessDialog: 'HtmlOutput s',
  });
  override readonly members = { Button, ButtonSet };

  constructor(private readonly execution: Execution) {
    super();
  }

  alert(...args: (string | EnumValue)[]): EnumValue {
    const dialog = dialogOf('alert', args);
    return Button.of(this.ask(dialog).button);
  }

  prompt(...args: (string | EnumValue)[]): PromptResponse {
    const { button, text } = this.ask(dialogOf('prompt', args));
    return new PromptResponse(Button.of(button), text ?? '');
  }

  createMenu(caption: string): Menu {
    return new Menu(this.execution, caption);
  }

  /** A submenu of the Extensions menu; its name is the add-on's, which only Google's store knows. */
  createAddonMenu(): Menu {
    return new Menu(this.execution, ADD_ON_MENU);
  }

  showSidebar(page: HtmlOutput): void {
    this.execution.runtime.deskOf(this.person()).sidebar(page.getContent(), page.getTitle());
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    const width = page.getWidth() ?? DIALOG.width;
    const height = page.getHeight() ?? DIALOG.height;
    this.execution.runtime.deskOf(this.person()).modal(page.getContent(), title, width, height);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.showModalDialog(page, title);
  }

  private ask(dialog: AskDialog) {
    return this.execution.runtime.ask(this.execution, this.person(), dialog);
  }

  private person(): string {
    const { atKeyboard } = this.execution.who;
    if (atKeyboard === null) throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
    return atKeyboard;
  }
}

const RESPONSE_TYPE = serviceType(
  'Ui.PromptResponse',
  { getSelectedButton: '', getResponseText: '' },
  { builder: true },
);

class PromptResponse extends ServiceObject {
  readonly type = RESPONSE_TYPE;

  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super();
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}

/** Arguments come as (message), (message, buttons) or (title, message, buttons). */
function dialogOf(kind: AskDialog['kind'], args: (string | EnumValue)[]): AskDialog {
  const texts = args.filter((arg) => typeof arg === 'string');
  const buttons = ButtonSet.labelOf(args.at(-1)) ?? 'OK';
  const [title, message] = texts.length > 1 ? texts : ['', texts[0]];
  return { kind, title: title ?? '', message: message ?? '', buttons };
}
