/**
 * Something that keeps the plan's key: the operating system's keyring, or the key file itself. It turns the key
 * into text that may lie on the disk, and back.
 */
export interface KeyKeeper {
  /** Stored with the key, so that a changed keyring is told from a damaged one: `dpapi`, `gnome_libsecret`, `file`. */
  readonly backend: string;
  readonly seal: (key: Uint8Array) => string;
  /** Throws where the text is not from this keeper, or the keyring says no. */
  readonly open: (sealed: string) => Uint8Array;
}

/** The name of the keeper below, which protects by the file's mode alone. */
export const fileBackend = 'file';

/** Keeps the key as it is; whoever can read the file can read the plan. */
export const keepInFile: KeyKeeper = {
  backend: fileBackend,
  seal: (key) => Buffer.from(key).toString('base64'),
  open: (sealed) => new Uint8Array(Buffer.from(sealed, 'base64')),
};
