/**
 * The local web host: the same window and the same procedures on 127.0.0.1, for machines without Electron or
 * without a display. docs/hosts.md says what it guards against.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { secretHeader, type WebSession } from '#shared/api/client.ts';
import type { Services } from '#shared/api/procedures.ts';
import type { BuiltWindow } from '../built-window.ts';
import { dispatch } from '../dispatch.ts';
import type { Log } from '../log.ts';
import { policyHeaders } from '../policy.ts';
import { largestBody, readJson } from './body.ts';
import { limitConnections } from './connections.ts';
import type { Door } from './door.ts';
import { trackPresence } from './presence.ts';
import { cookieValue, judgeHead, type RequestHead, singleValue } from './request-head.ts';

/** How long the host goes on after the last page was closed: time for a browser to be started again. */
export const desertedAfter = 5 * 60_000;
const lockCheckEvery = 5_000;

export interface WebHostParts {
  readonly services: Services;
  readonly window: BuiltWindow;
  readonly door: Door;
  readonly log: Log;
  /** Shows an address that lets somebody in; called whenever there is a new one. */
  readonly showAddress: (address: string) => void;
  /** Called when the last page was closed and nobody came back. */
  readonly onDeserted: () => void;
}

export interface WebHost {
  readonly origin: string;
  /** Locks the session if its time is up. Runs by itself every few seconds. */
  readonly lockIfDue: () => void;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Listens on a random port and shows the first address. */
export async function startWebHost(parts: WebHostParts): Promise<WebHost> {
  const { door, log } = parts;
  const presence = trackPresence(parts.onDeserted, desertedAfter);
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      insecureHTTPParser: false,
      // A missing Host is judged with the others, so that its refusal is like theirs.
      requireHostHeader: false,
    },
    (request, response) => void serve(request, response),
  );
  server.maxHeadersCount = 60;
  // Nobody of ours asks for leave to send a body.
  server.on('checkContinue', (_request, response: ServerResponse) => refuse(response, 400));
  const connections = limitConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `127.0.0.1:${port}`;
  const origin = `http://${authority}`;
  const cookieName = `hp_${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(policyHeaders)) response.setHeader(name, value);
    const head: RequestHead = { method: request.method, target: request.url, headers: request.rawHeaders };
    const verdict = judgeHead(head, authority);
    if (verdict !== null) return refuse(response, verdict);
    const target = head.target ?? '';
    if (head.method === 'GET') return sendFile(response, target);
    if (target === '/api/session') return signIn(request, response);
    if (target === '/api/address') return offerAddress(response);
    if (!target.startsWith('/api/')) return refuse(response, 404);

    if (!door.admits(cookieValue(head, cookieName), singleValue(head, secretHeader.toLowerCase()))) {
      // Takes what a back button would show with it; `storage` would take the user's settings too.
      response.setHeader('Clear-Site-Data', '"cache"');
      return refuse(response, 401);
    }
    connections.keep(request.socket);
    const call = target.slice('/api/'.length);
    const body = await readJson(request, largestBody(call));
    if (!body.ok) return refuse(response, body.status);
    if (call === 'presence') {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      return presence.add(response);
    }
    // Watching a run is done by the page alone; anything else shows that somebody is there.
    if (call !== 'job.get') door.active();
    if (call === 'active') return void response.writeHead(204).end();
    sendJson(response, await dispatch(parts.services, call, body.value, log));
  }

  function sendFile(response: ServerResponse, target: string): void {
    const file = parts.window.get(target);
    if (file === undefined) refuse(response, 404);
    else
      response
        .writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.body.length })
        .end(file.body);
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, 1_000);
    if (!body.ok) return refuse(response, body.status);
    const token = (body.value as { token?: unknown } | null)?.token;
    const swap = door.swap(typeof token === 'string' ? token : '');
    if (swap.result === 'old') showFreshAddress();
    if (swap.result !== 'opened') return refuse(response, 401);
    presence.lock();
    // Not `Secure`: Safari drops such a cookie on plain http, which loopback is.
    response.setHeader('Set-Cookie', `${cookieName}=${swap.cookie}; HttpOnly; SameSite=Strict; Path=/`);
    sendJson(response, { secret: swap.secret } satisfies WebSession);
  }

  function offerAddress(response: ServerResponse): void {
    showFreshAddress();
    response.writeHead(204).end();
  }

  function showFreshAddress(): void {
    const token = door.freshToken();
    if (token !== null) parts.showAddress(`${origin}/#t=${token}`);
  }

  const lockIfDue = () => {
    if (door.lockIfDue()) presence.lock();
  };
  const timer = setInterval(lockIfDue, lockCheckEvery);
  timer.unref();
  showFreshAddress();
  return {
    origin,
    lockIfDue,
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Says no without a word about why, and reads no more of the request. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { Connection: 'close', 'Content-Length': 0 }).end();
}

function sendJson(response: ServerResponse, value: unknown): void {
  const text = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length }).end(text);
}
