import type { Bench } from './bench.ts';
import type { BenchOptions } from './bench-options.ts';
import { SetupProblem } from './setup-problem.ts';

/**
 * Starts the bench: recovers tests that a failure cut, opens the configured lines and waits for a person.
 * @throws SetupProblem when it cannot start
 */
export function createBench(options: BenchOptions): Promise<Bench> {
  void options;
  throw new SetupProblem('NOT_READY', { id: 'Bangku uji belum siap.', en: 'The bench is not ready.' });
}
