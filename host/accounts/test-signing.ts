import { isOfficialRecord } from '#core/record/official-record.ts';
import { meaningsFor, type Signer, signingFault, typedNames } from '#core/record/signing-rules.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { SignatureContent, SignatureMeaning, TestSignature } from '#core/record/test-signature.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { holdsFor } from '../seal/held-signatures.ts';
import { sealedSignatures } from '../store/sealed-signatures.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { TestStore } from '../store/test-store.ts';
import { SigningProblem } from './signing-problem.ts';

/** What signing is made of. */
export interface TestSigningParts {
  readonly store: Pick<TestStore, 'signatures' | 'seal' | 'sign'> & {
    readonly accounts: Pick<AccountStore, 'find' | 'list'>;
    readonly key: Pick<BenchKey, 'keyId' | 'publicKey'>;
  };
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
}

/** A signature as it is shown: what was signed, and whether it holds for the record as it is kept now. */
export interface ShownSignature extends TestSignature {
  /** `void` where the record is not the one that was signed, or the signature is not by this bench. */
  readonly state: 'valid' | 'void';
}

/** Signatures of people on closed tests: who gave which, who may give another, and giving one. */
export class TestSigning {
  readonly #parts: TestSigningParts;

  constructor(parts: TestSigningParts) {
    this.#parts = parts;
  }

  /** All signatures on a test, in their order. */
  list(record: TestRecord): readonly ShownSignature[] {
    const { store } = this.#parts;
    const signed = { testId: record.id, recordSha256: sha256OfJson(record) };
    return store.signatures(record.id).map((one) => ({
      content: one.content,
      signature: one.signature,
      state: holdsFor(one, signed, store.key) ? 'valid' : 'void',
    }));
  }

  /** The signatures that hold for this record, in their order. */
  held(record: TestRecord): readonly TestSignature[] {
    return this.list(record).flatMap(({ content, signature, state }) =>
      state === 'valid' ? [{ content, signature }] : [],
    );
  }

  /** What the signatures that hold for this record state, in their order. */
  valid(record: TestRecord): readonly SignatureContent[] {
    return this.held(record).map(({ content }) => content);
  }

  /** What the signatures on the record as it was sealed state: none is listed that is not by this bench. */
  ofSealed(testId: string): readonly SignatureContent[] {
    const { store } = this.#parts;
    return sealedSignatures(store, store.key, testId);
  }

  /** The meanings in which this person can sign the test now. */
  meaningsFor(record: TestRecord, signer: Signer): readonly SignatureMeaning[] {
    return meaningsFor(record, this.valid(record), this.withAge(signer));
  }

  /**
   * Signs a whole record for a person whose password has just been checked; it is on disk, with its event, when this returns.
   * @throws SigningProblem, StoreError
   */
  sign(record: TestRecord, signer: Signer, meaning: SignatureMeaning): void {
    const { accountId, name, role } = signer;
    const fault = signingFault(record, this.valid(record), this.withAge(signer), meaning);
    if (fault !== null) throw new SigningProblem(fault);
    const signedAt = this.#parts.now();
    this.#parts.store.sign({ testId: record.id, accountId, name, role, meaning, signedAt });
  }

  /** The names of an official record that somebody typed, since there was no account of them when the test was theirs. */
  typedNames(record: TestRecord): readonly string[] {
    return isOfficialRecord(record) ? typedNames(record, this.#parts.store.accounts.list()) : [];
  }

  /** The signer with the age of their account; one that is not there has carried nothing out. */
  withAge({ accountId, name, role }: Signer): Signer {
    const { store, now } = this.#parts;
    const accountMadeAt = store.accounts.find(accountId)?.createdAt ?? now();
    return { accountId, name, role, accountMadeAt };
  }
}
