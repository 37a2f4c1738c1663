/** The one message that is no call: the page tells the menu its language. */
import type { MenuLanguage } from './menu.ts';

export const languageChannel = 'window.language';

/** `en` for English, Danish for everything else. */
export function menuLanguage(tag: unknown): MenuLanguage {
  return typeof tag === 'string' && /^en(-|$)/i.test(tag) ? 'en' : 'da';
}
