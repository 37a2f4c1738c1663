import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mostConnections } from '../../../../electron/hosts/web/connections.ts';
import { doorTimes } from '../../../../electron/hosts/web/door.ts';
import {
  goodHeaders,
  type HostUnderTest,
  rawRequest,
  sendRaw,
  signIn,
  startHostUnderTest,
  tokenOf,
} from './host-under-test.ts';

let under: HostUnderTest;
beforeEach(async () => {
  under = await startHostUnderTest();
});
afterEach(() => under.host.close());

const call = (session: { cookie: string; secret: string }, target: string, body = '{}') =>
  sendRaw(under.port, rawRequest({ target, headers: goodHeaders(under.port, session), body }));

test('the host listens on 127.0.0.1 and nowhere else', async () => {
  expect(under.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const elsewhere = connect(under.port, '::1');
  const code = await new Promise((resolve) => {
    elsewhere.once('connect', () => resolve('connected'));
    elsewhere.once('error', (error) => resolve((error as { code?: string }).code));
  });
  elsewhere.destroy();
  expect(code).not.toBe('connected');
});

test('the token stands in the fragment of the address, which no browser sends', () => {
  const address = new URL(under.shown[0] ?? '');
  expect(address.hash).toMatch(/^#t=[\w-]{43}$/);
  expect(address.pathname + address.search).toBe('/');
});

test('the cookie is kept from scripts and from other sites', async () => {
  const body = JSON.stringify({ token: tokenOf(under.shown[0] ?? '') });
  const answer = await sendRaw(
    under.port,
    rawRequest({ target: '/api/session', headers: goodHeaders(under.port, null), body }),
  );
  expect(answer.headers['set-cookie']).toMatch(
    new RegExp(`^hp_${under.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  );
});

test('opening a used address has a new one shown, and only one', async () => {
  await signIn(under);
  const old = JSON.stringify({ token: tokenOf(under.shown[0] ?? '') });
  for (let i = 0; i < 3; i += 1) {
    await sendRaw(
      under.port,
      rawRequest({ target: '/api/session', headers: goodHeaders(under.port, null), body: old }),
    );
  }
  expect(under.shown).toHaveLength(2);
  const session = await signIn(under);
  expect((await call(session, '/api/waitingList.get')).status).toBe(200);
});

test('a page without a session can have a new address shown in the terminal, but does not learn it', async () => {
  await signIn(under);
  const ask = rawRequest({ target: '/api/address', headers: goodHeaders(under.port, null) });
  const answer = await sendRaw(under.port, ask.replace('HTTP/1.1\r\n', 'HTTP/1.1\r\nConnection: close\r\n'));
  expect([answer.status, answer.body]).toEqual([204, '']);
  expect(under.shown).toHaveLength(2);
});

test('an unused session is locked, and its page is told', async () => {
  const session = await signIn(under);
  const lines: string[] = [];
  const socket = connect(under.port, '127.0.0.1');
  const headers = goodHeaders(under.port, session);
  socket.setEncoding('utf8').write(rawRequest({ target: '/api/presence', headers }));
  const told = (word: string) =>
    new Promise<void>((resolve) => {
      const look = () => lines.join('').includes(word) && resolve();
      socket.on('data', look);
      look();
    });
  socket.on('data', (part) => lines.push(String(part)));
  await told('"open"');

  under.pass(doorTimes.idle);
  under.host.lockIfDue();
  await told('"locked"');
  socket.destroy();
  const answer = await call(session, '/api/waitingList.get');
  expect(answer.status).toBe(401);
  expect(answer.headers['clear-site-data']).toBe('"cache"');
  expect(under.called).toEqual([]);
});

test('watching a run does not put off the lock; typing does', async () => {
  const session = await signIn(under);
  under.pass(doorTimes.idle - 1);
  await call(session, '/api/job.get', '{"jobId":"j"}');
  under.pass(1);
  expect((await call(session, '/api/waitingList.get')).status).toBe(401);

  under.pass(doorTimes.token);
  const old = JSON.stringify({ token: tokenOf(under.shown[0] ?? '') });
  await sendRaw(
    under.port,
    rawRequest({ target: '/api/session', headers: goodHeaders(under.port, null), body: old }),
  );
  const again = await signIn(under);
  under.pass(doorTimes.idle - 1);
  await sendRaw(
    under.port,
    rawRequest({
      target: '/api/active',
      headers: [...goodHeaders(under.port, again), ['Connection', 'close']],
    }),
  );
  under.pass(1);
  expect((await call(again, '/api/waitingList.get')).status).toBe(200);
});

test('a body beyond the limit is refused, by what it says and by what it is', async () => {
  const session = await signIn(under);
  const large = JSON.stringify({ text: 'x'.repeat(1_100_000) });
  expect((await call(session, '/api/waitingList.get', large)).status).toBe(413);
  const headers = [...goodHeaders(under.port, session), ['Transfer-Encoding', 'chunked'] as const];
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  const size = Buffer.byteLength(large).toString(16);
  const chunked = `POST /api/waitingList.get HTTP/1.1\r\n${lines}\r\n\r\n${size}\r\n${large}\r\n0\r\n\r\n`;
  expect((await sendRaw(under.port, chunked)).status).toBe(413);
  expect(under.called).toEqual([]);
});

test('a scenario file of ten megabytes comes through', async () => {
  const session = await signIn(under);
  const body = JSON.stringify({ fileName: 'stor.json', text: '"'.repeat(9_999_999) });
  expect((await call(session, '/api/municipality.importScenario', body)).status).toBe(200);
  expect(under.called).toEqual(['municipality.importScenario']);
});

test('what is no JSON, or no UTF-8, is refused', async () => {
  const session = await signIn(under);
  for (const body of ['', '{', 'undefined', '{"a":1}{']) {
    expect((await call(session, '/api/waitingList.get', body)).status).toBe(400);
  }
});

test('headers beyond the limit are refused', async () => {
  const session = await signIn(under);
  const long = [...goodHeaders(under.port, session), ['X-Long', 'x'.repeat(20_000)] as const];
  expect((await sendRaw(under.port, rawRequest({ headers: long }))).status).toBe(431);
});

test('two hundred slow connections from elsewhere do not keep the window out', async () => {
  const session = await signIn(under);
  const slow: Socket[] = [];
  const opened = Array.from({ length: 200 }, () => {
    const socket = connect(under.port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nHo'));
    socket.on('error', () => undefined);
    slow.push(socket);
    return new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  });
  await Promise.all(opened);
  for (let i = 0; i < 5; i += 1) expect((await call(session, '/api/waitingList.get')).status).toBe(200);
  expect(
    slow.filter((socket) => !socket.destroyed && socket.readyState === 'open').length,
  ).toBeLessThanOrEqual(mostConnections);
  for (const socket of slow) socket.destroy();
});
