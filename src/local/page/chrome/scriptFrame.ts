import type { FrameReply, FrameRequest } from '../shim/messages';
import { element } from './dom';

/** The built shim/googleScript.ts, put in by the build. */
declare const GOOGLE_SCRIPT_SHIM: string;

export interface FrameHost {
  /** Runs a function of the add-on. Rejects with the message of what it threw. */
  call(name: string, args: unknown[]): Promise<unknown>;
  close(): void;
  focusSheet(): void;
  size?(size: { width?: number; height?: number }): void;
}

/** What Google's frames allow too: dialogs, printing among them, and saving a file. */
const ALLOWED = 'allow-scripts allow-forms allow-modals allow-downloads';

/**
 * Shows the add-on's HTML in a frame that is shut off from this page: its only way out is google.script, whose calls
 * arrive here as messages.
 */
export function scriptFrame(html: string, title: string, host: FrameHost): HTMLIFrameElement {
  const frame = element('iframe', { class: 'script-frame', title, sandbox: ALLOWED });
  const listen = ({ source, data }: MessageEvent<FrameRequest>): void => {
    if (!frame.isConnected) window.removeEventListener('message', listen);
    else if (source === frame.contentWindow) void answer(data, host, (reply) => post(frame, reply));
  };
  window.addEventListener('message', listen);
  frame.srcdoc = withShim(html);
  return frame;
}

async function answer(
  request: FrameRequest,
  host: FrameHost,
  reply: (reply: FrameReply) => void,
): Promise<void> {
  if (request.kind === 'close') host.close();
  else if (request.kind === 'focus') host.focusSheet();
  else if (request.kind === 'size') host.size?.(request);
  else {
    const { id, name, args } = request;
    try {
      reply({ id, ok: true, value: await host.call(name, args) });
    } catch (error) {
      reply({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** The frame has an origin of its own kind that cannot be named; it holds nothing but the add-on's page. */
function post(frame: HTMLIFrameElement, reply: FrameReply): void {
  frame.contentWindow?.postMessage(reply, '*');
}

/** Puts the shim before everything that runs, but after the doctype, which must stay first. */
function withShim(html: string): string {
  const [opening = ''] = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?/i.exec(html) ?? [];
  return `${opening}<script>${GOOGLE_SCRIPT_SHIM}</script>${html.slice(opening.length)}`;
}
