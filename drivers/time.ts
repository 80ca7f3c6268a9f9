/** Takes a planned action off again; calling it twice, or after the action ran, does nothing. */
export type Cancel = () => void;

/** Time handed in: a clock that never jumps and a way to be called later. Tests move it by hand. */
export interface Scheduler {
  /** Seconds since an arbitrary start; never goes backwards and knows no time of day. */
  monotonicSeconds(): number;
  /** Runs the action once, not before the given delay in seconds has passed. */
  after(delaySeconds: number, action: () => void): Cancel;
}

/** The machine's own monotonic clock and timers. */
export const realScheduler: Scheduler = {
  monotonicSeconds: () => performance.now() / 1000,
  after(delaySeconds, action) {
    const timer = setTimeout(action, Math.max(0, delaySeconds) * 1000);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Runs an action again and again without drift: each beat is planned from the first one, not from the last.
 * Beats that were missed are skipped, never caught up in a burst.
 */
export function every(scheduler: Scheduler, periodSeconds: number, action: () => void): Cancel {
  const startSeconds = scheduler.monotonicSeconds();
  let beat = 0;
  let cancel: Cancel = () => undefined;
  const plan = (): void => {
    const elapsedBeats = Math.floor((scheduler.monotonicSeconds() - startSeconds) / periodSeconds + 1e-6);
    beat = Math.max(beat + 1, elapsedBeats + 1);
    const delaySeconds = startSeconds + beat * periodSeconds - scheduler.monotonicSeconds();
    cancel = scheduler.after(delaySeconds, () => {
      plan();
      action();
    });
  };
  plan();
  return () => {
    cancel();
  };
}
