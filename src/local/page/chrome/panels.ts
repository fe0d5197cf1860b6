import { button, byId, element } from './dom';
import { type FrameHost, scriptFrame } from './scriptFrame';

export type PanelHost = Pick<FrameHost, 'call' | 'focusSheet'>;

/** Shows the add-on's sidebar, 300 pixels wide, in the place of the one before. */
export function showSidebar(html: string, title: string, host: PanelHost): void {
  const panel = byId('sidebar');
  const frame = scriptFrame(html, title, { ...host, close: closeSidebar });
  panel.replaceChildren(
    element(
      'div',
      { class: 'panel-title' },
      element('h2', {}, title),
      button('×', closeSidebar, { class: 'panel-close', 'aria-label': 'Đóng thanh bên' }),
    ),
    frame,
  );
  panel.hidden = false;
}

export function closeSidebar(): void {
  const panel = byId('sidebar');
  panel.replaceChildren();
  panel.hidden = true;
}

/** Shows the add-on's modal dialog; sizes in pixels. A dialog shown before is replaced. */
export function showModal(html: string, title: string, width: number, height: number, host: PanelHost): void {
  closeModal();
  const box = element('dialog', { class: 'box script-box', 'aria-label': title });
  const frame = scriptFrame(html, title, {
    ...host,
    close: closeModal,
    size: (size) => {
      if (size.width) frame.style.width = `${size.width}px`;
      if (size.height) frame.style.height = `${size.height}px`;
    },
  });
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  box.append(
    element(
      'div',
      { class: 'box-title' },
      element('h2', {}, title),
      button('×', closeModal, { class: 'box-close', 'aria-label': 'Đóng hộp thoại' }),
    ),
    frame,
  );
  document.body.append(box);
  box.addEventListener('close', () => box.remove());
  box.showModal();
}

export function closeModal(): void {
  document.querySelector<HTMLDialogElement>('dialog.script-box[open]')?.close();
}
