import type { KeptCopy } from '#core/record/kept-copy.ts';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { FoundCopy, SignedCopyFolder } from '../store/signed-copy-folder.ts';
import type { TestStore } from '../store/test-store.ts';
import { examineCopy, type PapersOf } from './examine-copy.ts';
import { SignedCopyRefused } from './signed-copy-refused.ts';

/** What keeping signed copies is made of. */
export interface SignedCopyParts {
  readonly store: Pick<TestStore, 'signedCopies' | 'keepSignedCopy' | 'kept'>;
  readonly folder: SignedCopyFolder;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly papersOf: PapersOf;
}

/** A signed copy as it is listed: what was kept of it, and how its file is found now. */
export interface ListedCopy {
  readonly kept: KeptCopy;
  readonly state: FoundCopy['state'];
}

/** Signed copies of the papers of closed tests: which there are, and taking in another that has been held to our own bytes. */
export class SignedCopies {
  readonly #parts: SignedCopyParts;

  constructor(parts: SignedCopyParts) {
    this.#parts = parts;
  }

  /** The copies of a test's papers, in the order in which they came. */
  list(testId: string): readonly ListedCopy[] {
    const { store, folder } = this.#parts;
    return store.signedCopies(testId).map((kept) => ({ kept, state: folder.find(kept.sha256).state }));
  }

  /** The file of a copy of a test's papers; missing where the test has no such copy. */
  find(testId: string, hash: string): FoundCopy {
    const isKept = this.#parts.store.signedCopies(testId).some((kept) => kept.sha256 === hash);
    return isKept ? this.#parts.folder.find(hash) : { state: 'missing' };
  }

  /**
   * Keeps a file that came back signed: its first revision must be, byte for byte, a paper that this bench prints of the test now or
   * has handed out by its log, with a signature over all of it. One that is kept already is not kept twice.
   * @throws SignedCopyRefused with all that was found
   */
  async keep(
    record: TestRecord,
    copy: Uint8Array,
    by: string,
    origin: KeptCopy['origin'] = 'returned',
  ): Promise<SignedCopy> {
    const answer = await examineCopy(this.#parts.store.kept(), this.#parts.papersOf, record, copy);
    if (!answer.accepted) throw new SignedCopyRefused(answer);
    const { store, folder, now } = this.#parts;
    folder.store(copy);
    if (store.signedCopies(record.id).some((kept) => kept.sha256 === answer.sha256)) return answer;
    store.keepSignedCopy({
      testId: record.id,
      sha256: answer.sha256,
      paperSha256: answer.reportSha256,
      origin,
      signatures: answer.signatures.map(({ name, at }) => ({ name, at })),
      keptBy: by,
      keptAt: now(),
    });
    return answer;
  }
}
