/** Serves the window's pages under `holdplan://app/`, from a fixed map and from nothing else. */
import { protocol, type Session } from 'electron';
import type { BuiltWindow } from '../built-window.ts';
import { policyHeaders } from '../policy.ts';
import { isOwnPage, scheme } from './own-pages.ts';

/** Has to be called before Electron is ready. Nothing is granted that a page does not need. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `files` to the windows of `session`. */
export function servePages(session: Session, files: BuiltWindow): void {
  session.protocol.handle(scheme, (request) => {
    const file =
      request.method === 'GET' && isOwnPage(request.url) ? files.get(pathOf(request.url)) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: policyHeaders });
    return new Response(file.body, { headers: { ...policyHeaders, 'Content-Type': file.type } });
  });
}

/** As it was written, without decoding: only exact names are in the map. */
function pathOf(address: string): string {
  return new URL(address).pathname;
}
