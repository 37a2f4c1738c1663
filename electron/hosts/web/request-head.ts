/**
 * What must hold of a request before a byte of its body is read. Every page in every browser and every program on
 * this machine can reach 127.0.0.1, so each request has to show that it comes from a page that we served.
 */

/** The parts of a request that are looked at; `headers` is Node's `rawHeaders`: name, value, name, value. */
export interface RequestHead {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: readonly string[];
}

/** `status` to answer with, or null where the request may go on. */
export type HeadVerdict = 400 | 403 | 404 | 405 | 415 | null;

const longestTarget = 2_000;

/** `authority` is our own `127.0.0.1:<port>`. The Host comes first: it is what stops a rebound name. */
export function judgeHead(head: RequestHead, authority: string): HeadVerdict {
  const hosts = valuesOf(head, 'host');
  if (hosts.length !== 1 || hosts[0] !== authority) return 400;
  if (head.method !== 'GET' && head.method !== 'POST') return 405;
  if (head.target === undefined || !head.target.startsWith('/')) return 400;
  if (head.target.length > longestTarget) return 404;
  if (!comesFromUs(head, authority)) return 403;
  if (head.method === 'POST' && !isJson(head)) return 415;
  return null;
}

/** A header's value; null where it is missing or sent more than once. */
export function singleValue(head: RequestHead, name: string): string | null {
  const values = valuesOf(head, name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The value of a cookie; null where it is missing or sent more than once. */
export function cookieValue(head: RequestHead, name: string): string | null {
  const found = valuesOf(head, 'cookie')
    .flatMap((line) => line.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return found.length === 1 ? (found[0]?.slice(name.length + 1) ?? null) : null;
}

/** Only our own pages send our Origin; a browser that sends Fetch Metadata must agree. */
function comesFromUs(head: RequestHead, authority: string): boolean {
  const origins = valuesOf(head, 'origin');
  if (origins.some((origin) => origin !== `http://${authority}`) || origins.length > 1) return false;
  if (head.method !== 'GET' && origins.length === 0) return false;
  const sites = valuesOf(head, 'sec-fetch-site');
  // `none`: the user typed the address or followed it from the terminal.
  const allowed = head.method === 'GET' ? ['same-origin', 'none'] : ['same-origin'];
  return sites.length <= 1 && sites.every((site) => allowed.includes(site));
}

/** A form cannot send this type, so a page elsewhere needs our leave to send it, which it never gets. */
function isJson(head: RequestHead): boolean {
  if (valuesOf(head, 'content-encoding').length > 0) return false;
  return /^application\/json(; ?charset=utf-8)?$/i.test(singleValue(head, 'content-type') ?? '');
}

function valuesOf({ headers }: RequestHead, name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) {
    if (headers[i]?.toLowerCase() === name) values.push(headers[i + 1] ?? '');
  }
  return values;
}
