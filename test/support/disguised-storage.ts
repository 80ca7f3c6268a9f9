import { Buffer } from 'node:buffer';
import type { SystemStorage } from '../../electron/system-key-store.ts';

type Backend = ReturnType<SystemStorage['getSelectedStorageBackend']>;

/**
 * A safe storage that disguises texts with the name of its owner and opens only its own; as Electron's on Linux, one without a key
 * store says that it is there and is not.
 */
export function disguisedStorage(backend: string, owner = 'sari'): SystemStorage {
  const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
  return {
    isEncryptionAvailable: () => backend !== 'none',
    getSelectedStorageBackend: () => backend as Backend,
    encryptString: (text) => turned(Buffer.from(`${owner}:${text}`)),
    decryptString: (sealed) => {
      const text = turned(sealed).toString();
      if (!text.startsWith(`${owner}:`)) throw new Error('Error while decrypting the ciphertext');
      return text.slice(owner.length + 1);
    },
  };
}
