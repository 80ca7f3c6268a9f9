import { Buffer } from 'node:buffer';
import type { SafeStorage } from 'electron';
import type { KeyStore } from '#host/seal/key-store.ts';

/** The part of Electron's safe storage that keeps the key of the bench. */
export type SystemStorage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** On Linux: texts that are only disguised, and a backend that nobody knows, are no key store. */
const noKeyStore: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The key store of the operating system; null where there is none that protects anything. Asked only once the app is ready. */
export function systemKeyStore(storage: SystemStorage, platform: NodeJS.Platform): KeyStore | null {
  if (!storage.isEncryptionAvailable()) return null;
  if (platform === 'linux' && noKeyStore.has(storage.getSelectedStorageBackend())) return null;
  return {
    seal: (text) => storage.encryptString(text),
    open: (sealed) => storage.decryptString(Buffer.from(sealed)),
  };
}
