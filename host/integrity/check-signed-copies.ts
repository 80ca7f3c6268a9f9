import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { SealContent } from '#core/record/seal.ts';
import { sha256OfText } from './sha256-of-text.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedCopies, wholeCopy } from './told-copies.ts';

/** The signed copies of a sealed test's papers: each as the log tells of it, and its file. */
export function checkSignedCopies(
  sources: CheckSources,
  { testId, testNumber }: SealContent,
): readonly IntegrityFinding[] {
  const rows = sources.kept.signedCopies(testId);
  const logged = loggedCopies(sources.kept, testNumber);
  const areLogged =
    logged.map((news) => news?.contentSha256 ?? '').join() ===
    rows.map(({ content }) => sha256OfText(content)).join();
  const areWhole = rows.every((row) => wholeCopy(row, { id: testId, number: testNumber }) !== null);
  // Whatever was done to the list, the log names every file that was ever kept.
  const files = new Set(logged.flatMap((news) => (news === null ? [] : [news.sha256])));
  return [
    ...(areLogged && areWhole ? [] : [finding('SIGNED_COPY_LIST_ALTERED', testNumber, testId)]),
    ...[...files].flatMap((file) => checkFile(sources, file, testId)),
  ];
}

function checkFile(sources: CheckSources, file: string, testId: string): readonly IntegrityFinding[] {
  const state = sources.signedCopy(file);
  if (state === 'whole') return [];
  return [finding(state === 'missing' ? 'SIGNED_COPY_MISSING' : 'SIGNED_COPY_ALTERED', file, testId)];
}
