import type { SafeStorage } from 'electron';
import { disguisedStorage } from '../disguised-storage.ts';

type StorageCalls = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** The key store as a test chooses it: none as on a computer without one, unless the environment names one. */
export const safeStorage: StorageCalls = disguisedStorage(
  process.env['ELECTRON_DOUBLE_KEY_STORE'] ?? 'basic_text',
);
