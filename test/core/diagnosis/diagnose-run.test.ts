import { describe, expect, it } from 'vitest';
import { diagnoseRun } from '#core/diagnosis/diagnose-run.ts';
import {
  type DiagnosedRun,
  decidingSplit,
  type PartSplit,
  type RunPart,
} from '#core/diagnosis/run-diagnosis.ts';
import type { ShareKind } from '#core/diagnosis/share-kind.ts';
import {
  askAbout,
  bandNoise,
  heldThenFalling,
  levelAlone,
  type MadeRun,
  mixed,
  orderLines,
  popBursts,
  tone,
} from './made-run.ts';

const single = { cylinders: 1, strokes: 4 } as const;
const lowNoise = { lowHz: 200, highHz: 1700, rms: 0.3 };
const highNoise = { lowHz: 2000, highHz: 9000, rms: 0.15, seed: 3 };

/** Lines whose amplitudes fall off along the orders. */
function fallingOff(step: number, count: number): ReadonlyMap<number, number> {
  return new Map(
    Array.from({ length: count }, (_, index) => [(index + 1) * step, 0.6 * (index + 1) ** -0.7]),
  );
}

function diagnosed(run: MadeRun, sounds: readonly Float64Array[]): DiagnosedRun {
  const found = diagnoseRun(askAbout(run, mixed(...sounds)));
  if (found.state !== 'diagnosed') throw new Error(found.reasons.join());
  return found;
}

function levelIn(part: PartSplit | null, kind: ShareKind): number {
  return part?.shares.find((one) => one.kind === kind)?.levelDb ?? Number.NEGATIVE_INFINITY;
}

/** Each kind beside the level of its sound alone, in the hold and in the deceleration. */
function expectTruth(
  run: MadeRun,
  sounds: Readonly<Partial<Record<ShareKind, Float64Array>>>,
  toleranceDb: Readonly<Record<RunPart, number>>,
): DiagnosedRun {
  const found = diagnosed(run, Object.values(sounds));
  const { holdStartSeconds, holdEndSeconds, endSeconds } = run.times;
  const parts = {
    hold: [holdStartSeconds, holdEndSeconds],
    deceleration: [holdEndSeconds, endSeconds],
  } as const;
  for (const part of ['hold', 'deceleration'] as const) {
    for (const [kind, sound] of Object.entries(sounds) as [ShareKind, Float64Array][]) {
      const truth = levelAlone(run, sound, ...parts[part]);
      if (!Number.isFinite(truth)) continue;
      const told = levelIn(found[part], kind);
      expect(Math.abs(told - truth), `${kind} in the ${part}: ${told} for ${truth}`).toBeLessThan(
        toleranceDb[part],
      );
    }
  }
  return found;
}

describe('why a made run is loud', () => {
  // Between lines so close as those of a slow engine a tone is told only in a long hold.
  const longHold = { holdEndSeconds: 2.6, endSeconds: 3.3, seconds: 3.9 };
  it.each([
    { speedRpm: 2500, fallRpmPerSecond: 1200, times: longHold },
    { speedRpm: 4000, fallRpmPerSecond: 3000, times: {} },
    { speedRpm: 8000, fallRpmPerSecond: 3000, times: {} },
  ])('is told of a single at $speedRpm rpm, held and falling at $fallRpmPerSecond rpm/s', (ride) => {
    const { speedRpm } = ride;
    const run = heldThenFalling({ engine: single, ...ride });
    const lineHz = speedRpm / 120;
    const toneHz = (Math.round(1450 / lineHz) + 0.45) * lineHz;
    const found = expectTruth(
      run,
      {
        'firing-orders': orderLines(run, fallingOff(0.5, 30)),
        tones: tone(run, toneHz, 0.3),
        'flow-noise': bandNoise(run, lowNoise),
        hiss: bandNoise(run, highNoise),
      },
      { hold: 0.6, deceleration: 0.9 },
    );
    const [heard, ...others] = found.hold?.tones ?? [];
    expect(others).toEqual([]);
    expect(Math.abs((heard?.frequencyHz ?? 0) - toneHz)).toBeLessThan(1);
    expect(levelIn(found.hold, 'other-orders')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('counts a tone that stays on a line of the engine to the engine', () => {
    const run = heldThenFalling({ engine: single, speedRpm: 4000 });
    const sounds = { hum: tone(run, 1000, 0.3), 'flow-noise': bandNoise(run, lowNoise) };
    const found = diagnosed(run, Object.values(sounds));
    expect(found.hold?.tones).toEqual([]);
    expect(
      Math.abs(levelIn(found.hold, 'firing-orders') - levelAlone(run, sounds.hum, 0.6, 1.8)),
    ).toBeLessThan(0.5);
  });

  it('is told of a speed that creeps up in the hold', () => {
    const run = heldThenFalling({
      engine: { cylinders: 4, strokes: 4 },
      speedRpm: 6000,
      driftRpmPerSecond: 250,
      fallRpmPerSecond: 4000,
    });
    const found = expectTruth(
      run,
      {
        'firing-orders': orderLines(run, new Map([2, 4, 6, 8, 10].map((order) => [order, 1 / order]))),
        'flow-noise': bandNoise(run, { ...lowNoise, slope: 1 }),
      },
      { hold: 0.3, deceleration: 0.4 },
    );
    expect(found.hold?.decidingOrders.toSorted((one, other) => one - other)).toEqual([2, 4, 6, 8, 10]);
  });

  it('keeps the orders of uneven firing apart from those of even firing', () => {
    const run = heldThenFalling({
      engine: { cylinders: 2, strokes: 4 },
      speedRpm: 4500,
      fallRpmPerSecond: 3500,
    });
    const found = expectTruth(
      run,
      {
        'firing-orders': orderLines(run, new Map([1, 2, 3, 4].map((order) => [order, 0.4 / order]))),
        'other-orders': orderLines(run, new Map([0.5, 1.5, 2.5, 3.5].map((order) => [order, 0.5 / order]))),
        'flow-noise': bandNoise(run, { ...lowNoise, rms: 0.1 }),
      },
      { hold: 0.6, deceleration: 0.9 },
    );
    expect(found.hold?.orders.filter(({ isFiring }) => isFiring).map(({ order }) => order)).toContain(1);
  });

  it('knows that a two-stroke fires at every turn', () => {
    const run = heldThenFalling({
      engine: { cylinders: 1, strokes: 2 },
      speedRpm: 5000,
      fallRpmPerSecond: 3000,
    });
    const found = expectTruth(
      run,
      {
        'firing-orders': orderLines(run, fallingOff(1, 20)),
        'flow-noise': bandNoise(run, { ...lowNoise, slope: 1 }),
        hiss: bandNoise(run, { ...highNoise, rms: 0.3 }),
      },
      { hold: 0.4, deceleration: 0.7 },
    );
    expect(found.hold?.orders.every(({ order, isFiring }) => Number.isInteger(order) && isFiring)).toBe(true);
  });

  it('finds pops after the release, when they were and how much they hold', () => {
    const run = heldThenFalling({ engine: single, speedRpm: 4500, fallRpmPerSecond: 3500 });
    const sounds = {
      'firing-orders': orderLines(run, fallingOff(0.5, 20)),
      pops: popBursts(run, { startsSeconds: [2, 2.2], amplitude: 6, decaySeconds: 0.02 }),
    };
    const found = diagnosed(run, Object.values(sounds));
    const truth = levelAlone(run, sounds.pops, 1.8, 2.5);
    expect(Math.abs(levelIn(found.deceleration, 'pops') - truth)).toBeLessThan(0.5);
    expect(found.pops.map(({ timeSeconds }) => Math.round(timeSeconds * 50) / 50)).toEqual([2, 2.2]);
    expect(levelIn(found.hold, 'pops')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('hears no lines, tones or pops in noise', () => {
    const run = heldThenFalling({ engine: single, speedRpm: 4000, fallRpmPerSecond: 3000 });
    const found = diagnosed(run, [bandNoise(run, { ...lowNoise, slope: 1 }), bandNoise(run, highNoise)]);
    for (const part of [found.hold, found.deceleration]) {
      const noise = Math.max(levelIn(part, 'flow-noise'), levelIn(part, 'hiss'));
      for (const kind of ['firing-orders', 'other-orders', 'tones', 'pops'] as const)
        expect(levelIn(part, kind)).toBeLessThan(noise - 15);
    }
  });

  it('follows the sound where the sensor lags behind it', () => {
    const run = heldThenFalling({ engine: single, speedRpm: 6000, fallRpmPerSecond: 3500 });
    const sound = mixed(orderLines(run, fallingOff(0.5, 24)), bandNoise(run, { ...lowNoise, rms: 0.05 }));
    const moments = Array.from({ length: 150 }, (_, index) => index * 0.02);
    const late = moments.map((timeSeconds) => ({ timeSeconds, speedRpm: run.speedRpm(timeSeconds - 0.06) }));
    const heard = moments.map((timeSeconds) => ({
      timeSeconds,
      speedRpm: run.speedRpm(timeSeconds),
      confidence: 0.9,
    }));
    const alone = diagnoseRun(askAbout(run, sound, { speed: late }));
    const together = diagnoseRun(askAbout(run, sound, { speed: late, speedHeard: heard }));
    const share = (found: typeof alone): number =>
      found.state === 'diagnosed' ? levelIn(found.deceleration, 'firing-orders') : 0;
    const truth = levelAlone(run, orderLines(run, fallingOff(0.5, 24)), 1.8, 2.5);
    expect(Math.abs(share(together) - truth)).toBeLessThan(0.5);
    expect(share(alone)).toBeLessThan(share(together) - 1);
  });
});

describe('the energies of a split', () => {
  const run = heldThenFalling({ engine: single, speedRpm: 4200, fallRpmPerSecond: 3000 });
  const sound = mixed(
    orderLines(run, fallingOff(0.5, 20)),
    tone(run, 1463.7, 0.2),
    bandNoise(run, lowNoise),
    bandNoise(run, highNoise),
    popBursts(run, { startsSeconds: [2.1], amplitude: 4, decaySeconds: 0.02 }),
  );
  const found = diagnoseRun(askAbout(run, sound));
  const parts = found.state === 'diagnosed' ? [found.hold, found.deceleration, found.whole] : [];

  it('add up to all of it in every part, and by bands too', () => {
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const shares = part?.shares ?? [];
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      const energy = shares.reduce(
        (sum, { levelDb }) => sum + (levelDb === null ? 0 : 10 ** (levelDb / 10)),
        0,
      );
      expect(10 * Math.log10(energy)).toBeCloseTo(part?.levelDb ?? 0, 9);
      const ofBands = (part?.bands ?? []).reduce(
        (sum, { levelDb }) => sum + 10 ** ((levelDb ?? -300) / 10),
        0,
      );
      expect(10 * Math.log10(ofBands)).toBeCloseTo(part?.levelDb ?? 0, 2);
    }
  });

  it('have the total that a level meter shows', () => {
    const [hold, , whole] = parts;
    expect(hold?.levelDb).toBeCloseTo(levelAlone(run, sound, 0.6, 1.8), 3);
    expect(whole?.levelDb).toBeCloseTo(levelAlone(run, sound, 0.6, 2.5), 3);
  });

  it('say what is left without a share by adding the energies of the others', () => {
    const shares = parts[0]?.shares ?? [];
    for (const { kind, totalWithoutDb, fallDb } of shares) {
      const others = shares.filter((one) => one.kind !== kind && one.levelDb !== null);
      const left = 10 * Math.log10(others.reduce((sum, { levelDb }) => sum + 10 ** ((levelDb ?? 0) / 10), 0));
      expect(totalWithoutDb).toBeCloseTo(left, 9);
      expect(fallDb).toBeCloseTo((parts[0]?.levelDb ?? 0) - left, 9);
    }
  });

  it.each([-20, 7.5])('all change by %f dB when the sound does', (changeDb) => {
    const louder = diagnoseRun(
      askAbout(
        run,
        sound.map((one) => one * 10 ** (changeDb / 20)),
      ),
    );
    if (found.state !== 'diagnosed' || louder.state !== 'diagnosed') throw new Error('not diagnosed');
    for (const part of ['hold', 'deceleration', 'whole'] as const) {
      for (const [index, share] of (found[part]?.shares ?? []).entries()) {
        const changed = louder[part]?.shares[index];
        expect(changed?.share).toBeCloseTo(share.share, 9);
        const expected = share.levelDb === null ? null : share.levelDb + changeDb;
        expect(Math.abs((changed?.levelDb ?? 0) - (expected ?? 0))).toBeLessThan(1e-6);
      }
    }
    expect(louder.lowFrequencyDb).toBeCloseTo(found.lowFrequencyDb ?? 0, 6);
  });
});

describe('not enough data', () => {
  const run = heldThenFalling({ engine: single, speedRpm: 4000, fallRpmPerSecond: 3000 });
  const sound = mixed(orderLines(run, fallingOff(0.5, 20)), bandNoise(run, lowNoise));
  const reasonsOf = (...question: Parameters<typeof askAbout>): readonly string[] => {
    const found = diagnoseRun(askAbout(...question));
    return found.state === 'diagnosed' ? [] : found.reasons;
  };

  it('is the answer to silence', () => {
    expect(reasonsOf(run, new Float64Array(sound.length))).toEqual(['SILENT']);
  });

  it('is the answer to a clipped recording', () => {
    const clipped = sound.map((one) => Math.max(-100, Math.min(100, one * 400)));
    expect(reasonsOf(run, clipped)).toEqual(['OVERLOADED']);
  });

  it('is the answer without a speed, or with one that does not reach', () => {
    expect(reasonsOf(run, sound, { speed: [] })).toEqual(['SPEED_UNKNOWN']);
    const early = [0, 0.1, 0.2, 0.3].map((timeSeconds) => ({ timeSeconds, speedRpm: 4000 }));
    expect(reasonsOf(run, sound, { speed: early })).toEqual(['SPEED_UNKNOWN']);
  });

  it('is the answer to a moment of sound', () => {
    const moment = { holdStartSeconds: 1, holdEndSeconds: 1.02, endSeconds: 1.03 };
    expect(reasonsOf(run, sound, { window: moment })).toEqual(['STRETCH_TOO_SHORT']);
  });

  it('is the answer where most lies in bands that the background reaches', () => {
    const flat = (levelDb: number) =>
      [200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600].map((nominalHz) => ({ nominalHz, levelDb }));
    expect(reasonsOf(run, sound, { background: flat(90) })).toEqual(['BACKGROUND_TOO_NEAR']);
    expect(reasonsOf(run, sound, { background: flat(30) })).toEqual([]);
  });

  it('is told band by band where only some are near the background', () => {
    const found = diagnoseRun(askAbout(run, sound, { background: [{ nominalHz: 1000, levelDb: 70 }] }));
    if (found.state !== 'diagnosed') throw new Error(found.reasons.join());
    const band = found.hold?.bands.find(({ nominalHz }) => nominalHz === 1000);
    expect(band?.isNearBackground).toBe(true);
    expect(Object.keys(band?.byKind ?? {})).toEqual(['not-assigned']);
    expect(found.notes).toContain('BACKGROUND_NEAR_IN_BANDS');
    expect(levelIn(decidingSplit(found), 'not-assigned')).toBeGreaterThan(70);
  });
});
