import { makeAnchor } from '../seal/anchor-file.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import type { Sealing } from './sealing.ts';
import { StoreError } from './store-error.ts';

/** Keeps the anchor at the heads of the chains. */
export interface Anchoring {
  /**
   * Moves the anchor after something was committed. What was committed must not be called a failure: an anchor that could
   * not be written is behind, which is no alarm, until {@link Anchoring.catchUp}.
   */
  follow(): void;
  /** Moves an anchor that is behind. @throws StoreError `STORE_FAILED` where it still cannot be written */
  catchUp(): void;
}

/** The anchor of an open, migrated database. */
export function anchoring(connection: Connection, { key, anchor }: Sealing): Anchoring {
  let failure: unknown = null;
  const follow = (): void => {
    try {
      anchor.write(makeAnchor(chainHeads(connection), key));
      failure = null;
    } catch (error) {
      failure = error;
    }
  };
  const catchUp = (): void => {
    if (failure === null) return;
    follow();
    if (failure !== null) throw new StoreError('STORE_FAILED', anchor.path, { cause: failure });
  };
  return { follow, catchUp };
}
