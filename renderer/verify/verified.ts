import type { ComponentType } from 'react';

/** What was found to be genuine: the key that signed it, and the number of the test that it is about. */
export interface Verified {
  readonly keyId: string | null;
  readonly number: string | null;
}

/** Adds what a bench knows beside; the stand-alone verifier knows nothing. */
export type NoteOfVerified = ComponentType<Verified>;
