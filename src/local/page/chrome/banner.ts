import { byId } from './dom';

export type BannerTopic = 'connection' | 'saving';

const messages = new Map<BannerTopic, string>();

/** Shows above everything what keeps the page from working as it should; null takes that message away. */
export function setBanner(topic: BannerTopic, message: string | null): void {
  if (message === null) messages.delete(topic);
  else messages.set(topic, message);
  const text = [...messages.values()].join('\n');
  const banner = byId('banner');
  if (banner.textContent !== text) banner.textContent = text;
  banner.hidden = text === '';
}
