import { createTaskThread } from '../analysis/task-thread.ts';
import { threadKinds } from '../analysis/thread-kinds.ts';
import type { ProofStep } from '../analysis/proof-step.ts';

/** Proves the measurement core beside the bench, so that nothing live waits for it. */
export interface ProofThread {
  /** Checks the group at a place, counted from 0; null where the thread was closed meanwhile. */
  readonly prove: (place: number) => Promise<ProofStep | null>;
  readonly close: () => Promise<void>;
}

/** The thread with the core of this program; it starts with the first question. */
export function createProofThread(workerUrl?: URL): ProofThread {
  const thread = createTaskThread<number, ProofStep>(threadKinds.proof, workerUrl);
  return {
    prove: async (place) => await thread.run(place, () => undefined).result,
    close: () => thread.close(),
  };
}
