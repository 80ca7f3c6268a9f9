import { describe, expect, it } from 'vitest';
import { compareWithReference, type Comparison } from '#core/diagnosis/compare-with-reference.ts';
import { diagnoseRun } from '#core/diagnosis/diagnose-run.ts';
import type { DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import { askAbout, bandNoise, heldThenFalling, type MadeRun, mixed, orderLines } from './made-run.ts';

const twin = { cylinders: 2, strokes: 4 } as const;
const run = heldThenFalling({ engine: twin, speedRpm: 4200, fallRpmPerSecond: 3000 });

interface Made {
  /** Factor to all firing orders, and to one of them. */
  readonly firing?: number;
  readonly sixth?: number;
  readonly between?: number;
  /** Noise below 800 Hz, from there on, and what swells with the firing from 2 kHz on. */
  readonly low?: number;
  readonly high?: number;
  readonly puffs?: number;
  /** Root mean square of a drone about 80 Hz. */
  readonly drone?: number;
  readonly all?: number;
  readonly on?: MadeRun;
}

/** A run made of lines and noise; 1 everywhere is the healthy one. */
function made({
  firing = 1,
  sixth = 1,
  between = 1,
  low = 1,
  high = 1,
  puffs = 0,
  drone = 0,
  all = 1,
  on = run,
}: Made): DiagnosedRun {
  const orders = Array.from({ length: 12 }, (_, index) => index + 1);
  const lines = orderLines(
    on,
    new Map(orders.map((order) => [order, (0.3 * firing * (order === 6 ? sixth : 1)) / Math.sqrt(order)])),
  );
  const others = orderLines(on, new Map([0.5, 1.5, 2.5, 3.5, 4.5].map((order) => [order, 0.03 * between])));
  const puffing = bandNoise(on, { lowHz: 2000, highHz: 9500, rms: 0.2 * puffs, seed: 21 }).map(
    (one, index) => one * (1 + 0.9 * Math.cos(2 * Math.PI * on.revolutions(index / on.sampleRateHz))),
  );
  const sound = mixed(
    lines,
    others,
    bandNoise(on, { lowHz: 60, highHz: 780, rms: 0.08 * low, slope: 1, seed: 5 }),
    bandNoise(on, { lowHz: 790, highHz: 9500, rms: 0.05 * high, seed: 6 }),
    puffing,
    bandNoise(on, { lowHz: 60, highHz: 110, rms: drone, seed: 31 }),
  );
  const found = diagnoseRun(
    askAbout(
      on,
      sound.map((one) => one * all),
    ),
  );
  if (found.state !== 'diagnosed') throw new Error(found.reasons.join());
  return found;
}

const healthy = made({});

function compared(
  changed: DiagnosedRun,
  series = [changed, changed, changed],
): Comparison & { state: 'compared' } {
  const found = compareWithReference(changed, series, healthy);
  if (found.state !== 'compared') throw new Error(found.reason);
  return found;
}

describe('a run beside a reference of its model', () => {
  it('fits no pattern where it is the same', () => {
    const found = compared(healthy);
    expect(found.patterns).toEqual([]);
    expect(found.levelChangeDb).toBe(0);
  });

  it.each([
    ['packing', { high: 2.5 }],
    ['insert', { firing: 2, low: 2, high: 2 }],
    ['resonance', { sixth: 3 }],
    ['misfire', { between: 4 }],
    ['gain', { all: 1.6 }],
    ['leak', { puffs: 1.2 }],
  ] as const)('names %s among what would fit', (kind, change) => {
    expect(compared(made(change)).patterns.map((pattern) => pattern.kind)).toContain(kind);
  });

  it('marks what speaks for a resonance by its order and frequency', () => {
    const resonance = compared(made({ sixth: 3 })).patterns.find(({ kind }) => kind === 'resonance');
    const [seen] = resonance?.evidence ?? [];
    if (seen?.seen !== 'order') throw new Error('no order');
    expect(seen.order).toBe(6);
    expect(seen.frequencyHz).toBeCloseTo(420, 0);
    expect(seen.changeDb).toBeCloseTo(20 * Math.log10(3), 0);
    expect(seen.spreadDb).toBe(0);
  });

  it('is never sure, and least where there is one run or the runs scatter', () => {
    const changed = made({ all: 2 });
    const confidence = (series: readonly DiagnosedRun[]) =>
      compared(changed, [...series]).patterns.find(({ kind }) => kind === 'gain')?.confidence;
    expect(confidence([changed, changed, changed])).toBe('medium');
    expect(confidence([changed])).toBe('low');
    expect(confidence([changed, made({ all: 3 }), made({ all: 5 })])).toBe('low');
  });

  it('tells of low-frequency growth that dB(A) hides', () => {
    const drone = made({ drone: 1.2 });
    const found = compared(drone);
    expect(found.lowFrequencyChangeDb).toBeGreaterThan(1);
    expect(found.levelChangeDb).toBeLessThan(found.lowFrequencyChangeDb ?? 0);
  });

  it('is compared with nothing at another speed', () => {
    const faster = made({ on: heldThenFalling({ engine: twin, speedRpm: 4500, fallRpmPerSecond: 3000 }) });
    expect(compareWithReference(faster, [faster], healthy)).toEqual({
      state: 'none',
      reason: 'REFERENCE_AT_OTHER_SPEED',
    });
  });
});
