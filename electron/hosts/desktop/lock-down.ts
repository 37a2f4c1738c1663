/** What no page in any window of this process may do. Electron allows most of it unless told otherwise. */
import type { App, Session, WebContents } from 'electron';
import { isOwnPage, mayLoad } from './own-pages.ts';

/** Denies every permission and every request that leaves our own pages. The app calls no network at all. */
export function lockSession(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((request, answer) => {
    const devTools = development && request.url.startsWith('devtools:');
    answer({ cancel: !(mayLoad(request.url) || devTools || request.url.startsWith('data:image/')) });
  });
}

/** Keeps every page where it is: no navigation away, no new window, no embedded page. */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Switches that take the walls down: an installed Holdplan does not start with one of them. */
export const refusedSwitches = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
] as const;
