import { describe, expect, test } from 'vitest';
import { createOverloadDetector } from '#core/acoustics/overload-detector.ts';
import { createCompiledScanner, scanPlainly, scanSamples } from '#core/acoustics/sample-scan.ts';
import { sine, uniformNoise } from './signals.ts';

describe('a look at samples', () => {
  test('gives in WebAssembly the very bits of the plain one', () => {
    const scan = createCompiledScanner();
    const noise = uniformNoise(21, 5000);
    for (const [start, end] of [
      [0, 5000],
      [3, 4],
      [17, 2066],
      [1000, 1000],
    ] as const)
      expect(scan?.(noise, start, end, 0.1)).toEqual(scanPlainly(noise, start, end, 0.1));
  });

  test('adds up to the same whichever way it is cut', () => {
    const noise = uniformNoise(22, 4001);
    const whole = scanSamples(noise, 0, 4001, 0).sum;
    let sum = 0;
    for (let start = 0; start < 4001; start += 7)
      sum = scanSamples(noise, start, Math.min(4001, start + 7), sum).sum;
    expect(sum).toBe(whole);
  });

  test('finds the extremes and, of no samples, none', () => {
    expect(scanSamples(new Float64Array([0.25, -0.5, 0.125]), 0, 3, 0)).toMatchObject({
      lowest: -0.5,
      highest: 0.25,
    });
    expect(scanSamples(new Float64Array(0), 0, 0, 3)).toEqual({
      sum: 3,
      lowest: Infinity,
      highest: -Infinity,
    });
  });

  test.each([0.5, 1, 1.01, 1.2])(
    'spares the overload detector nothing it would see at %d of full scale',
    (amplitude) => {
      const samples = sine(48_000, 0.5, 997, amplitude).map((value) => Math.max(-0.9, Math.min(1, value)));
      const [looking, told] = [createOverloadDetector(48_000, 1), createOverloadDetector(48_000, 1)];
      for (let start = 0; start < samples.length; start += 480) {
        looking.process(samples, start, start + 480);
        told.process(samples, start, start + 480, scanSamples(samples, start, start + 480, 0));
      }
      expect(told.overloads()).toEqual(looking.overloads());
      expect(told.flatTops()).toEqual(looking.flatTops());
    },
  );
});
