import { amendmentFault, type AmendmentWish, amendRecord } from '#core/record/amend-record.ts';
import type { Replacement } from '#core/record/amendment.ts';
import type { Signer } from '#core/record/signing-rules.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import type { TestStore } from '../store/test-store.ts';
import { AmendingProblem } from './amending-problem.ts';

/** What amending is made of. */
export interface TestAmendingParts {
  readonly store: Pick<TestStore, 'amend' | 'amendedBy'>;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: () => string;
  /** The program that judges a withdrawn test. */
  readonly program: TestRecord['program'];
}

/** A test by its identifier and its number. */
export interface NamedTest {
  readonly id: string;
  readonly number: string;
}

/** Amendments of closed tests: new records that take the place of older ones, which stay. */
export class TestAmending {
  readonly #parts: TestAmendingParts;

  constructor(parts: TestAmendingParts) {
    this.#parts = parts;
  }

  /** The newest record that took the place of this one's; null where none did. */
  amendedBy(testId: string): Replacement | null {
    return this.#parts.store.amendedBy(testId);
  }

  /**
   * Amends a whole record for a person whose password has just been checked; the new record is on disk, sealed, with its
   * event, when this returns.
   * @throws AmendingProblem, StoreError `TEST_AMENDED`
   */
  amend(record: TestRecord, { accountId, name, role }: Signer, wish: AmendmentWish): NamedTest {
    const fault = amendmentFault(record, wish);
    if (fault !== null) throw new AmendingProblem(fault);
    const { store, now, createId, program } = this.#parts;
    const id = createId();
    const by = { accountId, name, role };
    const parts = { id, at: now(), by, recordSha256: sha256OfJson(record), program };
    const { number } = store.amend({ id, amends: record.id }, (given) =>
      amendRecord(record, wish, { ...parts, number: given }),
    );
    return { id, number };
  }
}
