import type { AddedSignature, SignedCopy, SignedCopyFinding } from '#core/record/signed-copy.ts';
import { sha256 } from '../seal/sha256.ts';
import { addedSignatures } from './copy-signatures.ts';
import { byValidationData, copyChanges } from './copy-changes.ts';
import { filledGaps } from './filled-gaps.ts';
import { formChanges } from './form-changes.ts';
import { hiddenObjects } from './hidden-objects.ts';
import { type PdfObjects, readPdfObjects } from './pdf-objects.ts';
import { SignError } from './sign-error.ts';

/**
 * Holds a PDF that was signed elsewhere (a TTE by BSrE, say) to the report that we printed: our bytes must be its first revision, what was
 * added must change nothing of it, at least one signature over all of it must be intact, and after the last one nothing may follow but
 * what a reader needs to judge its certificate (PAdES B-LT).
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
    const changes = changesOf(readPdfObjects(report), objects);
    const later = laterAdditions(report.length, copy, objects, signatures);
    return { signatures, findings: [...changes, ...signatureFindings(signatures), ...later] };
  } catch (error) {
    if (error instanceof SignError) return only({ code: 'UNREADABLE', detail: ` (${error.code})` });
    throw error;
  }
}

/** What is seen of a copy beside signatures in their place and the report as it was. */
function changesOf(report: PdfObjects, copy: PdfObjects): readonly SignedCopyFinding[] {
  const changes = [
    ...copyChanges(report, copy),
    ...formChanges(report, copy),
    ...hiddenObjects(copy).map((number) => ({ code: 'CONTENT_CHANGED', detail: String(number) }) as const),
  ];
  return [...new Map(changes.map((one) => [`${one.code} ${one.detail}`, one])).values()];
}

function signatureFindings(signatures: readonly AddedSignature[]): readonly SignedCopyFinding[] {
  if (signatures.length === 0) return [{ code: 'NO_SIGNATURE', detail: '' }];
  return signatures
    .filter(({ isIntact }) => !isIntact)
    .map(({ name }) => ({ code: 'SIGNATURE_BROKEN', detail: name === '' ? '?' : name }));
}

/** What was added after the last signature and is more than what a reader needs to judge its certificate. */
function laterAdditions(
  reportLength: number,
  copy: Uint8Array,
  objects: PdfObjects,
  signatures: readonly AddedSignature[],
): readonly SignedCopyFinding[] {
  const end = Math.max(0, ...signatures.filter(({ isIntact }) => isIntact).map(({ endsAt }) => endsAt));
  if (end === 0 || end === copy.length) return [];
  const signed = readPdfObjects(copy.subarray(0, end));
  const changes = copyChanges(signed, objects, byValidationData);
  const isAsSigned = changes.length === 0 && filledGaps(signed, objects, reportLength).length === 0;
  return isAsSigned ? [] : [{ code: 'ADDED_AFTER_SIGNATURE', detail: '' }];
}

function only(finding: SignedCopyFinding): Examined {
  return { findings: [finding], signatures: [] };
}

/** Place of the first byte, from 0, in which a copy does not begin as the report; null where it does. */
function firstDifference(report: Uint8Array, copy: Uint8Array): number | null {
  const place = report.findIndex((byte, index) => copy[index] !== byte);
  return place === -1 ? null : place;
}
