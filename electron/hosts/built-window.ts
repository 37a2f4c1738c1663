/** The window's built files, as both hosts serve them: a fixed map from address to content, made once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { StartFailure } from './start-failure.ts';

export interface BuiltFile {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

/** Exact paths (`/`, `/assets/index-x.js`) to files. What is not a key is not there: no path is ever joined. */
export type BuiltWindow = ReadonlyMap<string, BuiltFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * Reads everything under `folder` into memory. Files of a type not listed above are left out, and so are those
 * whose name begins with a dot. Throws a `StartFailure` where there is no built window.
 */
export function readBuiltWindow(folder: string): BuiltWindow {
  const files = new Map<string, BuiltFile>();
  for (const path of existsSync(folder) ? pathsUnder(folder, '') : []) {
    const type = types[extname(path)];
    if (type !== undefined) files.set(path, { type, body: readFileSync(join(folder, path)) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new StartFailure('windowNotBuilt');
  return files.set('/', index);
}

/** By hand: the `recursive` option of `readdir` is younger than the oldest Node that this runs on. */
function pathsUnder(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? pathsUnder(folder, inner) : [inner];
    });
}
