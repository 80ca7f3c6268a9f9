import { describe, expect, test } from 'vitest';
import type { BankPlan, ThirdOctaveBank } from '#core/acoustics/bank-plan.ts';
import { createCompiledBank } from '#core/acoustics/compiled-bank.ts';
import { createPlainBank } from '#core/acoustics/plain-bank.ts';
import { planBank } from '#core/acoustics/third-octave-bank.ts';
import { allOctaveBands } from '#core/standards/iec-61260-1-2014-octave.ts';
import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { uniformNoise, uniformNumbers } from './signals.ts';

function compiled(plan: BankPlan): ThirdOctaveBank {
  const bank = createCompiledBank(plan);
  if (bank === null) throw new Error('This engine has no WebAssembly with vectors');
  return bank;
}

/** Feeds pieces of changing length, the first of them and every fifth uncounted. */
function feed(bank: ThirdOctaveBank, samples: Float64Array, seed: number): void {
  const next = uniformNumbers(seed);
  let piece = 0;
  for (let start = 0; start < samples.length; piece += 1) {
    const count = Math.min(samples.length - start, 1 + Math.floor(next() * 2048));
    bank.process(samples.subarray(start, start + count), count, piece % 5 !== 0);
    start += count;
  }
}

describe('the band bank in WebAssembly', () => {
  test.each([8000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000])(
    'gives at %i Hz the very bits of the plain one, however the stream is cut',
    (sampleRateHz) => {
      const noise = uniformNoise(7, 40_001);
      for (const bands of [allThirdOctaveBands(), allOctaveBands()]) {
        const plan = planBank(sampleRateHz, bands);
        const [one, other] = [createPlainBank(plan), compiled(plan)];
        feed(one, noise, 3);
        feed(other, noise, 3);
        expect(other.read()).toEqual(one.read());
        expect(one.read().some(({ mean }) => (mean ?? 0) > 0)).toBe(true);
      }
    },
  );

  test('keeps banks that take turns apart', () => {
    const plan = planBank(48_000, allThirdOctaveBands());
    const [alone, first, second] = [compiled(plan), compiled(plan), compiled(plan)];
    const noise = uniformNoise(5, 8192);
    for (let start = 0; start < noise.length; start += 1024) {
      const piece = noise.subarray(start, start + 1024);
      alone.process(piece, 1024, true);
      first.process(piece, 1024, true);
      second.process(
        piece.map((value) => 2 * value),
        1024,
        true,
      );
    }
    expect(first.read()).toEqual(alone.read());
    expect(second.read().map(({ fast }) => fast)).toEqual(alone.read().map(({ fast }) => 4 * fast));
  });

  test('says before the first counted sample that there is no mean', () => {
    const bank = compiled(planBank(48_000, allThirdOctaveBands()));
    bank.process(new Float64Array(512), 512, false);
    expect(bank.read().every(({ mean }) => mean === null)).toBe(true);
  });
});
