/** A web host in this process, and raw requests to it: what a browser would never let a test send. */
import { connect } from 'node:net';
import type { ProcedureName, Services } from '#shared/api/procedures.ts';
import { procedures } from '#shared/api/procedures.ts';
import { makeDoor } from '../../../../electron/hosts/web/door.ts';
import { startWebHost, type WebHost } from '../../../../electron/hosts/web/host.ts';

/** Stands for plan data: no refusal may hold it. */
export const canary = 'Kanariefugl Canarysen';

export interface HostUnderTest {
  readonly host: WebHost;
  readonly port: number;
  /** The addresses shown so far. */
  readonly shown: string[];
  /** The procedures that were called. */
  readonly called: string[];
  readonly log: string[];
  readonly pass: (milliseconds: number) => void;
  readonly deserted: () => number;
}

/** Every procedure answers with the canary and is noted: what the gate lets through shows. */
function notingServices(called: string[]): Services {
  const names = Object.keys(procedures) as ProcedureName[];
  const answer = (name: string) => async () => {
    called.push(name);
    return { name: canary };
  };
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as unknown as Services;
}

export async function startHostUnderTest(): Promise<HostUnderTest> {
  const shown: string[] = [];
  const called: string[] = [];
  const log: string[] = [];
  let time = 0;
  let deserted = 0;
  const page = {
    type: 'text/html; charset=utf-8',
    body: Buffer.from('<!doctype html><title>Holdplan</title>'),
  };
  const host = await startWebHost({
    services: notingServices(called),
    window: new Map([
      ['/', page],
      ['/index.html', page],
      ['/assets/index.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('let a;') }],
    ]),
    door: makeDoor(() => time),
    log: (line) => log.push(line),
    showAddress: (address) => shown.push(address),
    onDeserted: () => {
      deserted += 1;
    },
  });
  return {
    host,
    port: Number(new URL(host.origin).port),
    shown,
    called,
    log,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    deserted: () => deserted,
  };
}

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends exactly this text, and reads until the host closes the connection or has answered in full. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const done = () => {
      const answer = parsed(received);
      socket.destroy();
      if (answer) resolve(answer);
      else reject(new Error(`no whole answer: ${JSON.stringify(received)}`));
    };
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      received += part;
      const answer = parsed(received);
      if (answer && Buffer.byteLength(answer.body) >= Number(answer.headers['content-length'] ?? Number.NaN))
        done();
    });
    socket.on('end', done);
    socket.on('error', reject);
  });
}

function parsed(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(pairs),
    body: text.slice(end + 4),
  };
}

export interface RequestParts {
  readonly method?: string;
  readonly target?: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

export function rawRequest({
  method = 'POST',
  target = '/api/waitingList.get',
  headers,
  body = '{}',
}: RequestParts): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  if (method !== 'GET') lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${method === 'GET' ? '' : body}`;
}

export interface SignedIn {
  readonly cookie: string;
  readonly secret: string;
}

/** The headers of a call that the host accepts, less what `without` names (in lower case). */
export function goodHeaders(
  port: number,
  session: SignedIn | null,
  without: readonly string[] = [],
): [string, string][] {
  const all: [string, string][] = [
    ['Host', `127.0.0.1:${port}`],
    ['Origin', `http://127.0.0.1:${port}`],
    ['Content-Type', 'application/json'],
    ['Sec-Fetch-Site', 'same-origin'],
  ];
  if (session) all.push(['Cookie', session.cookie], ['X-Holdplan', session.secret]);
  return all.filter(([name]) => !without.includes(name.toLowerCase()));
}

/** Signs in with the newest address shown. */
export async function signIn({ port, shown }: HostUnderTest): Promise<SignedIn> {
  const token = tokenOf(shown.at(-1) ?? '');
  const body = JSON.stringify({ token });
  const answer = await sendRaw(
    port,
    rawRequest({ target: '/api/session', headers: goodHeaders(port, null), body }),
  );
  const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  return { cookie, secret: (JSON.parse(answer.body) as { secret: string }).secret };
}

export function tokenOf(address: string): string {
  return new URL(address).hash.slice('#t='.length);
}
