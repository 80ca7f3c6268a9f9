import { describe, expect, test } from 'vitest';
import { systemKeyStore } from '../../electron/system-key-store.ts';
import { disguisedStorage } from '../support/disguised-storage.ts';

describe('the key store of the operating system', () => {
  test.each([
    ['says that nothing can be encrypted', 'none', 'win32'],
    ['only disguises texts', 'basic_text', 'linux'],
    ['does not know its backend', 'unknown', 'linux'],
  ] as const)('is none where it %s', (_what, backend, platform) => {
    expect(systemKeyStore(disguisedStorage(backend), platform)).toBeNull();
  });

  test.each([
    ['gnome_libsecret', 'linux'],
    ['kwallet6', 'linux'],
    // Windows and macOS have one each and name none.
    ['basic_text', 'win32'],
    ['basic_text', 'darwin'],
  ] as const)('of %s on %s opens what it has sealed, and nothing that another has', (backend, platform) => {
    const store = systemKeyStore(disguisedStorage(backend), platform);
    const sealed = store?.seal('a key') ?? new Uint8Array();
    expect(Buffer.from(sealed).toString()).not.toContain('a key');
    expect(store?.open(sealed)).toBe('a key');
    const other = systemKeyStore(disguisedStorage(backend, 'ketut'), platform);
    expect(() => other?.open(sealed)).toThrow('decrypting');
  });
});
