import { describe, expect, test } from 'vitest';
import { signingIdentity } from '#host/sign/signing-identity.ts';
import { madeSigner } from '../../support/certificate-maker.ts';

const now = new Date('2026-11-29T03:30:00Z');

describe('the identity of a laboratory', () => {
  test('is its key with the whole chain, the signer first, and the name of the certificate', () => {
    const { p12, passphrase } = madeSigner();
    const { chain, key, name } = signingIdentity(p12, passphrase, now);
    expect(chain.map(({ subject }) => /CN=(.*)/.exec(subject)?.[1])).toEqual(['Sari Penguji', 'Root Contoh']);
    expect(chain[0].checkPrivateKey(key)).toBe(true);
    expect(name).toBe('Sari Penguji');
  });

  test('goes over the authority that issued its certificate to the root, in that order', () => {
    const { p12, passphrase } = madeSigner({ between: {} });
    const { chain } = signingIdentity(p12, passphrase, now);
    expect(chain.map(({ subject }) => /CN=(.*)/.exec(subject)?.[1])).toEqual([
      'Sari Penguji',
      'Penerbit Contoh',
      'Root Contoh',
    ]);
  });

  test('without its issuers in the file is the certificate alone', () => {
    const { p12, passphrase } = madeSigner({ holds: 'leaf-alone' });
    expect(signingIdentity(p12, passphrase, now).chain).toHaveLength(1);
  });

  test.each([
    ['CERTIFICATE_EXPIRED', { to: '20260101000000Z' }],
    ['ISSUER_EXPIRED', { between: { to: '20260101000000Z' } }],
    ['CERTIFICATE_NOT_YET_VALID', { from: '20270101000000Z' }],
    ['CERTIFICATE_NOT_FOR_SIGNING', { keyUsage: 'keyEncipherment' }],
    ['P12_WITHOUT_KEY', { holds: 'certificates' }],
    ['KEY_UNSUITABLE', { key: 'short-rsa' }],
  ] as const)('does not sign where it may not: %s', (code, wish) => {
    const { p12, passphrase } = madeSigner(wish);
    expect(() => signingIdentity(p12, passphrase, now)).toThrow(
      expect.objectContaining({ name: 'SignError', code }),
    );
  });

  test('stays shut with a wrong passphrase, which is not repeated in the words', () => {
    const { p12 } = madeSigner();
    for (const wrong of ['salah sekali', '']) {
      const opening = (): unknown => signingIdentity(p12, wrong, now);
      expect(opening).toThrow(expect.objectContaining({ code: 'PASSPHRASE_WRONG' }));
      expect(opening).not.toThrow(/salah sekali/);
    }
  });

  test.each([
    [new Uint8Array()],
    [new TextEncoder().encode('no file of keys')],
    [new Uint8Array(500).fill(0x30)],
  ])('is not read out of other bytes', (bytes) => {
    expect(() => signingIdentity(bytes, 'x', now)).toThrow(
      expect.objectContaining({ name: 'SignError', code: 'P12_UNREADABLE' }),
    );
  });
});
