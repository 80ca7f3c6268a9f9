import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { RateWatch } from '#host/session/rate-watch.ts';

const rate = 48_000;
const blockSeconds = 0.02;

/** Of a serial line, in seconds. */
const lineLateness = 0.004;

/** Lets blocks of a source come whose clock is off by so much; `late` says how late a block arrives. */
function watched(deviationPpm: number, seconds: number, late: (timeSeconds: number) => number = () => 0) {
  const watch = new RateWatch(rate, lineLateness);
  for (let time = blockSeconds; time <= seconds + 1e-9; time += blockSeconds) {
    watch.arrived(time * rate * (1 + deviationPpm / 1e6), time + late(time));
  }
  return watch;
}

describe('the rate of a source against the clock of the host', () => {
  test('is known after ten seconds, not before', () => {
    expect(watched(100, 9.9).deviationPpm).toBeNull();
    expect(watched(100, 10.1).deviationPpm).toBeCloseTo(100, 1);
  });

  test.each([0, 190, -190])('is right at %i in a million', (deviationPpm) => {
    const watch = watched(deviationPpm, 70);
    expect(watch.isWrong).toBe(false);
    expect(watch.deviationPpm).toBeCloseTo(deviationPpm, 1);
  });

  test.each([
    [1000, 12],
    [-81_250, 12],
    [-300, 60],
    [220, 310],
  ])('is wrong at %i in a million, told after %i s', (deviationPpm, seconds) => {
    expect(watched(deviationPpm, seconds).isWrong).toBe(true);
  });

  test('is not called wrong because the way to the host became longer for good', () => {
    const longer = (time: number): number => (time > 8 ? 0.003 : 0);
    for (const seconds of [12, 16, 30, 60]) expect(watched(0, seconds, longer).isWrong).toBe(false);
  });

  test('is told through the lateness that USB and a busy computer add', () => {
    const random = createRandom(200);
    // Blocks are late by up to 16 ms, as a bridge gathers them; some are late by much more.
    const late = (): number =>
      0.016 * random.uniform() + (random.uniform() < 0.05 ? 0.3 * random.uniform() : 0);
    for (let round = 0; round < 20; round += 1) {
      expect(watched(50, 60, late).isWrong).toBe(false);
      expect(watched(600, 60, late).isWrong).toBe(true);
      expect(watched(0, 11, late).isWrong).toBe(false);
    }
  });

  test('is not called wrong because the computer stalled for a while', () => {
    for (const from of [0, 4, 8]) {
      const stalled = (time: number): number =>
        Math.max(0, time > from && time < from + 3 ? from + 3 - time : 0);
      expect(watched(0, 12.1, stalled).isWrong).toBe(false);
      expect(watched(0, 30, stalled).isWrong).toBe(false);
    }
  });

  test('is wrong where samples are lost that nobody counts', () => {
    const watch = new RateWatch(rate, lineLateness);
    let sample = 0;
    for (let block = 1; block <= 800; block += 1) {
      // One block in two hundred is gone without a trace: half a percent.
      if (block % 200 !== 0) sample += blockSeconds * rate;
      watch.arrived(sample, block * blockSeconds);
    }
    expect(watch.isWrong).toBe(true);
  });
});
