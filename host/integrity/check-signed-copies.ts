import { z } from 'zod';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { keptCopySchema } from '#core/record/kept-copy.ts';
import type { SealContent } from '#core/record/seal.ts';
import { sha256 } from '../seal/sha256.ts';
import type { SignedCopyTable } from '../store/schema.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';

const loggedSchema = z.object({ contentSha256: z.string(), sha256: z.string() });

/** The signed copies of a sealed test's papers: each as the log tells of it, and its file. */
export function checkSignedCopies(
  sources: CheckSources,
  { testId, testNumber }: SealContent,
): readonly IntegrityFinding[] {
  const rows = sources.kept.signedCopies(testId);
  const logged = sources.kept
    .eventsOf('signed-copy-kept', testNumber)
    .map((event) => loggedNews(event, loggedSchema));
  const areLogged =
    logged.map((news) => news?.contentSha256 ?? '').join() ===
    rows.map(({ content }) => sha256(content)).join();
  const areWhole = rows.every((row) => isWhole(row, testId, testNumber));
  // Whatever was done to the list, the log names every file that was ever kept.
  const files = new Set(logged.flatMap((news) => (news === null ? [] : [news.sha256])));
  return [
    ...(areLogged && areWhole ? [] : [finding('SIGNED_COPY_LIST_ALTERED', testNumber, testId)]),
    ...[...files].flatMap((file) => checkFile(sources, file, testId)),
  ];
}

function isWhole(row: SignedCopyTable, testId: string, testNumber: string): boolean {
  const content = parsedText(row.content, keptCopySchema);
  return (
    content !== null &&
    canonicalJson(content) === row.content &&
    content.sequence === row.sequence &&
    content.sha256 === row.sha256 &&
    content.testId === testId &&
    content.testNumber === testNumber
  );
}

function checkFile(sources: CheckSources, file: string, testId: string): readonly IntegrityFinding[] {
  const state = sources.signedCopy(file);
  if (state === 'whole') return [];
  return [finding(state === 'missing' ? 'SIGNED_COPY_MISSING' : 'SIGNED_COPY_ALTERED', file, testId)];
}
