import type { KeptCopy } from '#core/record/kept-copy.ts';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { type CopiedTest, type ToldCopy, toldCopies } from '../integrity/told-copies.ts';
import type { FoundCopy, SignedCopyFolder } from '../store/signed-copy-folder.ts';
import type { TestStore } from '../store/test-store.ts';
import { examineCopy, type PapersOf } from './examine-copy.ts';
import { SignedCopyRefused } from './signed-copy-refused.ts';

/** What keeping signed copies is made of. */
export interface SignedCopyParts {
  readonly store: Pick<TestStore, 'keepSignedCopy' | 'kept'>;
  readonly folder: SignedCopyFolder;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly papersOf: PapersOf;
}

/** How a signed copy is found: its file, or that the log does not tell of what is kept of it. */
export type CopyState = FoundCopy['state'] | 'untold';

/** A signed copy as it is listed: what was kept of it, as far as the log tells of it, and how it is found now. */
export interface ListedCopy extends ToldCopy {
  readonly state: CopyState;
}

/** Signed copies of the papers of closed tests: which there are, and taking in another that has been held to our own bytes. */
export class SignedCopies {
  readonly #parts: SignedCopyParts;

  constructor(parts: SignedCopyParts) {
    this.#parts = parts;
  }

  /** The copies of a test's papers, in the order in which they came. */
  list(test: CopiedTest): readonly ListedCopy[] {
    const { store, folder } = this.#parts;
    return toldCopies(store.kept(), test).map(({ sha256, content }) => ({
      sha256,
      content,
      state: content === null ? 'untold' : folder.find(sha256).state,
    }));
  }

  /** The file of a copy of a test's papers; missing where the log tells of no such copy. */
  find(test: CopiedTest, hash: string): FoundCopy {
    const { store, folder } = this.#parts;
    const told = toldCopies(store.kept(), test).filter(({ content }) => content !== null);
    return told.some((copy) => copy.sha256 === hash) ? folder.find(hash) : { state: 'missing' };
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
    const known = toldCopies(store.kept(), record);
    if (known.some((told) => told.content !== null && told.sha256 === answer.sha256)) return answer;
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
