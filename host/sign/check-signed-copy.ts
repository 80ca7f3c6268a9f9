import type { AddedSignature, SignedCopy, SignedCopyFinding } from '#core/record/signed-copy.ts';
import { sha256 } from '../seal/sha256.ts';
import { addedSignatures } from './copy-signatures.ts';
import { copyChanges } from './copy-changes.ts';
import { readPdfObjects } from './pdf-objects.ts';
import { SignError } from './sign-error.ts';

/**
 * Holds a PDF that was signed elsewhere (a TTE by BSrE, say) to the report that we printed: our bytes must be its first revision, what was
 * added must change nothing of it, and at least one signature over all of it must be intact.
 */
export async function checkSignedCopy(report: Uint8Array, copy: Uint8Array): Promise<SignedCopy> {
  const { findings, signatures } = await examined(report, copy);
  return {
    sha256: sha256(copy),
    reportSha256: sha256(report),
    accepted: findings.length === 0,
    findings,
    signatures,
  };
}

type Examined = Pick<SignedCopy, 'findings' | 'signatures'>;

async function examined(report: Uint8Array, copy: Uint8Array): Promise<Examined> {
  const different = firstDifference(report, copy);
  if (different !== null) return only({ code: 'NOT_THE_REPORT', detail: String(different) });
  if (copy.length === report.length) return only({ code: 'NO_SIGNATURE', detail: '' });
  try {
    const objects = readPdfObjects(copy);
    const signatures = await addedSignatures(objects, report.length);
    const changes = copyChanges(readPdfObjects(report), objects);
    return { signatures, findings: [...changes, ...signatureFindings(signatures)] };
  } catch (error) {
    if (error instanceof SignError) return only({ code: 'UNREADABLE', detail: ` (${error.code})` });
    throw error;
  }
}

function signatureFindings(signatures: readonly AddedSignature[]): readonly SignedCopyFinding[] {
  if (signatures.length === 0) return [{ code: 'NO_SIGNATURE', detail: '' }];
  return signatures
    .filter(({ isIntact }) => !isIntact)
    .map(({ name }) => ({ code: 'SIGNATURE_BROKEN', detail: name === '' ? '?' : name }));
}

function only(finding: SignedCopyFinding): Examined {
  return { findings: [finding], signatures: [] };
}

/** Place of the first byte, from 0, in which a copy does not begin as the report; null where it does. */
function firstDifference(report: Uint8Array, copy: Uint8Array): number | null {
  const place = report.findIndex((byte, index) => copy[index] !== byte);
  return place === -1 ? null : place;
}
