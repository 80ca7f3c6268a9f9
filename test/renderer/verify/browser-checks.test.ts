import { describe, expect, test } from 'vitest';
import type { SignedBytes } from '#core/record/bundle/bundle-checks.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { browserChecks } from '../../../renderer/verify/browser-checks.ts';
import { chanceFrom } from '../../support/chance-from.ts';
import { flipped } from '../../support/flip-bundle.ts';
import { madeBundle, madeKey } from '../../support/made-bundle.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 8032, section 7.1, test 2. */
const ofTheStandard: SignedBytes = {
  publicKey: hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'),
  message: hex('72'),
  signature: hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ),
};

describe.each([
  ['the browser', browserChecks],
  ['Node', nodeChecks],
])('the checks of %s', (_name, checks) => {
  test('take the signature of RFC 8032 and no other', async () => {
    expect(await checks.verifyEd25519(ofTheStandard)).toBe(true);
    for (const part of ['publicKey', 'message', 'signature'] as const) {
      const other = { ...ofTheStandard, [part]: flipped(ofTheStandard[part], 0, 1) };
      expect(await checks.verifyEd25519(other)).toBe(false);
    }
  });

  test('refuse bytes that are no key or no signature, and do not throw', async () => {
    const none = new Uint8Array(0);
    expect(await checks.verifyEd25519({ ...ofTheStandard, signature: none })).toBe(false);
    expect(await checks.verifyEd25519({ ...ofTheStandard, publicKey: none })).toBe(false);
    expect(await checks.verifyEd25519({ ...ofTheStandard, publicKey: new Uint8Array(32).fill(255) })).toBe(
      false,
    );
  });

  test('give the hash of FIPS 180-4', async () => {
    const hash = await checks.sha256(new TextEncoder().encode('abc'));
    expect(Buffer.from(hash).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

test('browser and Node answer alike to a good bundle and to spoilt ones', async () => {
  const bundle = await madeBundle();
  const keys = [{ x: madeKey('a').publicJwk.x, name: null }];
  const chance = chanceFrom(3);
  const spoilt = Array.from({ length: 12 }, () => flipped(bundle, chance() % bundle.length, 1));
  for (const bytes of [bundle, ...spoilt]) {
    expect(await verifyBundle(bytes, keys, browserChecks)).toEqual(
      await verifyBundle(bytes, keys, nodeChecks),
    );
  }
});
