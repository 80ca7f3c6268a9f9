import { z } from 'zod';
import { auditEventSchema } from '#core/record/audit-event.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { sealContentSchema } from '#core/record/seal.ts';
import { isSignedBy } from '../seal/bench-key.ts';
import { sha256 } from '../seal/sha256.ts';
import type { AuditEventTable, SealTable } from '../store/schema.ts';
import { baselineOf } from './baseline-of.ts';
import { checkBegun } from './check-begun.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';

const chainedEventSchema = auditEventSchema.extend({
  sequence: z.number(),
  previousSha256: z.string().nullable(),
});

/** The events after a sequence up to another: each whole, and bound to the one before. */
export function checkEvents(
  { kept }: CheckSources,
  after: number,
  upTo: number,
): readonly IntegrityFinding[] {
  let previous = kept.events(after - 1, after)[0]?.sha256 ?? null;
  const rows = kept.events(after, upTo);
  const found = rows.flatMap((row, index) => {
    const faults = [...checkEvent(row, after + 1 + index, previous), ...checkBegun(kept, row)];
    previous = row.sha256;
    return faults;
  });
  return rows.length === upTo - after
    ? found
    : [...found, finding('AUDIT_CHAIN_BROKEN', after + rows.length)];
}

function checkEvent(
  row: AuditEventTable,
  expected: number,
  previous: string | null,
): readonly IntegrityFinding[] {
  const event = parsedText(row.content, chainedEventSchema);
  const isWhole =
    event !== null &&
    sha256(row.content) === row.sha256 &&
    canonicalJson(event) === row.content &&
    event.kind === row.kind &&
    event.what === row.what;
  if (!isWhole) return [finding('AUDIT_ALTERED', row.sequence)];
  const isAtPlace =
    row.sequence === expected && event.sequence === expected && event.previousSha256 === previous;
  return isAtPlace ? [] : [finding('AUDIT_CHAIN_BROKEN', row.sequence)];
}

/** The seals after a sequence up to another: each whole, signed by this bench, and bound to the one before and to the log. */
export function checkSeals(sources: CheckSources, after: number, upTo: number): readonly IntegrityFinding[] {
  let previous = sources.kept.seals(after - 1, after)[0]?.sealSha256 ?? null;
  const rows = sources.kept.seals(after, upTo);
  const lateSealed = baselineOf(sources)?.lateSealed ?? 0;
  const found = rows.flatMap((row, index) => {
    const faults = checkSeal(sources, row, { sequence: after + 1 + index, previous, lateSealed });
    previous = row.sealSha256;
    return faults;
  });
  return rows.length === upTo - after ? found : [...found, finding('SEAL_CHAIN_BROKEN', after + rows.length)];
}

/** What a seal should be by its place. */
interface ExpectedSeal {
  readonly sequence: number;
  readonly previous: string | null;
  /** How many seals from the beginning are late ones. */
  readonly lateSealed: number;
}

function checkSeal(
  { kept, key }: CheckSources,
  { sequence, testId, content, sealSha256, signature }: SealTable,
  expected: ExpectedSeal,
): readonly IntegrityFinding[] {
  const seal = parsedText(content, sealContentSchema);
  if (seal === null || sha256(content) !== sealSha256 || canonicalJson(seal) !== content) {
    return [finding('SEAL_ALTERED', sequence, testId)];
  }
  const isAtPlace =
    sequence === expected.sequence &&
    seal.sequence === sequence &&
    seal.testId === testId &&
    seal.previousSealSha256 === expected.previous;
  const isInTime = seal.late === sequence <= expected.lateSealed;
  const isSigned = seal.keyId === key.keyId && isSignedBy(key, seal, signature);
  const logged = kept.events(seal.auditSequence - 1, seal.auditSequence)[0];
  return [
    ...(isAtPlace ? [] : [finding('SEAL_CHAIN_BROKEN', sequence, testId)]),
    ...(isInTime ? [] : [finding('SEAL_LATE_UNEXPECTED', seal.testNumber, testId)]),
    ...(isSigned ? [] : [finding('SEAL_SIGNATURE_WRONG', seal.testNumber, testId)]),
    ...(logged?.sha256 === seal.auditSha256
      ? []
      : [finding('AUDIT_CHAIN_BROKEN', seal.auditSequence, testId)]),
  ];
}
