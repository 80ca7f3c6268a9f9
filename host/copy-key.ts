import { protectedCopy } from './seal/key-copy.ts';
import { machineClock } from './session/wall-clock.ts';
import type { TestStore } from './store/test-store.ts';

/** A copy of the private key under a passphrase, handed out after the log tells of it. @throws BenchKeyError, StoreError */
export function copyKey(
  { key, audit }: Pick<TestStore, 'key' | 'audit'>,
  passphrase: string,
  who: string,
): string {
  const copy = protectedCopy(key, passphrase);
  const at = machineClock.now();
  audit.append({ kind: 'key-copied', who, at, what: key.keyId, old: null, new: null, why: '' });
  return copy;
}
