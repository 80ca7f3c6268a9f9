import { every, realScheduler } from '#drivers/time.ts';
import { machineClock } from './session/wall-clock.ts';
import type { AuditLog } from './store/audit-log.ts';
import { causeOf } from './store/cause-of.ts';
import { FailureLog } from './store/failure-log.ts';
import { StoreError } from './store/store-error.ts';
import { watchProcess } from './watch-process.ts';

/** The failures of a running program: heard, logged, and told on standard error. */
export interface BenchFailures {
  readonly log: FailureLog;
  /** Hears errors of one part of the program; each is told and stands in the log of the bench. */
  readonly logOf: (place: string) => (error: unknown) => void;
  /** Writes what was only counted so far, and hears nothing more. */
  readonly end: () => void;
}

const lookSeconds = 60;

/** Begins to hear failures, by the clock of the computer. */
export function failuresOfBench(
  audit: AuditLog,
  { log: tell, shell }: { readonly log: (error: unknown) => void; readonly shell: 'desktop' | 'browser' },
): BenchFailures {
  const monotonicSeconds = (): number => realScheduler.monotonicSeconds();
  const log = new FailureLog({ audit, now: () => machineClock.now(), monotonicSeconds, tell });
  const stopWatching = watchProcess(process, log.hear, shell === 'desktop');
  const stopLooking = every(realScheduler, lookSeconds, () => log.look());
  return {
    log,
    logOf: (place) => (error) => {
      tell(error);
      const code = error instanceof StoreError ? 'STORE_REFUSED' : 'UNFORESEEN';
      log.hear({ code, place, cause: causeOf(error) });
    },
    end: () => {
      stopWatching();
      stopLooking();
      log.end();
    },
  };
}
