import type { LiveHistory, LiveNumber, LiveTest } from '#host/http/contract.ts';
import type { LiveFeed } from '../door/live-feed.ts';
import {
  alignTracks,
  appendMoment,
  emptyHistory,
  joinHistories,
  type AlignedHistory,
} from './aligned-history.ts';

type Phase = NonNullable<LiveTest['phase']>;

/** The time history of the phase that runs, or of the last one that ran. Times are seconds since the phase began. */
export interface KeptHistory {
  readonly phase: Phase | null;
  readonly history: AlignedHistory;
  /** Where the present hold began, while the run counts; null outside a hold and its deceleration. */
  readonly holdStartSeconds: number | null;
}

/** Collects the running phase's history from the live feed. */
export interface HistoryKeeper {
  readonly current: () => KeptHistory;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

const nothing: KeptHistory = { phase: null, history: emptyHistory, holdStartSeconds: null };

function valueOf(number: LiveNumber): number | null {
  return number.state === 'value' ? number.value : null;
}

function samePhase(left: Phase | null, right: Phase | null): boolean {
  return left?.name === right?.name && left?.beganSeconds === right?.beganSeconds;
}

/** Stored history with times since the phase began. */
function storedHistory(stored: LiveHistory, phase: Phase): AlignedHistory {
  if (!samePhase(stored.phase, phase)) return emptyHistory;
  const since = <T extends { readonly timeSeconds: number }>(points: readonly T[]): T[] =>
    points.map((point) => ({ ...point, timeSeconds: point.timeSeconds - phase.beganSeconds }));
  return alignTracks(since(stored.level), since(stored.speed));
}

/** Where the hold began: known while holding, kept through release and return to idle, forgotten otherwise. */
function holdStart(test: LiveTest, nowSeconds: number, before: number | null): number | null {
  if (test.cue === 'HOLD') return nowSeconds - test.heldSeconds;
  return test.cue === 'RELEASE' || test.cue === 'WAIT' ? before : null;
}

/** Keeps the history of each phase; `fetchHistory` fills in what happened before the page looked. */
export function createHistoryKeeper(feed: LiveFeed, fetchHistory: () => Promise<LiveHistory>): HistoryKeeper {
  const listeners = new Set<() => void>();
  let kept = nothing;
  let lastTime: number | null = null;

  const keep = (next: KeptHistory): void => {
    kept = next;
    for (const listener of listeners) listener();
  };

  const fill = async (phase: Phase): Promise<void> => {
    const stored = await fetchHistory().catch(() => null);
    if (stored === null || !samePhase(kept.phase, phase)) return;
    keep({ ...kept, history: joinHistories(storedHistory(stored, phase), kept.history) });
  };

  const begin = (phase: Phase): void => {
    keep({ phase, history: emptyHistory, holdStartSeconds: null });
    void fill(phase);
  };

  const look = (): void => {
    const { test, values } = feed.snapshot();
    if (test === null || test === undefined) return kept === nothing ? undefined : keep(nothing);
    if (test.phase === null) return;
    if (!samePhase(kept.phase, test.phase)) begin(test.phase);
    if (values === null || values.timeSeconds === lastTime) return;
    lastTime = values.timeSeconds;
    const time = values.timeSeconds - test.phase.beganSeconds;
    if (time < 0) return;
    const history = appendMoment(kept.history, time, valueOf(values.LAFDb), valueOf(values.speedRpm));
    keep({ ...kept, history, holdStartSeconds: holdStart(test, time, kept.holdStartSeconds) });
  };

  const unsubscribe = feed.subscribe(look);
  look();
  return {
    current: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: unsubscribe,
  };
}
