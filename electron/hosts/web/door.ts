/**
 * Who may come in to the local web host: a one-time token in the address that the terminal shows, swapped for a
 * session of two secrets (a cookie and a header). Holds only hashes of what it gave out.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface DoorTimes {
  /** How long a token may be swapped, in milliseconds. */
  readonly token: number;
  /** How long a session may be unused before it is locked, in milliseconds. */
  readonly idle: number;
  /** How long a session may last in all, in milliseconds. */
  readonly longest: number;
}

/** A minute; a quarter of an hour; a long working day. */
export const doorTimes: DoorTimes = { token: 60_000, idle: 15 * 60_000, longest: 12 * 3_600_000 };

/** So many tokens may be guessed wrong before nobody is let in until the host is started again. */
export const wrongTokensAllowed = 10;

export type Swap =
  | { readonly result: 'opened'; readonly cookie: string; readonly secret: string }
  /** One of ours, but used up or too old: the user opened an old address. */
  | { readonly result: 'old' }
  | { readonly result: 'wrong' }
  | { readonly result: 'closed' };

export interface Door {
  /** A new token for the address, or null while the last one given out still works. */
  readonly freshToken: () => string | null;
  /** Swaps a token for a session, which ends any earlier one. */
  readonly swap: (token: string) => Swap;
  /** Whether both secrets are those of the session that is open. */
  readonly admits: (cookie: string | null, secret: string | null) => boolean;
  /** Puts off the lock: somebody is at work. */
  readonly active: () => void;
  /** Ends the session if it has been unused or open for too long; true where it just did. */
  readonly lockIfDue: () => boolean;
}

/** `now` in milliseconds, from a clock that never goes back. */
export function makeDoor(now: () => number, times: DoorTimes = doorTimes): Door {
  let token: { hash: Buffer; madeAt: number } | null = null;
  let session: { cookie: Buffer; secret: Buffer; openedAt: number; activeAt: number } | null = null;
  let wrong = 0;
  const oldTokens = new Set<string>();

  const tokenWorks = () => token !== null && now() - token.madeAt < times.token;
  const isDue = () =>
    session !== null && (now() - session.activeAt >= times.idle || now() - session.openedAt >= times.longest);

  return {
    freshToken() {
      if (tokenWorks()) return null;
      if (token !== null) oldTokens.add(token.hash.toString('hex'));
      const text = randomSecret();
      token = { hash: hashOf(text), madeAt: now() };
      return text;
    },
    swap(text) {
      if (wrong >= wrongTokensAllowed) return { result: 'closed' };
      const hash = hashOf(text);
      if (token === null || !timingSafeEqual(hash, token.hash)) {
        if (oldTokens.has(hash.toString('hex'))) return { result: 'old' };
        wrong += 1;
        return { result: 'wrong' };
      }
      const works = tokenWorks();
      oldTokens.add(hash.toString('hex'));
      token = null;
      if (!works) return { result: 'old' };
      const cookie = randomSecret();
      const secret = randomSecret();
      session = { cookie: hashOf(cookie), secret: hashOf(secret), openedAt: now(), activeAt: now() };
      return { result: 'opened', cookie, secret };
    },
    admits(cookie, secret) {
      if (session === null || isDue() || cookie === null || secret === null) return false;
      const cookieFits = timingSafeEqual(hashOf(cookie), session.cookie);
      const secretFits = timingSafeEqual(hashOf(secret), session.secret);
      return cookieFits && secretFits;
    },
    active() {
      if (session !== null && !isDue()) session.activeAt = now();
    },
    lockIfDue() {
      if (!isDue()) return false;
      session = null;
      return true;
    },
  };
}

/** 256 bits that fit an address, a cookie and a header. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Equal lengths for the comparison, and nothing to steal from memory. */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
