import type { HearFailure } from '#core/record/program-failure.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { causeOf } from '../store/cause-of.ts';
import type { LineRole } from './bench-lines.ts';

/** Notices what fails around a test, and tells of it. */
export class FailureWatch {
  readonly #failed: HearFailure;
  #storeFailure: Error | null = null;

  constructor(failed: HearFailure = () => undefined) {
    this.#failed = failed;
  }

  /** Looks at the state of a line; `isTesting` while a test is under way. */
  lineIs(role: LineRole, { state, reason }: LineStatus, isTesting: boolean): void {
    if (state !== 'lost') return;
    this.#failed({ code: isTesting ? 'INSTRUMENT_LOST' : 'LINE_FAILED', place: role, cause: reason });
  }

  /** Looks at why the store refuses now; a refusal is a new error each time it was tried again. */
  storeIs(failure: Error | null): void {
    if (failure !== null && failure !== this.#storeFailure) {
      this.#failed({ code: 'STORE_REFUSED', place: 'journal', cause: causeOf(failure) });
    }
    this.#storeFailure = failure;
  }
}
