import type { IncomingMessage } from 'node:http';
import { maxFileLength } from '#shared/api/procedures.ts';

const ordinaryBytes = 1_000_000;
/** A scenario file inside a JSON text: each quote, line break and letter beyond ASCII takes two bytes. */
const importBytes = 2 * maxFileLength + 10_000;

/** The most bytes that the body of a call to `procedure` may have. */
export function largestBody(procedure: string): number {
  return procedure === 'municipality.importScenario' ? importBytes : ordinaryBytes;
}

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a body as JSON, and stops reading at `limit` bytes, whatever the request said its length was. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false, status: 413 };
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit) return { ok: false, status: 413 };
      parts.push(part);
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // Not UTF-8, not JSON, or the sender went away.
    return { ok: false, status: 400 };
  }
}
