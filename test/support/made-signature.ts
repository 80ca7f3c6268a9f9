import { base64urlOf } from '#core/record/bundle/base64url.ts';
import type { BundleSigner } from '#core/record/bundle/make-bundle.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { SignatureContent, TestSignature } from '#core/record/test-signature.ts';
import { madeBundle, madeKey, madeRecord, sha256OfText } from './made-bundle.ts';

/** A signature of a person on the record of `madeRecord`, by the key of a bench; pass what should differ. */
export function madeSignature(
  changes: Partial<SignatureContent> = {},
  signer: BundleSigner = madeKey('a'),
): TestSignature {
  const record = madeRecord();
  const content: SignatureContent = {
    format: 'senyap-signature/1',
    sequence: 3,
    keyId: signer.keyId,
    testId: record.id,
    testNumber: record.number,
    recordSha256: sha256OfText(canonicalJson(record)),
    accountId: 'account-1',
    name: 'Teknisi Contoh',
    role: 'technician',
    meaning: 'performed',
    signedAt: '2026-11-23T08:30:00+07:00',
    ...changes,
  };
  return { content, signature: base64urlOf(signer.sign(new TextEncoder().encode(canonicalJson(content)))) };
}

/** Who authorises in these tests. */
export const authoriser = {
  accountId: 'account-2',
  name: 'Ketut Manajer',
  role: 'technical-manager',
} as const;

/** The record as carried out, checked and authorised, by two people. */
export function madeSignatures(): readonly TestSignature[] {
  return [
    madeSignature(),
    madeSignature({ ...authoriser, sequence: 5, meaning: 'checked', signedAt: '2026-11-23T09:00:00+07:00' }),
    madeSignature({
      ...authoriser,
      sequence: 6,
      meaning: 'authorised',
      signedAt: '2026-11-23T09:05:00+07:00',
    }),
  ];
}

/** The bundle of a good test that people have signed. */
export async function madeSignedBundle(signatures = madeSignatures()): Promise<Uint8Array> {
  return await madeBundle(madeKey('a'), { signatures });
}
