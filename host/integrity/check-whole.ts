import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { anchorProblem } from '../seal/anchor-problem.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';

/** What is seen only until the anchor, or the hash of the failures, is made anew. */
const foundOnce = [
  'ANCHOR_MISSING',
  'ANCHOR_WRONG',
  'TAIL_CUT',
  'SIGN_IN_FAILURES_ALTERED',
  'WAL_DAMAGED',
] as const;
const noted = z.object({ at: z.string() });

/** What a bench keeps as a whole: its anchor, its gapless numbers, a record and a seal for each test, and nothing of tests that are not there. */
export function checkWhole(sources: CheckSources): readonly IntegrityFinding[] {
  const { kept } = sources;
  return [
    ...checkAnchor(sources),
    ...notedEarlier(sources),
    ...kept.missingNumbers().map((number) => finding('NUMBERS_NOT_GAPLESS', number)),
    ...kept.testsWithoutRecord().map(({ id, number }) => finding('RECORD_MISSING', number, id)),
    ...kept.testsWithoutSeal().map(({ id, number }) => finding('RECORD_UNSEALED', number, id)),
    ...kept.journalsWithoutTest().map((testId) => finding('JOURNAL_ALTERED', testId)),
    ...kept.listingsWithoutRecord().map((testId) => finding('LISTING_ALTERED', testId)),
    ...kept.amendmentsWithoutRecord().map((testId) => finding('AMENDMENT_ALTERED', testId)),
    ...kept.signedCopiesWithoutRecord().map((testId) => finding('SIGNED_COPY_LIST_ALTERED', testId)),
    ...kept.signaturesWithoutRecord().map((testId) => finding('SIGNATURE_ALTERED', testId)),
  ];
}

function checkAnchor({ kept, key, anchor }: CheckSources): readonly IntegrityFinding[] {
  const chains = {
    heads: kept.heads(),
    sealSha256: (sequence: number) => kept.seals(sequence - 1, sequence)[0]?.sealSha256,
    auditSha256: (sequence: number) => kept.events(sequence - 1, sequence)[0]?.sha256,
  };
  const problem = anchorProblem(anchor, chains, key);
  return problem === null ? [] : [finding(problem, '')];
}

/** An anchor is made anew at each opening, so what was wrong with it stands in the log alone. */
function notedEarlier({ kept }: CheckSources): readonly IntegrityFinding[] {
  return foundOnce.flatMap((code) =>
    kept.eventsOf('integrity-problem', code).map(({ content, sequence }) => {
      const notedAt = parsedText(content, noted)?.at ?? null;
      return { code, testId: null, what: String(sequence), notedAt };
    }),
  );
}
