/** The client over HTTP, for a browser on the local web host. The protocol stands in `shared/api/client.ts`. */
import { type PresenceEvent, secretHeader, type WebSession } from '#shared/api/client.ts';
import type { Answer } from '#shared/api/errors.ts';
import type { ProcedureName } from '#shared/api/procedures.ts';

/** Why the page has no data any more: the session is over, or the host has ended. */
export type Ending = 'signedOut' | 'gone';

const storedSecret = 'holdplan.secret';

const post = (path: string, secret: string | null, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(secret ? { [secretHeader]: secret } : {}) },
    body: JSON.stringify(body),
  });

/** Takes the one-time token out of the address and swaps it for a session; null where there is neither. */
async function signIn(): Promise<string | null> {
  const token = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (token) {
    history.replaceState(null, '', `${location.pathname}#/uge`);
    const answer = await post('/api/session', null, { token });
    if (answer.ok) {
      const { secret } = (await answer.json()) as WebSession;
      sessionStorage.setItem(storedSecret, secret);
    }
  }
  return sessionStorage.getItem(storedSecret);
}

/** Asks the host by a procedure's name. What it answers is the host's to keep to; the window does not check it again. */
export type Ask = (name: ProcedureName, input: unknown) => Promise<Answer<unknown>>;

/** Signs in. `onEnding` is told once when the session or the host is over. */
export async function connectOverHttp(onEnding: (ending: Ending) => void): Promise<Ask | null> {
  const secret = await signIn().catch(() => null);
  if (secret === null) return null;
  let over = false;
  const end = (ending: Ending) => {
    if (over) return;
    over = true;
    if (ending === 'signedOut') sessionStorage.removeItem(storedSecret);
    onEnding(ending);
  };
  const internal: Answer<never> = { ok: false, error: { code: 'internal', details: {} } };

  async function call(name: ProcedureName, input: unknown): Promise<Answer<unknown>> {
    try {
      const response = await post(`/api/${name}`, secret, input);
      if (response.status === 401) end('signedOut');
      return response.ok ? ((await response.json()) as Answer<unknown>) : internal;
    } catch {
      end('gone');
      return internal;
    }
  }

  void keepPresence(secret, end);
  reportActivity(secret);
  return call;
}

/** Holds the presence stream open, so that the host knows a page is there, and hears when it locks. */
async function keepPresence(secret: string, end: (ending: Ending) => void): Promise<void> {
  for (;;) {
    let text = '';
    try {
      const response = await post('/api/presence', secret, {});
      if (response.status === 401) return end('signedOut');
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) break;
        text += part.value;
        const lines = text.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines) {
          if (line && (JSON.parse(line) as PresenceEvent).event === 'locked') return end('signedOut');
        }
      }
    } catch {
      return end('gone');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Puts off the host's lock while somebody types or points, at most once a minute. */
function reportActivity(secret: string): void {
  let last = performance.now();
  const active = () => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    void post('/api/active', secret, {}).catch(() => undefined);
  };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, active, { passive: true });
}
