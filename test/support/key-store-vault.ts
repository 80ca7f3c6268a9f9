import { keyStoreVault } from '#host/seal/key-store.ts';
import type { KeyVault } from '#host/seal/key-vault.ts';
import { systemKeyStore } from '../../electron/system-key-store.ts';
import { disguisedStorage } from './disguised-storage.ts';

/** The vault of a desktop whose key store belongs to this person. */
export function vaultOf(owner: string): KeyVault {
  const store = systemKeyStore(disguisedStorage('gnome_libsecret', owner), 'linux');
  if (store === null) throw new Error('the key store of this test is none');
  return keyStoreVault(store);
}
