import { claimWords } from '#core/words/paper-claim-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportSection } from './report-model.ts';

/** A signed claim as it is printed: the text of its code, and what it leads to. */
export interface PrintedClaim {
  readonly text: string;
  readonly keyId: string;
  /** Hexadecimal. */
  readonly recordSha256: string;
}

/** The code by which a reader verifies the paper; null where the bench signs none. */
export function authenticitySection(
  context: ReportContext,
  claim: PrintedClaim | null,
): ReportSection | null {
  if (claim === null) return null;
  return {
    title: claimWords.section[context.language],
    blocks: [codeBlock(context, claim, claimWords.onPaper[context.language])],
  };
}

/** A signed code with what is said beside it, and the hash and the key that it leads to. */
export function codeBlock({ language }: ReportContext, claim: PrintedClaim, said: string): ReportBlock {
  return {
    kind: 'code',
    text: claim.text,
    alternative: claimWords.alternative[language],
    said,
    facts: [
      { label: claimWords.recordHash[language], value: claim.recordSha256, missing: false },
      { label: claimWords.key[language], value: claim.keyId, missing: false },
    ],
  };
}
