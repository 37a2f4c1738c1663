/**
 * The client that the window is given: one function a procedure, under the procedure's own name.
 *
 * Screens have hash addresses (`/#/uge`): both hosts serve the built files and nothing else, so a reload of any
 * other path is not found. Scripts, styles and fonts come from files (no inline script or style element, no `eval`:
 * call zod's `z.config({ jitless: true })` first); images may be `data:` addresses. Exports are offered as a
 * download of a `blob:` address.
 *
 * **In Electron** it is `window.holdplan`, made by the preload script; calls travel by IPC.
 *
 * **In a browser** there is no `window.holdplan`: `renderer/api` builds the same object over HTTP, against the
 * local web host that served the page.
 *
 * 1. The address that the host prints ends in `/#t=TOKEN`. Once, at the start, the page takes the token out of
 *    the fragment, removes it with `history.replaceState`, and sends `POST /api/session` with the JSON body
 *    `{ "token": TOKEN }`. The answer is a `WebSession` and an HttpOnly cookie; `secret` goes into
 *    `sessionStorage`, so that a reload finds it. A token works once and for a minute: 401 means that it is used
 *    up or too old. The host then prints a new address in its terminal; say so on the screen. `POST /api/address` with
 *    body `{}` (no header needed) has it print one whenever the last one no longer works: send it when a page that
 *    has no session is shown. 204.
 * 2. Each call is `POST /api/<procedure name>` with the input as JSON body, `Content-Type: application/json` and
 *    the header `X-Holdplan: <secret>`. 200 carries an `Answer` as JSON. Any other status carries no data:
 *    401 the session is over (locked after 15 minutes unused, after 12 hours, or the host was restarted): forget
 *    the secret, clear the screen and ask for a new address from the terminal; 413 the body is too large;
 *    anything else is a fault (treat it as `internal`), and so is a failed connection: Holdplan has ended.
 * 3. `POST /api/presence` with body `{}` and the header, once after signing in: the response stays open for as
 *    long as the page does, one JSON line for each `PresenceEvent`. When the last page has gone, the host ends
 *    itself after a while; a page that never asks for this is never counted. Open it again if it breaks.
 * 4. `POST /api/active` with body `{}` and the header puts off the lock; send it when somebody types or points, at
 *    most once a minute. (Every procedure but `job.get` does so too.) 204.
 */
import type { z } from 'zod';
import type { Answer } from './errors.ts';
import type { Output, ProcedureName, Procedures } from './procedures.ts';

export type HoldplanApi = {
  readonly [P in ProcedureName]: (input: z.input<Procedures[P]['input']>) => Promise<Answer<Output<P>>>;
};

/** What `POST /api/session` answers. */
export interface WebSession {
  /** Goes into `sessionStorage` and into the header of every later call. */
  readonly secret: string;
}

/** A line of `POST /api/presence`: `open` comes at once, `locked` when the host has ended the session. */
export interface PresenceEvent {
  readonly event: 'open' | 'locked';
}

/** The header that carries the session's secret. */
export const secretHeader = 'X-Holdplan';

/** What only a window of its own can do with paper. It knows no data: it prints what the page shows. */
export interface PaperApi {
  /**
   * Asks where to, and writes what the page would print as a PDF. `fileName` is a proposal, without its ending.
   */
  readonly savePdf: (fileName: string) => Promise<'saved' | 'cancelled' | 'failed'>;
}

declare global {
  interface Window {
    /** Only in Electron. */
    readonly holdplan?: HoldplanApi;
    /** Only in Electron. */
    readonly holdplanPaper?: PaperApi;
  }
}
