import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import type { AuditEventTable, TestTable } from '../store/schema.ts';
import { testNumber } from '../store/test-number.ts';
import { finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';
import { sha256OfText } from './sha256-of-text.ts';

const begunSchema = z.object({
  at: z.string(),
  what: z.string(),
  new: z.object({ id: z.string(), openingSha256: z.string(), jobId: z.string().optional() }),
});

const amendedSchema = z.object({
  new: z.object({ id: z.string(), number: z.string(), openingSha256: z.string() }),
});

/** A test that the log says was begun, or took the place of another, is still there, with the number, the time and all that it began with. */
export function checkBegun(
  kept: KeptEvidence,
  { kind, content }: AuditEventTable,
): readonly IntegrityFinding[] {
  if (kind === 'test-amended') return checkAmending(kept, content);
  const begun = kind === 'test-begun' ? parsedText(content, begunSchema) : null;
  if (begun === null) return [];
  const { id, openingSha256 } = begun.new;
  const test = kept.test(id);
  if (test === undefined) return [finding('TEST_MISSING', begun.what, id)];
  const isSame =
    isNumbered(test, begun.what) &&
    kept.jobOfTest(id)?.jobId === begun.new.jobId &&
    test.startedAt === begun.at &&
    sha256OfText(test.opening) === openingSha256;
  return isSame ? [] : [finding('OPENING_ALTERED', begun.what, id)];
}

function checkAmending(kept: KeptEvidence, content: string): readonly IntegrityFinding[] {
  const amending = parsedText(content, amendedSchema)?.new;
  if (amending === undefined) return [];
  const { id, number, openingSha256 } = amending;
  const test = kept.test(id);
  if (test === undefined) return [finding('TEST_MISSING', number, id)];
  const isSame = isNumbered(test, number) && sha256OfText(test.opening) === openingSha256;
  return isSame ? [] : [finding('OPENING_ALTERED', number, id)];
}

function isNumbered(test: TestTable, number: string): boolean {
  return test.number === number && testNumber(test) === number;
}
