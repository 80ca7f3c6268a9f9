import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { iterationsOf } from '#host/sign/pkcs12-iterations.ts';
import { signingIdentity } from '#host/sign/signing-identity.ts';
import { madeSigner } from '../../support/certificate-maker.ts';

const now = new Date('2026-11-29T03:30:00Z');

/** The same with 900,000 where it says 2. */
function slowed(tree: forge.asn1.Asn1): forge.asn1.Asn1 {
  const { create, Type } = forge.asn1;
  const { tagClass, type, constructed, value } = tree;
  if (typeof value !== 'string') return create(tagClass, type, constructed, value.map(slowed));
  const isCount = type === Type.INTEGER && value === '\x02';
  return create(tagClass, type, constructed, isCount ? '\x0d\xbb\xa0' : value);
}

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

  test.each([
    ['as today', {}],
    ['of older encryption', { legacy: true }],
  ] as const)('is taken from a file whose keys are derived 100,000 times, %s', (_form, wish) => {
    const { p12, passphrase } = madeSigner({ ...wish, iterations: 100_000 });
    expect(signingIdentity(p12, passphrase, now).name).toBe('Sari Penguji');
  });

  test.each([
    ['as today', {}],
    ['of older encryption', { legacy: true }],
  ] as const)('is not taken from one with 600,000, which is told before it is opened, %s', (_form, wish) => {
    const { p12, passphrase } = madeSigner({ ...wish, iterations: 600_000 });
    const begun = performance.now();
    expect(() => signingIdentity(p12, passphrase, now)).toThrow(
      expect.objectContaining({ name: 'SignError', code: 'P12_TOO_SLOW' }),
    );
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('is not taken from a file in whose encrypted part another one is hidden that is as slow', () => {
    const hidden = forge.pki.encryptPrivateKeyInfo(
      forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(forge.pki.rsa.generateKeyPair(512).privateKey)),
      'x',
      { algorithm: 'aes128', count: 2 },
    );
    const text = forge.asn1.toDer(slowed(hidden)).getBytes();
    const outer = forge.pki.encryptPrivateKeyInfo(forge.asn1.fromDer(text), 'x', { count: 3 });
    const { SEQUENCE, OID } = forge.asn1.Type;
    const { UNIVERSAL, CONTEXT_SPECIFIC } = forge.asn1.Class;
    const [how, what] = outer.value as forge.asn1.Asn1[];
    const part = forge.asn1.create(UNIVERSAL, SEQUENCE, true, [
      forge.asn1.create(UNIVERSAL, OID, false, forge.asn1.oidToDer('1.2.840.113549.1.7.1').getBytes()),
      ...(how === undefined ? [] : [how]),
      forge.asn1.create(CONTEXT_SPECIFIC, 0, false, what?.value ?? ''),
    ]);
    expect(iterationsOf(part, 'x', 1000)).toBe(3 + 900_000);
    expect(iterationsOf(part, 'wrong', 1000)).toBe(3);
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
