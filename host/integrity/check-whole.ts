import { z } from 'zod';
import { integrityCodes, type IntegrityFinding } from '#core/record/integrity-finding.ts';
import { anchorProblem } from '../seal/anchor-problem.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';

const noted = z.object({ at: z.string() });

/** What a bench keeps as a whole: its anchor, its gapless numbers, a record and a seal for each test. */
export function checkWhole(sources: CheckSources): readonly IntegrityFinding[] {
  const { kept } = sources;
  return [
    ...checkAnchor(sources),
    ...notedEarlier(sources),
    ...kept.missingNumbers().map((number) => finding('NUMBERS_NOT_GAPLESS', number)),
    ...kept.testsWithoutRecord().map(({ id, number }) => finding('RECORD_MISSING', number, id)),
    ...kept.testsWithoutSeal().map(({ id, number }) => finding('RECORD_UNSEALED', number, id)),
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
  return kept.eventsOf('integrity-problem').flatMap(({ content, what, sequence }) => {
    const code = integrityCodes.find((one) => one === what);
    const at = parsedText(content, noted)?.at;
    return code === undefined || at === undefined ? [] : [{ ...finding(code, sequence), notedAt: at }];
  });
}
