import { describe, expect, test } from 'vitest';
import {
  isSameSerial,
  type MeterPassport,
  meterPassportSchema,
  passportEstimate,
  passportFigures,
  passportRefusal,
} from '#core/workshop/meter-passport.ts';
import { chance, normalBy } from './workshop-samples.ts';

const at = '2026-06-01T10:00:00+07:00';
const now = '2026-11-30T08:00:00+07:00';
const pairsOf = (differences: readonly number[], levelOf = (index: number): number => 80 + index) =>
  differences.map((difference, index) => ({
    referenceDb: levelOf(index),
    meterDb: levelOf(index) + difference,
    sound: 'motorcycle' as const,
    place: 'Lapangan',
    at,
  }));

function passport(pairs: MeterPassport['pairs']): MeterPassport {
  return meterPassportSchema.parse({
    format: 'senyap-meter-passport/1',
    meter: { name: 'Meter', driverId: 'generic-line', serialNumber: 'BKL-7', class: null, simulated: false },
    reference: { name: 'NA-28', serialNumber: '123' },
    site: 'Purbalingga',
    madeAt: at,
    pairs,
  });
}
const meter = { serialNumber: 'bkl-7', simulated: false };

describe('side-by-side readings', () => {
  test('with fewer than five pairs give no figures, and say how many are needed', () => {
    expect(passportFigures(pairsOf([1, 1, 1, 1]))).toEqual({ state: 'too-few', pairs: 4, needed: 5 });
  });

  test('give the mean difference and its uncertainty in closed form', () => {
    const found = passportFigures(pairsOf([1, 1.2, 1.4, 1.6, 1.8]));
    expect(found).toMatchObject({ state: 'figures', pairs: 5, slope: null, lowestDb: 81, highestDb: 85.8 });
    if (found.state !== 'figures') return;
    expect(found.meanDb).toBeCloseTo(1.4, 9);
    expect(found.scatterDb).toBeCloseTo(Math.sqrt(0.1), 9);
    expect(found.standardUncertaintyDb).toBeCloseTo(Math.sqrt(0.1 / 5), 9);
  });

  test('show a slope only with enough pairs over enough range, and not for a stray pair', () => {
    const sloped = Array.from({ length: 12 }, (_, index) => 0.5 + 0.1 * index + 0.05 * (index % 2));
    const found = passportFigures(pairsOf(sloped, (index) => 70 + 2 * index));
    if (found.state !== 'figures' || found.slope === null) throw new Error('no slope');
    expect(found.slope.dbPerDb).toBeCloseTo(0.1 / 2.1, 2);
    const few = passportFigures(pairsOf(sloped.slice(0, 8), (index) => 70 + 2 * index));
    const narrow = passportFigures(pairsOf(sloped, (index) => 80 + 0.5 * index));
    const flat = Array.from({ length: 12 }, (_, index) => 1 + (index === 11 ? 3 : 0.1 * (index % 2)));
    const stray = passportFigures(pairsOf(flat, (index) => 70 + 2 * index));
    for (const one of [few, narrow, stray]) expect(one).toMatchObject({ slope: null });
  });

  test('foretell the next difference as often as they say (seeded)', () => {
    const random = chance(5);
    const rounds = 900;
    let inside = 0;
    for (let round = 0; round < rounds; round += 1) {
      const differences = Array.from({ length: 6 }, () => 1.5 + 0.4 * normalBy(random));
      const found = passportEstimate(passport(pairsOf(differences)), 83, now);
      if (found === 'out-of-range') throw new Error(found);
      const next = 1.5 + 0.4 * normalBy(random);
      const half = 1.96 * found.standardUncertaintyDb * found.fewPairsFactor;
      if (Math.abs(next - found.differenceDb) <= half) inside += 1;
    }
    expect(Math.abs(inside / rounds - 0.95)).toBeLessThan(0.02);
  });
});

describe('a passport', () => {
  const own = passport(pairsOf([1, 1.2, 1.4, 1.6, 1.8]));

  test('takes its mean difference out of what the meter shows, and says nothing far from its levels', () => {
    expect(passportEstimate(own, 84, now)).toMatchObject({ differenceDb: 1.4 });
    const found = passportEstimate(own, 84, now);
    expect(found === 'out-of-range' ? null : found.referenceDb).toBeCloseTo(82.6, 9);
    expect(passportEstimate(own, 70, now)).toBe('out-of-range');
    expect(passportEstimate(own, 95, now)).toBe('out-of-range');
  });

  test('holds for its own meter alone, of the same world, and for a year', () => {
    expect(passportRefusal(own, meter, now)).toBeNull();
    expect(passportRefusal(own, { ...meter, serialNumber: 'BKL-8' }, now)).toBe('other-meter');
    expect(passportRefusal(own, { ...meter, serialNumber: ' ' }, now)).toBe('no-serial');
    expect(passportRefusal(own, { ...meter, simulated: true }, now)).toBe('simulated');
    expect(passportRefusal(own, meter, '2027-06-02T10:00:01+07:00')).toBe('too-old');
    expect(passportRefusal(own, meter, '2026-05-01T10:00:00+07:00')).toBe('too-old');
  });

  test('is never matched by an empty serial number', () => {
    expect(isSameSerial('', '')).toBe(false);
    expect(isSameSerial(' a 1', 'A1')).toBe(true);
  });
});
