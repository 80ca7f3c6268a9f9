import { createPrivateKey } from 'node:crypto';
import { fewestPassphraseCharacters } from '#core/words/bench-key-words.ts';
import { BenchKeyError } from './bench-key-error.ts';
import { benchKeyFromPem, type BenchKey } from './bench-key.ts';

/**
 * The private key under a passphrase: encrypted PKCS#8 (PBES2, AES-256) as PEM text, which OpenSSL opens too.
 * @throws BenchKeyError `KEY_PASSPHRASE_SHORT`
 */
export function protectedCopy({ privateKey }: BenchKey, passphrase: string): string {
  const plain = passphrase.normalize('NFKC');
  if (Array.from(plain).length < fewestPassphraseCharacters) {
    throw new BenchKeyError('KEY_PASSPHRASE_SHORT', '');
  }
  const form = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: plain } as const;
  return privateKey.export(form).toString();
}

/** The key in a copy. @throws BenchKeyError `KEY_COPY_UNREADABLE`; its cause is never told, it may hold a part of the key */
export function keyOfCopy(pem: string, passphrase: string, path: string): BenchKey {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', passphrase: passphrase.normalize('NFKC') });
    return benchKeyFromPem(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  } catch {
    throw new BenchKeyError('KEY_COPY_UNREADABLE', path);
  }
}
