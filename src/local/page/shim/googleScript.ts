/** Runs inside the frame of a sidebar or a dialog, before the add-on's own HTML: gives it google.script.run and google.script.host. */

import { checkedArgument } from './arguments';
import type { FrameReply, FrameRequest } from './messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let lastCall = 0;

function send(request: FrameRequest): void {
  // The frame has no origin of its own, and its parent's is not known to it: the parent checks who sent this.
  window.parent.postMessage(request, '*');
}

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: unknown[]) => {
          const checked = args.map(checkedArgument);
          lastCall += 1;
          waiting.set(lastCall, handlers);
          send({ kind: 'call', id: lastCall, name, args: checked });
        };
      },
    },
  );
}

window.addEventListener('message', ({ source, data }: MessageEvent<FrameReply>) => {
  const handlers = source === window.parent ? waiting.get(data.id) : undefined;
  if (!handlers) return;
  waiting.delete(data.id);
  if (data.ok) handlers.success?.(data.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(data.message), handlers.userObject);
  else console.error(data.message);
});

const host = {
  origin: '',
  close: () => send({ kind: 'close' }),
  setHeight: (height: number) => send({ kind: 'size', height }),
  setWidth: (width: number) => send({ kind: 'size', width }),
  editor: { focus: () => send({ kind: 'focus' }) },
};

Object.assign(window, { google: { script: { run: runner({}), host } } });
