import { z } from 'zod';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { type KeptCopy, keptCopySchema } from '#core/record/kept-copy.ts';
import { sha256 } from '../seal/sha256.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import type { SignedCopyTable } from '../store/schema.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';

const loggedSchema = z.object({ contentSha256: z.string(), sha256: z.string() });

/** The test whose signed copies are asked for. */
export interface CopiedTest {
  readonly id: string;
  readonly number: string;
}

/** What is kept of a signed copy: its file by its SHA-256 and what stands of it; null where the log does not tell exactly that. */
export interface ToldCopy {
  readonly sha256: string;
  readonly content: KeptCopy | null;
}

/** What the log tells of signed copies of a test, in their order; null where an event cannot be read. */
export function loggedCopies(
  kept: Pick<KeptEvidence, 'eventsOf'>,
  testNumber: string,
): readonly (z.output<typeof loggedSchema> | null)[] {
  return kept.eventsOf('signed-copy-kept', testNumber).map((event) => loggedNews(event, loggedSchema));
}

/** The signed copies of a test as they are kept, each held to the log: one that was put in or changed beside it proves nothing. */
export function toldCopies(
  kept: Pick<KeptEvidence, 'eventsOf' | 'signedCopies'>,
  test: CopiedTest,
): readonly ToldCopy[] {
  const logged = new Set(loggedCopies(kept, test.number).map((news) => news?.contentSha256 ?? ''));
  return kept.signedCopies(test.id).map((row) => ({
    sha256: row.sha256,
    content: logged.has(sha256(row.content)) ? wholeCopy(row, test) : null,
  }));
}

/** What a row holds of a signed copy; null where it is not as it was written. */
export function wholeCopy(row: SignedCopyTable, test: CopiedTest): KeptCopy | null {
  const content = parsedText(row.content, keptCopySchema);
  const isWhole =
    content !== null &&
    canonicalJson(content) === row.content &&
    content.sequence === row.sequence &&
    content.sha256 === row.sha256 &&
    content.testId === test.id &&
    content.testNumber === test.number;
  return isWhole ? content : null;
}
