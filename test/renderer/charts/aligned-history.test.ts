import { describe, expect, test } from 'vitest';
import {
  alignTracks,
  appendMoment,
  emptyHistory,
  joinHistories,
} from '../../../renderer/charts/aligned-history.ts';

describe('level and speed on one time axis', () => {
  test('two tracks sampled at different moments lose no sample and stay in order', () => {
    const aligned = alignTracks(
      [
        { timeSeconds: 0.02, levelDb: 61 },
        { timeSeconds: 0.06, levelDb: 62 },
      ],
      [
        { timeSeconds: 0, speedRpm: 1400 },
        { timeSeconds: 0.06, speedRpm: 1410 },
      ],
    );
    expect(aligned.timeSeconds).toEqual([0, 0.02, 0.06]);
    expect(aligned.levelDb).toEqual([undefined, 61, 62]);
    expect(aligned.speedRpm).toEqual([1400, undefined, 1410]);
  });

  test('a lost value stays a gap, a moment without a sample does not become one', () => {
    const aligned = alignTracks([{ timeSeconds: 1, levelDb: null }], [{ timeSeconds: 2, speedRpm: 4000 }]);
    expect(aligned.levelDb).toEqual([null, undefined]);
  });
});

describe('the live history', () => {
  test('a moment that is not later than the last is left out', () => {
    const once = appendMoment(emptyHistory, 1, 60, 1400);
    expect(appendMoment(once, 1, 99, 9999)).toBe(once);
    expect(appendMoment(once, 0.5, 99, 9999)).toBe(once);
  });

  test('a silence of half a second is drawn as a gap', () => {
    const history = appendMoment(appendMoment(emptyHistory, 1, 60, 1400), 1.5, 70, 2000);
    expect(history.timeSeconds).toEqual([1, 1.25, 1.5]);
    expect(history.levelDb).toEqual([60, null, 70]);
    expect(history.speedRpm).toEqual([1400, null, 2000]);
  });

  test('moments fifty milliseconds apart make one line', () => {
    const history = appendMoment(appendMoment(emptyHistory, 1, 60, 1400), 1.05, 61, 1410);
    expect(history.timeSeconds).toEqual([1, 1.05]);
  });

  test('what the host stored comes before what came live, each moment once', () => {
    const stored = alignTracks([{ timeSeconds: 0, levelDb: 50 }], [{ timeSeconds: 1, speedRpm: 1400 }]);
    const live = appendMoment(appendMoment(emptyHistory, 0.9, 1, 1), 1.1, 60, 1500);
    const joined = joinHistories(stored, live);
    expect(joined.timeSeconds).toEqual([0, 1, 1.1]);
    expect(joined.levelDb).toEqual([50, undefined, 60]);
  });
});
