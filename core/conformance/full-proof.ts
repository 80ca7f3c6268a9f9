import { allChecks } from './all-checks.ts';
import type { CheckGroup } from './check.ts';
import { startupChecks } from './startup-checks.ts';

/** Every check of the conformance report: those of the start, then those of the full proof. */
export const fullProof: readonly CheckGroup[] = [startupChecks, ...allChecks];
