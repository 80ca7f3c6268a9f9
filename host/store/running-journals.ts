import { createHash, type Hash } from 'node:crypto';
import type { BenchKey } from '../seal/bench-key.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { journalLine, journalText } from './journal-rows.ts';
import type { NamedTest } from './number-rows.ts';
import type { JournalTable } from './schema.ts';
import { forgetHash, heldHash, keepHash } from './standing-hashes.ts';
import { StoreError } from './store-error.ts';

/**
 * The hashes of the journals of running tests, carried on from reading to reading, so that a long test is not hashed anew each
 * time. What another program changed in a journal is neither gone on with nor sealed.
 */
export class RunningJournals {
  readonly #connection: Connection;
  readonly #key: BenchKey;
  readonly #carried = new Map<string, Hash>();

  constructor(connection: Connection, key: BenchKey) {
    this.#connection = connection;
    this.#key = key;
  }

  /** Begins a journal, within the transaction that begins its test. */
  begin(testId: string): void {
    keepHash(this.#connection, this.#key, testId, sha256(''));
  }

  /**
   * Adds the rows that a step stores to the hash, within one transaction; what it returns is called when that is done.
   * @throws StoreError `JOURNAL_ALTERED`
   */
  add({ id, number }: NamedTest, storeRows: () => readonly JournalTable[]): () => void {
    const hash = this.#carried.get(id) ?? this.#taken({ id, number });
    // Where the transaction comes to nothing, the hash is taken from the journal again.
    this.#carried.delete(id);
    for (const row of storeRows()) hash.update(journalLine(row));
    keepHash(this.#connection, this.#key, id, hash.copy().digest('hex'));
    return () => this.#carried.set(id, hash);
  }

  /** Ends a journal that is sealed by this hash, within the transaction that seals it. @throws StoreError `JOURNAL_ALTERED` */
  end({ id, number }: NamedTest, journalSha256: string): void {
    if (heldHash(this.#connection, id) !== journalSha256) throw new StoreError('JOURNAL_ALTERED', number);
    forgetHash(this.#connection, id);
    this.#carried.delete(id);
  }

  /** True where the journal of a running test is as it was left by this program or by the one before it. */
  isWhole(testId: string): boolean {
    return heldHash(this.#connection, testId) === sha256(journalText(this.#connection, testId));
  }

  #taken({ id, number }: NamedTest): Hash {
    const text = journalText(this.#connection, id);
    if (heldHash(this.#connection, id) !== sha256(text)) throw new StoreError('JOURNAL_ALTERED', number);
    return createHash('sha256').update(text);
  }
}
