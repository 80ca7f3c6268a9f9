import { z } from 'zod';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { SealContent } from '#core/record/seal.ts';
import { signatureContentSchema } from '#core/record/test-signature.ts';
import { isSignedBy } from '../seal/bench-key.ts';
import { sha256OfText } from './sha256-of-text.ts';
import type { TestSignatureTable } from '../store/schema.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';

const loggedSchema = z.object({ signatureSha256: z.string() });

/** The signatures of people on a sealed test: each as the bench signed it, on this record, and all that the log tells of. */
export function checkSignatures(sources: CheckSources, seal: SealContent): readonly IntegrityFinding[] {
  const { testId, testNumber } = seal;
  const rows = sources.kept.signatures(testId);
  const logged = sources.kept
    .eventsOf('test-signed', testNumber)
    .map((event) => loggedNews(event, loggedSchema)?.signatureSha256 ?? '');
  const areLogged = logged.join() === rows.map(({ content }) => sha256OfText(content)).join();
  const areWhole = rows.every((row) => isWhole(sources, row, seal));
  return areLogged && areWhole ? [] : [finding('SIGNATURE_ALTERED', testNumber, testId)];
}

function isWhole({ key }: CheckSources, row: TestSignatureTable, seal: SealContent): boolean {
  const content = parsedText(row.content, signatureContentSchema);
  return (
    content !== null &&
    canonicalJson(content) === row.content &&
    content.sequence === row.sequence &&
    content.testId === seal.testId &&
    content.testNumber === seal.testNumber &&
    content.recordSha256 === seal.recordSha256 &&
    content.keyId === key.keyId &&
    isSignedBy(key, content, row.signature)
  );
}
