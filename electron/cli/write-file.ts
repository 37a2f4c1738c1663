import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Throws the system's error where `path` cannot be written to, so that a run of many seconds does not find out at its
 * end. That it returns is no promise: the disk may fill up meanwhile.
 */
export async function checkWritable(path: string): Promise<void> {
  const target = await targetOf(path);
  if (target.kind === 'device') return access(target.path, constants.W_OK);
  const folder = dirname(target.path);
  if (!(await stat(folder)).isDirectory()) throw systemError('ENOTDIR');
  await access(folder, constants.W_OK);
}

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the place of the old one.
 * After it returns the text also survives a power cut. Pipes and devices are written to as they are. Throws the
 * system's error; then whatever stood at `path` stands there still.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await targetOf(path);
  if (target.kind === 'device') return withFile(target.path, 'w', (file) => file.writeFile(text));
  const folder = dirname(target.path);
  const temporary = join(folder, `.holdplan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await withFile(temporary, 'wx', async (file) => {
      if (target.mode !== null) await file.chmod(target.mode);
      await file.writeFile(text);
      await file.sync();
    });
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** True where both paths lead to one and the same file. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return one != null && other != null && one.dev === other.dev && one.ino === other.ino;
}

type Target =
  /** `mode`: the rights of the file that stands there, which the new one keeps; null where there is none. */
  | { readonly kind: 'file'; readonly path: string; readonly mode: number | null }
  /** A pipe or a device, which is never replaced: think of /dev/null. */
  | { readonly kind: 'device'; readonly path: string };

/** What a path leads to, links followed. A file that is not there yet is a file. Throws EISDIR for a folder. */
async function targetOf(path: string): Promise<Target> {
  const found = await stat(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return { kind: 'file', path, mode: null };
  if (found.isDirectory()) throw systemError('EISDIR');
  if (!found.isFile()) return { kind: 'device', path };
  return { kind: 'file', path: await realpath(path), mode: found.mode & 0o777 };
}

async function withFile(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

/** Makes a rename last. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await withFile(folder, 'r', (handle) => handle.sync());
  } catch {
    // Windows opens no folders, some file systems sync none: the file is whole, only its name may be late.
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
