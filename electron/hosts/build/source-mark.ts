/** Which source a build was made from, written beside it, so that `npm start` builds what is stale and no more. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type BuiltPart = 'main' | 'preload' | 'renderer';

/** The name of the mark in a part's folder under `out/`; the hosts do not serve it. */
export const markFile = '.source-mark';

const inEveryPart = [
  'shared',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'electron.vite.config.ts',
];
const sources: Record<BuiltPart, readonly string[]> = {
  main: ['electron', 'resources', ...inEveryPart],
  preload: ['electron/preload.ts', ...inEveryPart],
  renderer: ['renderer', 'resources', ...inEveryPart],
};

/** A hash over the names and the contents of everything that the part is built from, in the checkout at `root`. */
export function sourceHash(root: string, part: BuiltPart): string {
  const hash = createHash('sha256');
  for (const path of sources[part].flatMap((source) => filesUnder(root, source)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** True where the part was never built, or from other source than is there now. */
export function isStale(root: string, part: BuiltPart): boolean {
  try {
    return readFileSync(join(root, 'out', part, markFile), 'utf8') !== sourceHash(root, part);
  } catch {
    return true;
  }
}

/**
 * A Vite plugin that writes the mark. The hash is taken before anything is read, so an edit meanwhile shows. Builds
 * run in the checkout's top folder; this file's own place is not known here, since Vite bundles its configuration.
 */
export function sourceMark(part: BuiltPart) {
  let hash = '';
  return {
    name: 'holdplan-source-mark',
    apply: 'build' as const,
    buildStart() {
      hash = sourceHash(process.cwd(), part);
    },
    generateBundle(this: {
      emitFile: (file: { type: 'asset'; fileName: string; source: string }) => string;
    }) {
      this.emitFile({ type: 'asset', fileName: markFile, source: hash });
    },
  };
}

/** Throws where `path` is not there: a source that is not found would never be seen to change. */
function filesUnder(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`));
}
