import { claimWords } from '#core/words/paper-claim-words.ts';
import { factGroup } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection } from './report-model.ts';

/** A signed claim as it is printed: the text of its code, and what it leads to. */
export interface PrintedClaim {
  readonly text: string;
  readonly keyId: string;
  /** Hexadecimal. */
  readonly recordSha256: string;
}

/** The code by which a reader verifies the paper; null where the bench signs none. */
export function authenticitySection(
  { language }: ReportContext,
  claim: PrintedClaim | null,
): ReportSection | null {
  if (claim === null) return null;
  const facts = [
    { label: claimWords.recordHash[language], value: claim.recordSha256, missing: false },
    { label: claimWords.key[language], value: claim.keyId, missing: false },
  ];
  return {
    title: claimWords.section[language],
    blocks: [
      {
        kind: 'code',
        text: claim.text,
        alternative: claimWords.alternative[language],
        said: claimWords.onPaper[language],
        group: factGroup('', facts),
      },
    ],
  };
}
