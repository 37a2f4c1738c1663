import { expect, test } from 'vitest';
import { type Door, doorTimes, makeDoor, wrongTokensAllowed } from '../../../../electron/hosts/web/door.ts';

function doorAt(): { door: Door; pass: (milliseconds: number) => void } {
  let time = 5_000;
  return { door: makeDoor(() => time), pass: (milliseconds) => (time += milliseconds) };
}

/** Signs in, and gives what the session needs on each call. */
function signedIn(door: Door): { cookie: string; secret: string } {
  const swap = door.swap(door.freshToken() ?? '');
  if (swap.result !== 'opened') throw new Error(swap.result);
  return swap;
}

test('a token opens one session, once', () => {
  const { door } = doorAt();
  const token = door.freshToken() ?? '';
  expect(door.swap(token).result).toBe('opened');
  expect(door.swap(token).result).toBe('old');
});

test('a token that is a minute old opens nothing', () => {
  const { door, pass } = doorAt();
  const token = door.freshToken() ?? '';
  pass(doorTimes.token);
  expect(door.swap(token).result).toBe('old');
});

test('a token that is just under a minute old still opens', () => {
  const { door, pass } = doorAt();
  const token = door.freshToken() ?? '';
  pass(doorTimes.token - 1);
  expect(door.swap(token).result).toBe('opened');
});

test('no second token is given out while the first one works', () => {
  const { door, pass } = doorAt();
  const first = door.freshToken();
  expect(door.freshToken()).toBeNull();
  pass(doorTimes.token);
  const second = door.freshToken();
  expect(second).not.toBeNull();
  expect(second).not.toBe(first);
});

test('both secrets are needed, and each must be the right one', () => {
  const { door } = doorAt();
  const { cookie, secret } = signedIn(door);
  expect(door.admits(cookie, secret)).toBe(true);
  expect(door.admits(cookie, null)).toBe(false);
  expect(door.admits(null, secret)).toBe(false);
  expect(door.admits(secret, cookie)).toBe(false);
  expect(door.admits(cookie, `${secret}x`)).toBe(false);
  expect(door.admits('', '')).toBe(false);
});

test('nobody is admitted before somebody has signed in', () => {
  const { door } = doorAt();
  expect(door.admits('', '')).toBe(false);
});

test('signing in again ends the session before', () => {
  const { door } = doorAt();
  const before = signedIn(door);
  const after = signedIn(door);
  expect(door.admits(before.cookie, before.secret)).toBe(false);
  expect(door.admits(after.cookie, after.secret)).toBe(true);
});

test('after ten wrong tokens nobody is let in, not even with the right one', () => {
  const { door } = doorAt();
  const right = door.freshToken() ?? '';
  for (let i = 0; i < wrongTokensAllowed; i += 1) expect(door.swap(`guess ${i}`).result).toBe('wrong');
  expect(door.swap(right).result).toBe('closed');
});

test('nine wrong tokens, and old ones any number of times, keep nobody out', () => {
  const { door } = doorAt();
  const used = door.freshToken() ?? '';
  door.swap(used);
  for (let i = 0; i < 30; i += 1) expect(door.swap(used).result).toBe('old');
  for (let i = 1; i < wrongTokensAllowed; i += 1) door.swap(`guess ${i}`);
  expect(door.swap(door.freshToken() ?? '').result).toBe('opened');
});

test('a session unused for a quarter of an hour is locked', () => {
  const { door, pass } = doorAt();
  const { cookie, secret } = signedIn(door);
  pass(doorTimes.idle - 1);
  expect(door.lockIfDue()).toBe(false);
  expect(door.admits(cookie, secret)).toBe(true);
  pass(1);
  expect(door.admits(cookie, secret)).toBe(false);
  expect(door.lockIfDue()).toBe(true);
  expect(door.lockIfDue()).toBe(false);
});

test('work puts off the lock, but not beyond twelve hours', () => {
  const { door, pass } = doorAt();
  const { cookie, secret } = signedIn(door);
  const step = doorTimes.idle - 1;
  for (let spent = step; spent < doorTimes.longest; spent += step) {
    pass(step);
    expect(door.admits(cookie, secret)).toBe(true);
    door.active();
  }
  pass(step);
  expect(door.admits(cookie, secret)).toBe(false);
});

test('work that comes too late does not bring a session back', () => {
  const { door, pass } = doorAt();
  const { cookie, secret } = signedIn(door);
  pass(doorTimes.idle);
  door.active();
  expect(door.admits(cookie, secret)).toBe(false);
});
