import { strToU8 } from 'fflate';
import { canonicalJson } from '../canonical-json.ts';
import { signingFault } from '../signing-rules.ts';
import type { SignatureContent, TestSignature } from '../test-signature.ts';
import { bytesOfBase64url, hexOf } from './base64url.ts';
import type { BundleChecks } from './bundle-checks.ts';
import {
  type BundleFinding,
  type BundleFindingCode,
  findingOf,
  type FoundSignature,
} from './bundle-finding.ts';
import { bundleNames, type PublicKey } from './bundle-manifest.ts';
import type { BundleParts } from './read-parts.ts';

/**
 * Holds each signature of a person to the key of the bench, to this very record, to the order in which signatures are given
 * and to the rules of who may sign what (see `signingFault`): the first thing that is wrong with each is named.
 */
export async function checkSignatures(
  parts: BundleParts,
  keyId: string | null,
  checks: BundleChecks,
): Promise<readonly BundleFinding[]> {
  const recordSha256 = parts.recordBytes === null ? null : hexOf(await checks.sha256(parts.recordBytes));
  const findings: BundleFinding[] = [];
  const before: SignatureContent[] = [];
  for (const [index, one] of parts.signatures.entries()) {
    const { content } = one;
    const code =
      bindingFault(content, parts, { keyId, recordSha256 }) ??
      ((await isSigned(one, parts.key, checks)) ? null : 'SIGNATURE_WRONG') ??
      orderFault(content, before) ??
      ruleFault(content, before, parts);
    if (code !== null)
      findings.push({ ...findingOf(code, bundleNames.signatures), signature: named(index, content) });
    before.push(content);
  }
  return findings;
}

/** The signatures that no finding names. */
export function signaturesWithout(
  findings: readonly BundleFinding[],
  { signatures }: BundleParts,
): readonly SignatureContent[] {
  const places = new Set(findings.map(({ signature }) => signature?.place));
  return signatures.map(({ content }) => content).filter((_content, index) => !places.has(index + 1));
}

function named(index: number, { name, meaning }: SignatureContent): FoundSignature {
  return { place: index + 1, name, meaning };
}

/** What a signature is bound to: a part of the bundle that is missing is told elsewhere. */
function bindingFault(
  content: SignatureContent,
  { test }: BundleParts,
  { keyId, recordSha256 }: { readonly keyId: string | null; readonly recordSha256: string | null },
): BundleFindingCode | null {
  if (keyId !== null && content.keyId !== keyId) return 'SIGNATURE_OF_OTHER_KEY';
  const isOfTest = test === null || (content.testId === test.id && content.testNumber === test.number);
  if (!isOfTest) return 'SIGNATURE_OF_OTHER_TEST';
  const isOfRecord = recordSha256 === null || content.recordSha256 === recordSha256;
  return isOfRecord ? null : 'SIGNATURE_OF_OTHER_RECORD';
}

async function isSigned(
  { content, signature }: TestSignature,
  key: PublicKey | null,
  { verifyEd25519 }: BundleChecks,
): Promise<boolean> {
  const publicKey = key === null ? null : bytesOfBase64url(key.x);
  if (publicKey === null) return true;
  const signatureBytes = bytesOfBase64url(signature);
  if (signatureBytes === null) return false;
  return await verifyEd25519({
    publicKey,
    message: strToU8(canonicalJson(content)),
    signature: signatureBytes,
  });
}

/** The bench counts its signatures from 1 on, so that those on one test grow too. */
function orderFault(
  { sequence }: SignatureContent,
  before: readonly SignatureContent[],
): BundleFindingCode | null {
  if (before.some((one) => one.sequence === sequence)) return 'SIGNATURE_TWICE';
  return before.some((one) => one.sequence > sequence) ? 'SIGNATURE_OUT_OF_ORDER' : null;
}

function ruleFault(
  content: SignatureContent,
  before: readonly SignatureContent[],
  { test }: BundleParts,
): BundleFindingCode | null {
  if (test === null) return null;
  const fault = signingFault(test, before, content, content.meaning);
  if (fault === null) return null;
  return fault === 'SIGNING_DONE_BEFORE' ? 'SIGNATURE_TWICE' : 'SIGNATURE_AGAINST_RULES';
}
