import { describe, expect, test } from 'vitest';
import {
  createDecimatingStream,
  DECIMATED_FLAT_SHARE,
  type DecimatingStream,
} from '#core/acoustics/decimating-stream.ts';
import { sine, uniformNoise } from './signals.ts';

const sampleRateHz = 48_000;

/** Everything that a stream gives for a signal cut into pieces of a size. */
function decimate(stream: DecimatingStream, samples: Float64Array, piece = 2048): Float64Array {
  const output: number[] = [];
  for (let start = 0; start < samples.length; start += piece)
    output.push(...stream.process(samples.subarray(start, start + piece)));
  return Float64Array.from(output);
}

/** Largest difference from a sine of the same time, away from both ends. */
function differenceFromSine(stream: DecimatingStream, output: Float64Array, frequencyHz: number): number {
  const settled = 40;
  let largest = 0;
  for (let index = settled; index < output.length; index += 1) {
    const time = stream.firstSeconds + index / stream.rateHz;
    const difference = (output[index] ?? NaN) - Math.sin(2 * Math.PI * frequencyHz * time);
    largest = Math.max(largest, Math.abs(difference));
  }
  return largest;
}

describe.each([
  [1, 7000],
  [2, 3500],
  [3, 1500],
  [4, 800],
  [5, 450],
  [6, 230],
])('a rate halved %i times', (halvings, highestHz) => {
  const newStream = (): DecimatingStream => createDecimatingStream(sampleRateHz, highestHz, 2048);
  const rateHz = sampleRateHz / 2 ** halvings;

  test('is as low as the highest frequency allows', () => {
    expect(newStream().rateHz).toBe(rateHz);
    expect(DECIMATED_FLAT_SHARE * rateHz).toBeGreaterThanOrEqual(highestHz);
    expect((DECIMATED_FLAT_SHARE * rateHz) / 2).toBeLessThan(highestHz);
  });

  test.each([0.01, 0.1, 0.2, 0.25, 0.3, 0.32])('keeps a sine at %f of it in height and in time', (share) => {
    const stream = newStream();
    const output = decimate(stream, sine(sampleRateHz, 0.4, share * rateHz));
    expect(differenceFromSine(stream, output, share * rateHz)).toBeLessThan(1.1e-4);
  });

  test('puts what would fold into the flat range at least 80 dB down', () => {
    for (let multiple = 1; multiple < 2 ** halvings; multiple += 1) {
      for (const share of [-0.32, -0.2, -0.05, 0.05, 0.2, 0.32]) {
        const frequencyHz = (multiple + share) * rateHz;
        if (frequencyHz > sampleRateHz / 2) continue;
        const output = decimate(newStream(), sine(sampleRateHz, 0.2, frequencyHz)).subarray(40);
        expect(Math.max(...output.map(Math.abs))).toBeLessThan(1e-4);
      }
    }
  });

  test('is the same bit for bit however the samples are cut', () => {
    const samples = uniformNoise(3, 6000);
    const whole = decimate(newStream(), samples);
    for (const piece of [1, 13, 700]) expect(decimate(newStream(), samples, piece)).toEqual(whole);
  });
});

test('a rate that is needed in full is left alone', () => {
  const stream = createDecimatingStream(sampleRateHz, 9000, 2048);
  const samples = uniformNoise(3, 500);
  expect([stream.rateHz, stream.firstSeconds]).toEqual([sampleRateHz, 0]);
  expect(decimate(stream, samples)).toEqual(samples);
});
