/** The operating system's keyring by way of Electron's `safeStorage`: DPAPI, Keychain, libsecret or KWallet. */
import type { KeyKeeper } from './keeper.ts';

/** The part of Electron's `safeStorage` that is used. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  /** Only on Linux. */
  getSelectedStorageBackend?(): string;
}

/**
 * The keyring of this machine, or null where there is none. `basic_text` is none: it scrambles with a password
 * that everybody knows. On Windows, DPAPI does not guard against other programs of the same user.
 */
export function keyring(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyKeeper | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  const backend = backendName(safeStorage, platform);
  if (backend === 'basic_text' || backend === 'unknown') return null;
  return {
    backend,
    seal: (key) => safeStorage.encryptString(Buffer.from(key).toString('base64')).toString('base64'),
    open: (sealed) =>
      new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed, 'base64')), 'base64')),
  };
}

function backendName(safeStorage: SafeStorage, platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  return safeStorage.getSelectedStorageBackend?.() ?? 'unknown';
}
