import type { Verdict } from '../verdict/test-judgement.ts';
import type { SigningFault } from './signing-rules.ts';
import type { SignatureMeaning } from './test-signature.ts';

/** An official test that was carried out to its end and whose result nobody has released. */
export interface WaitingTest {
  readonly id: string;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  readonly closedAt: string;
  readonly operator: string;
  readonly client: string;
  readonly plate: string;
  readonly vehicle: string;
  readonly verdict: Verdict;
  readonly reportedDb: number | null;
  /** Number of the test whose place its record took; null where it is no amendment. */
  readonly amends: string | null;
  /** Meanings in which it is signed. */
  readonly signed: readonly SignatureMeaning[];
  /** Meanings in which whoever asks can sign it now. */
  readonly open: readonly SignatureMeaning[];
  /** Why whoever asks cannot release it; null where they can, or where nobody asks. */
  readonly barred: SigningFault | null;
}

/** A released test whose paper was handed out and has not come back with an electronic signature (TTE). */
export interface WaitingPaper {
  readonly id: string;
  readonly number: string;
  readonly client: string;
  readonly plate: string;
  /** When the result was released, ISO 8601 with offset. */
  readonly authorisedAt: string;
}

/** What of the tests waits for a person with a right, the oldest first. */
export interface ApprovalQueue {
  readonly tests: readonly WaitingTest[];
  readonly papers: readonly WaitingPaper[];
  /** Number of the oldest test that was looked at; null where all of them were. */
  readonly lookedBackTo: string | null;
}
