import type { BundleChecks } from '#core/record/bundle/bundle-checks.ts';

/** Whoever waits for checks. */
export interface Watcher {
  /** Hears how many bytes have been hashed so far. */
  readonly told: (hashedBytes: number) => void;
  /** False once nobody waits for the answer any more. */
  readonly isWanted: () => boolean;
}

/**
 * Checks that tell how far they are, for hashing is nearly all of their work; before each hash they look whether anybody still
 * waits. @throws Error from `sha256` when nobody does
 */
export function watchedChecks(checks: BundleChecks, { told, isWanted }: Watcher): BundleChecks {
  let hashedBytes = 0;
  return {
    ...checks,
    sha256: async (bytes) => {
      if (!isWanted()) throw new Error('Nobody waits for these checks any more.');
      const hash = await checks.sha256(bytes);
      hashedBytes += bytes.length;
      if (isWanted()) told(hashedBytes);
      return hash;
    },
  };
}
