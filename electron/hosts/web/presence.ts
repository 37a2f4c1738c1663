/** Whether the window is still open in a browser: each page holds a response open for as long as it lives. */
import type { ServerResponse } from 'node:http';
import type { PresenceEvent } from '#shared/api/client.ts';

export interface Presence {
  /** Counts a page in until its connection ends. */
  readonly add: (response: ServerResponse) => void;
  /** Tells every page that it is locked, and sends it away. */
  readonly lock: () => void;
}

/**
 * `onDeserted` is called when the last page has gone of itself and none came back for `grace` milliseconds; a
 * reload is not a departure, and neither is the lock.
 */
export function trackPresence(onDeserted: () => void, grace: number): Presence {
  const pages = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(response) {
      clearTimeout(timer);
      pages.add(response);
      write(response, { event: 'open' });
      response.once('close', () => {
        if (!pages.delete(response) || pages.size > 0) return;
        timer = setTimeout(onDeserted, grace);
        timer.unref();
      });
    },
    lock() {
      const locked = [...pages];
      pages.clear();
      for (const response of locked) {
        write(response, { event: 'locked' });
        response.end();
      }
    },
  };
}

function write(response: ServerResponse, event: PresenceEvent): void {
  response.write(`${JSON.stringify(event)}\n`);
}
