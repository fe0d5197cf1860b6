/** What the frame of a sidebar or a dialog asks of the page around it. */
export type FrameRequest =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'focus' }
  | { kind: 'size'; width?: number; height?: number };

export type FrameReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; message: string };
