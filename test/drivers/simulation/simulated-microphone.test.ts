import { describe, expect, test } from 'vitest';
import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

function site() {
  const scheduler = new ManualScheduler();
  return { scheduler, ...createSimulatedSite({ scheduler, motorcycle: { wanderShare: 0 } }) };
}

/** Discrete Fourier transform of one bin, the definition: amplitude of a frequency that fits the block. */
function amplitudeAt(samples: Float32Array, bin: number): number {
  let real = 0;
  let imaginary = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const angle = (2 * Math.PI * bin * index) / samples.length;
    real += (samples[index] ?? 0) * Math.cos(angle);
    imaginary -= (samples[index] ?? 0) * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

/** A-weighted level by weighing the power spectrum with the formula of the standard. */
function aWeightedLevelDb(samples: Float32Array, pascalPerFullScale: number, sampleRateHz: number): number {
  const length = 8192;
  let energy = 0;
  const blocks = Math.floor(samples.length / length);
  for (let block = 0; block < blocks; block += 1) {
    energy += spectrumEnergy(samples.subarray(block * length, (block + 1) * length), sampleRateHz);
  }
  return 10 * Math.log10(((energy / blocks) * pascalPerFullScale ** 2) / 20e-6 ** 2);
}

/** Mean square of a Hann-windowed block, A-weighted bin by bin (radix-2 transform written out). */
function spectrumEnergy(samples: Float32Array, sampleRateHz: number): number {
  const count = samples.length;
  const real = Float64Array.from(
    samples,
    (sample, index) => sample * (1 - Math.cos((2 * Math.PI * index) / count)),
  );
  const imaginary = new Float64Array(count);
  fourier(real, imaginary);
  let energy = 0;
  for (let bin = 1; bin < count / 2; bin += 1) {
    const power = ((real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2) * 2;
    energy += power * weightingPower('A', (bin * sampleRateHz) / count);
  }
  // The window 1 - cos has a mean square of 1.5.
  return energy / count ** 2 / 1.5;
}

function fourier(real: Float64Array, imaginary: Float64Array): void {
  const count = real.length;
  for (let index = 1, swap = 0; index < count; index += 1) {
    let bit = count >> 1;
    for (; (swap & bit) !== 0; bit >>= 1) swap ^= bit;
    swap ^= bit;
    if (index < swap) [real[index], real[swap]] = [real[swap] ?? 0, real[index] ?? 0];
  }
  for (let size = 2; size <= count; size *= 2) {
    for (let start = 0; start < count; start += size) {
      for (let step = 0; step < size / 2; step += 1) {
        const angle = (-2 * Math.PI * step) / size;
        const even = start + step;
        const odd = even + size / 2;
        const [oddReal, oddImaginary] = [real[odd] ?? 0, imaginary[odd] ?? 0];
        const turnedReal = oddReal * Math.cos(angle) - oddImaginary * Math.sin(angle);
        const turnedImaginary = oddReal * Math.sin(angle) + oddImaginary * Math.cos(angle);
        const [evenReal, evenImaginary] = [real[even] ?? 0, imaginary[even] ?? 0];
        [real[odd], imaginary[odd]] = [evenReal - turnedReal, evenImaginary - turnedImaginary];
        [real[even], imaginary[even]] = [evenReal + turnedReal, evenImaginary + turnedImaginary];
      }
    }
  }
}

describe('the simulated microphone', () => {
  test.each([2500, 4000, 6000])(
    'at %d rpm its A-weighted level is the level that the meters show',
    async (speed) => {
      const { scheduler, microphone, field } = site();
      field.motorcycle.openThrottle(speed);
      await scheduler.advance(4);
      microphone.readAvailable();
      await scheduler.advance(4);
      const { samples } = microphone.readAvailable();
      const levelDb = aWeightedLevelDb(samples, microphone.pascalPerFullScale, microphone.sampleRateHz);
      expect(samples).toHaveLength(4 * 48_000);
      // A fifth of the energy is noise: its mean over 4 s is good to some hundredths of a decibel.
      expect(Math.abs(levelDb - field.levelDb('S'))).toBeLessThan(0.3);
    },
  );

  test('with the engine off it hears the background', async () => {
    const { scheduler, microphone, field, rider } = site();
    rider.engineOff();
    await scheduler.advance(4);
    microphone.readAvailable();
    await scheduler.advance(4);
    const { samples } = microphone.readAvailable();
    const levelDb = aWeightedLevelDb(samples, microphone.pascalPerFullScale, microphone.sampleRateHz);
    expect(Math.abs(levelDb - field.levelDb('S'))).toBeLessThan(0.5);
  });

  test('a calibrator is a pure tone of 1 Pa at 1 kHz', async () => {
    const { scheduler, microphone, rider } = site();
    rider.calibratorOn();
    await scheduler.advance(0.01);
    microphone.readAvailable();
    await scheduler.advance(1);
    const { samples } = microphone.readAvailable();
    const amplitudePascal = amplitudeAt(samples, 1000) * microphone.pascalPerFullScale;
    // 94 dB are 1.00237 Pa; single-precision samples.
    expect(amplitudePascal / Math.SQRT2).toBeCloseTo(20e-6 * 10 ** (94 / 20), 6);
    expect(amplitudeAt(samples, 2000) * microphone.pascalPerFullScale).toBeLessThan(1e-5);
  });

  test('the waveform does not depend on how it is read', async () => {
    const whole = site();
    const pieces = site();
    whole.rider.ride({ targetRpm: 4000 });
    pieces.rider.ride({ targetRpm: 4000 });
    const heard: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      await whole.scheduler.advance(0.1);
      await pieces.scheduler.advance(0.1);
      const { firstSample, samples } = pieces.microphone.readAvailable();
      expect(firstSample).toBe(heard.length);
      heard.push(...samples);
    }
    expect(whole.microphone.readAvailable().samples).toEqual(Float32Array.from(heard));
  });

  test('the wave has no jump while the engine changes its speed', async () => {
    const { scheduler, microphone, field } = site();
    field.motorcycle.openThrottle(6000);
    await scheduler.advance(2);
    const { samples } = microphone.readAvailable();
    const settled = samples.subarray(2400);
    const steps = settled.slice(1).map((sample, index) => Math.abs(sample - (settled[index] ?? 0)));
    const largest = steps.reduce((most, step) => Math.max(most, step), 0);
    const peak = settled.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    // The highest half-order, 2 kHz at 48 kHz, moves by a quarter of its amplitude a sample; a jump would be the whole.
    expect(largest).toBeLessThan(peak * 0.5);
  });

  test('a long pause is a gap that the sample index shows', async () => {
    const { scheduler, microphone } = site();
    await scheduler.advance(60);
    const { firstSample, samples } = microphone.readAvailable();
    expect(firstSample).toBe(55 * 48_000);
    expect(samples).toHaveLength(5 * 48_000);
  });

  test('an overloaded input is cut off at full scale, a drifted one is off by its error', async () => {
    const { scheduler, microphone, rider } = site();
    rider.calibratorOn();
    await scheduler.advance(0.01);
    microphone.readAvailable();
    microphone.faults.levelErrorDb = 20 * Math.log10(2);
    await scheduler.advance(1);
    const doubled = amplitudeAt(microphone.readAvailable().samples, 1000) * microphone.pascalPerFullScale;
    expect(doubled / Math.SQRT2).toBeCloseTo(2 * 20e-6 * 10 ** (94 / 20), 5);
    microphone.faults.overload = true;
    await scheduler.advance(1);
    const { samples } = microphone.readAvailable();
    expect(samples.filter((sample) => Math.abs(sample) === 1).length).toBeGreaterThan(samples.length / 2);
  });
});
