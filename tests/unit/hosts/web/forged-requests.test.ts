/** Requests that another page, another program or another user of this machine could send. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  canary,
  goodHeaders,
  type HostUnderTest,
  type RequestParts,
  rawRequest,
  type SignedIn,
  sendRaw,
  signIn,
  startHostUnderTest,
  tokenOf,
} from './host-under-test.ts';

let under: HostUnderTest;
let session: SignedIn;
let usedToken: string;

beforeAll(async () => {
  under = await startHostUnderTest();
  usedToken = tokenOf(under.shown[0] ?? '');
  session = await signIn(under);
});
afterAll(() => under.host.close());
beforeEach(() => {
  under.called.length = 0;
});

const replaced = (name: string, ...values: string[]): RequestParts['headers'] => [
  ...goodHeaders(under.port, session, [name.toLowerCase()]),
  ...values.map((value) => [name, value] as const),
];

/** Refused with `status`, nothing called, nothing said. */
async function expectRefused(parts: RequestParts, status: number): Promise<void> {
  const answer = await sendRaw(under.port, rawRequest(parts));
  expect(answer.status).toBe(status);
  expect(answer.body).toBe('');
  expect(under.called).toEqual([]);
}

test('the request that all others here differ from is answered', async () => {
  const answer = await sendRaw(under.port, rawRequest({ headers: goodHeaders(under.port, session) }));
  expect(answer.status).toBe(200);
  expect(answer.body).toContain(canary);
  expect(under.called).toEqual(['waitingList.get']);
});

const hosts: Record<string, (port: number) => string[]> = {
  missing: () => [],
  doubled: (port) => [`127.0.0.1:${port}`, `127.0.0.1:${port}`],
  'of a stranger': (port) => [`evil.example:${port}`],
  'with a rebound name': (port) => [`127.0.0.1.nip.example:${port}`],
  'without a port': () => ['127.0.0.1'],
  'with another port': (port) => [`127.0.0.1:${port + 1}`],
  'with a dot at its end': (port) => [`127.0.0.1.:${port}`],
  'of IPv6': (port) => [`[::1]:${port}`],
  localhost: (port) => [`localhost:${port}`],
  'with a user in it': (port) => [`x@127.0.0.1:${port}`],
  'in another spelling of the address': (port) => [`0x7f.1:${port}`],
  empty: () => [''],
};
const targets = ['/', '/assets/index.js', '/api/session', '/api/waitingList.get', '/nothing'];

describe('a Host that is not ours is refused for every method and path', () => {
  for (const [what, values] of Object.entries(hosts)) {
    for (const target of targets) {
      test(`${what}: ${target}`, async () => {
        const headers = replaced('Host', ...values(under.port));
        await expectRefused({ method: 'GET', target, headers }, 400);
        await expectRefused({ method: 'POST', target, headers }, 400);
      });
    }
  }
});

const origins: Record<string, (port: number) => string[]> = {
  missing: () => [],
  null: () => ['null'],
  'of a stranger': () => ['https://evil.example'],
  'of another port': (port) => [`http://127.0.0.1:${port + 1}`],
  'of another scheme': (port) => [`https://127.0.0.1:${port}`],
  'of localhost': (port) => [`http://localhost:${port}`],
  'with a path': (port) => [`http://127.0.0.1:${port}/`],
  doubled: (port) => [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
};

describe('a call with an Origin that is not ours is refused', () => {
  for (const [what, values] of Object.entries(origins)) {
    for (const target of ['/api/session', '/api/address', '/api/presence', '/api/waitingList.get']) {
      test(`${what}: ${target}`, () =>
        expectRefused({ target, headers: replaced('Origin', ...values(under.port)) }, 403));
    }
  }
});

test('a page elsewhere cannot even load our files', async () => {
  for (const site of ['cross-site', 'same-site']) {
    for (const target of ['/', '/assets/index.js']) {
      const headers = replaced('Sec-Fetch-Site', site).filter(([name]) => name !== 'Origin');
      await expectRefused({ method: 'GET', target, headers }, 403);
    }
  }
});

test('a call that the browser says comes from elsewhere, or from nowhere, is refused', async () => {
  for (const site of ['cross-site', 'same-site', 'none', 'same-origin, cross-site']) {
    await expectRefused({ headers: replaced('Sec-Fetch-Site', site) }, 403);
  }
});

describe('a call without a whole session is refused', () => {
  const cookieOf = (value: string) => [`hp_${under.port}`, value].join('=');
  const sessions: Record<string, () => RequestParts['headers']> = {
    'no cookie and no header': () => goodHeaders(under.port, null),
    'the cookie without the header': () => goodHeaders(under.port, session, ['x-holdplan']),
    'the header without the cookie': () => goodHeaders(under.port, session, ['cookie']),
    'the header twice': () => replaced('X-Holdplan', session.secret, session.secret),
    'the cookie twice': () => replaced('Cookie', `${session.cookie}; ${session.cookie}`),
    'the two changed round': () => [
      ...goodHeaders(under.port, null),
      ['Cookie', cookieOf(session.secret)],
      ['X-Holdplan', session.cookie.split('=')[1] ?? ''],
    ],
    'the cookie under another name': () => replaced('Cookie', session.cookie.replace('hp_', 'hq_')),
    'the used token in their place': () => [
      ...goodHeaders(under.port, null),
      ['Cookie', cookieOf(usedToken)],
      ['X-Holdplan', usedToken],
    ],
    'empty ones': () => [...goodHeaders(under.port, null), ['Cookie', cookieOf('')], ['X-Holdplan', '']],
  };
  for (const [what, headers] of Object.entries(sessions)) {
    for (const target of ['/api/waitingList.get', '/api/presence', '/api/active', '/api/unheard.of']) {
      test(`${what}: ${target}`, () => expectRefused({ target, headers: headers() }, 401));
    }
  }
});

describe('what a form can send is refused', () => {
  const types = [
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/plain; charset=utf-8',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'application/json; boundary=x',
    'text/plain; application/json',
    '',
  ];
  for (const type of types) {
    test(`with Content-Type "${type}"`, async () => {
      await expectRefused({ headers: replaced('Content-Type', type) }, 415);
      await expectRefused({ target: '/api/session', headers: replaced('Content-Type', type) }, 415);
    });
  }
  test('without a Content-Type', () => expectRefused({ headers: replaced('Content-Type') }, 415));
  test('packed', () =>
    expectRefused({ headers: [...goodHeaders(under.port, session), ['Content-Encoding', 'gzip']] }, 415));
});

test('only GET and POST are known, so that no preflight is ever answered', async () => {
  for (const method of ['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
    const answer = await sendRaw(
      under.port,
      rawRequest({ method, headers: goodHeaders(under.port, session) }),
    );
    expect([method, answer.status]).toEqual([method, 405]);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('GET calls nothing', async () => {
  for (const target of [
    '/api/waitingList.get',
    '/api/municipality.createDemo',
    '/api/session',
    '/api/presence',
  ]) {
    await expectRefused(
      { method: 'GET', target, headers: goodHeaders(under.port, session, ['content-type']) },
      404,
    );
  }
});

test('no path leads out of the map of files', async () => {
  const long = `/${'a'.repeat(10_000)}`;
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/%00',
    '/index.html%00',
    '/\\..\\x',
    '/assets/',
    '/assets',
    '/index.html?x',
    '//',
    '/%2f',
    long,
  ];
  for (const target of paths) {
    await expectRefused({ method: 'GET', target, headers: goodHeaders(under.port, session) }, 404);
  }
});

test('an address in absolute form is refused, whatever host it names', async () => {
  for (const name of [`127.0.0.1:${under.port}`, 'evil.example']) {
    await expectRefused(
      { method: 'GET', target: `http://${name}/`, headers: goodHeaders(under.port, session) },
      400,
    );
  }
});

test('what a proxy adds counts for nothing', async () => {
  const forwarded: RequestParts['headers'] = [
    ...replaced('Host', 'evil.example'),
    ['X-Forwarded-Host', `127.0.0.1:${under.port}`],
    ['X-Forwarded-Proto', 'http'],
    ['Forwarded', `host=127.0.0.1:${under.port}`],
  ];
  await expectRefused({ headers: forwarded }, 400);
});

test('a used token and a guessed one open nothing', async () => {
  for (const token of [usedToken, 'guess', '', null, 7, { a: 1 }]) {
    const body = JSON.stringify({ token });
    await expectRefused({ target: '/api/session', headers: goodHeaders(under.port, null), body }, 401);
  }
});

test('a refused request is refused before its body has come', async () => {
  const announced = `POST /api/waitingList.get HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 500000\r\n\r\n`;
  expect((await sendRaw(under.port, announced)).status).toBe(400);
  const unsigned = goodHeaders(under.port, null).map(([name, value]) => `${name}: ${value}`);
  const waiting = `POST /api/waitingList.get HTTP/1.1\r\n${unsigned.join('\r\n')}\r\nContent-Length: 500000\r\n\r\n`;
  expect((await sendRaw(under.port, waiting)).status).toBe(401);
});

test('every answer, refusals too, carries the whole policy and no hint of who answers', async () => {
  const requests = [
    rawRequest({ headers: goodHeaders(under.port, session) }),
    rawRequest({ headers: replaced('Host', 'evil.example') }),
    rawRequest({ method: 'GET', target: '/', headers: goodHeaders(under.port, null) }),
    rawRequest({ method: 'GET', target: '/nothing', headers: goodHeaders(under.port, null) }),
  ];
  for (const request of requests) {
    const { headers } = await sendRaw(under.port, request);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(
      Object.keys(headers).filter((name) => /^(server|x-powered-by|access-control-.*)$/.test(name)),
    ).toEqual([]);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
  }
});
