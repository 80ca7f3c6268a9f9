import { describe, expect, test } from 'vitest';
import { commonGain, peakOf } from '../../../renderer/playback/common-gain.ts';
import {
  hasEnded,
  loopWithin,
  positionAt,
  type Playing,
} from '../../../renderer/playback/playback-position.ts';

const playing: Playing = { fromSeconds: 2, startedAt: 100, speed: 1, loop: null, durationSeconds: 10 };

describe('where a recording is played', () => {
  test('goes by the clock of the sound card and the speed, and stays at the end', () => {
    expect(positionAt(playing, 103)).toBe(5);
    expect(positionAt({ ...playing, speed: 0.5 }, 103)).toBe(3.5);
    expect([positionAt(playing, 200), hasEnded(playing, 200), hasEnded(playing, 107)]).toEqual([
      10,
      true,
      false,
    ]);
    expect(positionAt(playing, 99)).toBe(2);
  });

  test('goes round and round in a loop, which has no end', () => {
    const looped: Playing = { ...playing, loop: [3, 5] };
    expect([100.5, 102, 103, 104.5, 109].map((now) => positionAt(looped, now))).toEqual([2.5, 4, 3, 4.5, 3]);
    expect(hasEnded(looped, 1000)).toBe(false);
  });

  test('leaves a loop that lies before it alone', () => {
    const beyond: Playing = { ...playing, fromSeconds: 8, loop: [3, 5] };
    expect([positionAt(beyond, 101), hasEnded(beyond, 103)]).toEqual([9, true]);
  });

  test('a loop lies inside of the recording, in order, and is long enough to be heard', () => {
    expect(loopWithin([5, 3], 10)).toEqual([3, 5]);
    expect(loopWithin([-2, 40], 10)).toEqual([0, 10]);
    expect(loopWithin([4, 4.01], 10)).toBeNull();
    expect(loopWithin([12, 14], 10)).toBeNull();
  });
});

describe('the common gain', () => {
  const decibel = (ratio: number): number => 20 * Math.log10(ratio);

  test('plays 10 dB less sound pressure 10 dB quieter, whatever the sensitivities', () => {
    const loud = { peak: 0.5, pascalPerFullScale: 20 };
    const quiet = { peak: 0.5 * 10 ** -0.5 * 4, pascalPerFullScale: 5 };
    const { factors, isByPressure } = commonGain([loud, quiet]);
    const heard = [loud, quiet].map(({ peak }, index) => peak * (factors[index] ?? 0));
    expect(decibel((heard[0] ?? 0) / (heard[1] ?? 1))).toBeCloseTo(10, 9);
    expect(heard[0]).toBeCloseTo(0.9, 9);
    expect(isByPressure).toBe(true);
  });

  test('clips nothing and treats equal recordings alike', () => {
    const { factors } = commonGain([
      { peak: 0.001, pascalPerFullScale: 20 },
      { peak: 0.001, pascalPerFullScale: 20 },
    ]);
    expect(factors[0]).toBe(factors[1]);
    expect(0.001 * (factors[0] ?? 0)).toBeCloseTo(0.9, 9);
  });

  test('is one of digits alone where one of them is not calibrated, and says so', () => {
    const { factors, isByPressure } = commonGain([
      { peak: 0.5, pascalPerFullScale: 20 },
      { peak: 0.25, pascalPerFullScale: null },
    ]);
    expect([factors[0] === factors[1], isByPressure]).toEqual([true, false]);
  });

  test('of silence is none', () => {
    expect(commonGain([{ peak: 0, pascalPerFullScale: 1 }]).factors).toEqual([1]);
    expect(peakOf(new Float32Array([0.1, -0.7, 0.3]))).toBeCloseTo(0.7, 6);
  });
});
