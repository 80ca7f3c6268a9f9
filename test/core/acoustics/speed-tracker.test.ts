import { describe, expect, test } from 'vitest';
import { SpeedTracker, type TrackedSpeed } from '#core/acoustics/speed-tracking/speed-tracker.ts';
import { type Ride, type RidePart, soundOfRide } from './ridden-engine.ts';
import { uniformNumbers } from './signals.ts';

const single: Ride = {
  seed: 1,
  sampleRateHz: 48_000,
  strokes: 4,
  firings: [0],
  idleRpm: 1500,
  heldRpm: 4000,
  riseRpmPerSecond: 3000,
  fallRpmPerSecond: 4000,
  noiseDb: -20,
};
const four: Ride = { ...single, firings: [0, 0.25, 0.5, 0.75] };
// At 1500 rpm it would fire at 25 Hz, whose multiples may be hum.
const twin: Ride = { ...single, firings: [0, 0.5], idleRpm: 1430 };

function track(
  samples: Float32Array,
  { sampleRateHz, strokes, firings }: Ride,
  blockSize = samples.length,
): TrackedSpeed[] {
  const told: TrackedSpeed[] = [];
  const engine = { cylinders: firings.length, strokes };
  const tracker = new SpeedTracker(sampleRateHz, engine, (speed) => told.push(speed));
  for (let start = 0; start < samples.length; start += blockSize)
    tracker.push(samples.subarray(start, start + blockSize));
  return told;
}

/** Of each part of a ride: how many looks there were, how many told a speed, and the largest deviation of these. */
function tracked(ride: Ride): Record<RidePart, { looks: number; told: number; largest: number }> {
  const sound = soundOfRide(ride);
  const empty = () => ({ looks: 0, told: 0, largest: 0 });
  const parts = { idle: empty(), 'run-up': empty(), held: empty(), release: empty() };
  for (const { timeSeconds, speedRpm } of track(sound.samples, ride)) {
    const part = parts[sound.partAt(timeSeconds)];
    part.looks += 1;
    if (speedRpm === null) continue;
    part.told += 1;
    part.largest = Math.max(part.largest, Math.abs(speedRpm / sound.speedAt(timeSeconds) - 1));
  }
  return parts;
}

describe('the engine speed followed by its sound alone', () => {
  test.each([
    ['a single', single],
    ['an even twin', twin],
    ['an even four', four],
  ])('of %s is told through run-up, hold and release', (_, ride) => {
    const parts = tracked(ride);
    expect(parts.held.told).toBeGreaterThan(0.7 * parts.held.looks);
    const moving = parts['run-up'].told + parts.release.told;
    expect(moving).toBeGreaterThan(0.5 * (parts['run-up'].looks + parts.release.looks));
    expect(parts.held.largest).toBeLessThan(0.01);
    // Where the change of speed itself changes, a window smooths the corner.
    expect(Math.max(parts['run-up'].largest, parts.release.largest, parts.idle.largest)).toBeLessThan(0.05);
  });

  test('is never twice, half, 3/2 or 2/3 of it in rides of any engine and noise', () => {
    const next = uniformNumbers(77);
    const firings = [[0], [0, 0.5], [0, 0.25], [0, 0.4375], four.firings, [0, 0.375, 0.625, 0.75]];
    for (let seed = 1; seed <= 10; seed += 1) {
      const ride: Ride = {
        ...single,
        seed,
        sampleRateHz: [8000, 44_100, 48_000, 96_000][seed % 4] ?? 48_000,
        firings: firings[seed % firings.length] ?? [0],
        idleRpm: 1100 + 600 * next(),
        heldRpm: 3000 + 3000 * next(),
        riseRpmPerSecond: 2000 + 2000 * next(),
        fallRpmPerSecond: 2000 + 4000 * next(),
        noiseDb: -30 + 25 * next(),
      };
      const parts = tracked(ride);
      for (const { largest } of Object.values(parts)) expect(largest).toBeLessThan(0.1);
      expect(parts.held.largest).toBeLessThan(0.02);
    }
  }, 60_000);

  test('does not depend on how the sound is cut into blocks', () => {
    const { samples } = soundOfRide({ ...single, sampleRateHz: 22_050 });
    const whole = track(samples, { ...single, sampleRateHz: 22_050 });
    for (const blockSize of [1, 441, 4801])
      expect(track(samples, { ...single, sampleRateHz: 22_050 }, blockSize)).toEqual(whole);
  });

  test('is not told of silence, noise or a tone', () => {
    const next = uniformNumbers(5);
    const count = 4 * single.sampleRateHz;
    const sounds = [
      new Float32Array(count),
      Float32Array.from({ length: count }, () => 0.1 * (next() - 0.5)),
      Float32Array.from({ length: count }, (_, index) => 0.1 * Math.sin(index / 17)),
    ];
    for (const samples of sounds)
      expect(track(samples, single).every(({ speedRpm }) => speedRpm === null)).toBe(true);
  });
});
