/** A stretch of a recording, in seconds since its first sample. */
export interface TimedStretch {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** True where two stretches have some time in common. */
export function doStretchesMeet(one: TimedStretch, other: TimedStretch): boolean {
  return one.startSeconds < other.endSeconds && other.startSeconds < one.endSeconds;
}

/** A list of stretches that joins neighbours and stops growing at a cap, so that memory stays constant. */
export interface StretchList {
  /** Notes the samples from `firstIndex` to before `endIndex`; calls come in order of time. */
  note(firstIndex: number, endIndex: number): void;
  /** Number of stretches, also those beyond the cap. */
  readonly count: number;
  stretches(): TimedStretch[];
}

const MOST_KEPT = 1000;

/** Collects stretches; those closer together than `joinSeconds` become one. */
export function createStretchList(sampleRateHz: number, joinSeconds: number): StretchList {
  const kept: { first: number; end: number }[] = [];
  const joinSamples = joinSeconds * sampleRateHz;
  let count = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  return {
    note(firstIndex, endIndex) {
      const last = kept.at(-1);
      if (firstIndex - lastEnd <= joinSamples) {
        if (last !== undefined && count === kept.length) last.end = Math.max(last.end, endIndex);
      } else {
        count += 1;
        if (kept.length < MOST_KEPT) kept.push({ first: firstIndex, end: endIndex });
      }
      lastEnd = Math.max(lastEnd, endIndex);
    },
    get count() {
      return count;
    },
    stretches: () =>
      kept.map(({ first, end }) => ({ startSeconds: first / sampleRateHz, endSeconds: end / sampleRateHz })),
  };
}
