import { strToU8 } from 'fflate';
import { canonicalJson } from '../canonical-json.ts';
import type { Seal } from '../seal.ts';
import { bytesOfBase64url, hexOf } from './base64url.ts';
import type { BundleChecks } from './bundle-checks.ts';
import { type BundleFinding, type BundleFindingCode, findingOf } from './bundle-finding.ts';
import { bundleNames, type PublicKey } from './bundle-manifest.ts';
import type { BundleParts } from './read-parts.ts';

/** Holds the seal to its own hash and signature, and to the record, the journal and the test that it seals. */
export async function checkSeal(
  parts: BundleParts,
  keyId: string | null,
  checks: BundleChecks,
): Promise<readonly BundleFinding[]> {
  const { seal, test } = parts;
  if (seal === null) return [];
  const { content } = seal;
  const isOf = async (bytes: Uint8Array | null, sha256: string): Promise<boolean> =>
    bytes === null || hexOf(await checks.sha256(bytes)) === sha256;
  const faults: readonly (readonly [BundleFindingCode, boolean])[] = [
    ...(await ownFaults(seal, parts.key, checks)),
    ['SEAL_OF_OTHER_KEY', keyId !== null && content.keyId !== keyId],
    [
      'SEAL_OF_OTHER_TEST',
      test !== null && (content.testId !== test.id || content.testNumber !== test.number),
    ],
    ['SEAL_OF_OTHER_RECORD', !(await isOf(parts.recordBytes, content.recordSha256))],
    ['SEAL_OF_OTHER_JOURNAL', !(await isOf(parts.journalBytes, content.journalSha256))],
  ];
  return faults.filter(([, isFault]) => isFault).map(([code]) => findingOf(code, bundleNames.seal));
}

async function ownFaults(
  { content, sealSha256, signature }: Seal,
  key: PublicKey | null,
  { sha256, verifyEd25519 }: BundleChecks,
): Promise<readonly (readonly [BundleFindingCode, boolean])[]> {
  const message = strToU8(canonicalJson(content));
  const publicKey = key === null ? null : bytesOfBase64url(key.x);
  const signatureBytes = bytesOfBase64url(signature);
  const isSigned =
    publicKey === null ||
    (signatureBytes !== null && (await verifyEd25519({ publicKey, message, signature: signatureBytes })));
  return [
    ['SEAL_HASH_WRONG', hexOf(await sha256(message)) !== sealSha256],
    ['SEAL_SIGNATURE_WRONG', !isSigned],
  ];
}
