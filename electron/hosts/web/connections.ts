import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How many connections may be open at once. */
export const mostConnections = 50;

export interface Connections {
  /** Marks a connection as the signed-in window's own: it is never given up for a stranger. */
  readonly keep: (socket: Socket) => void;
}

/**
 * Holds a server to `limit` connections. When one more comes, the oldest stranger goes: so slow connections from
 * elsewhere can fill the house, but never keep the window out (`server.maxConnections` would turn away the window).
 */
export function limitConnections(server: Server, limit = mostConnections): Connections {
  /** In order of arrival; true where kept. */
  const open = new Map<Socket, boolean>();
  server.on('connection', (socket: Socket) => {
    if (open.size >= limit) {
      const stranger = [...open].find(([, kept]) => !kept)?.[0] ?? socket;
      stranger.destroy();
      open.delete(stranger);
      if (stranger === socket) return;
    }
    open.set(socket, false);
    socket.once('close', () => open.delete(socket));
  });
  return {
    keep(socket) {
      if (open.has(socket)) open.set(socket, true);
    },
  };
}
