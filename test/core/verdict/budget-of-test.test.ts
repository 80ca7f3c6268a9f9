import { describe, expect, test } from 'vitest';
import { decisionSchema } from '#core/procedure/evidence.ts';
import { judged, limited, meter, series } from '../../support/judged-evidence.ts';
import { meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';
import { levelAlongSpeed, slowRide } from '../../support/slow-approach.ts';

const decision = (changes: object = {}) => decisionSchema.parse({ rule: 'guarded', budget: {}, ...changes });
/** U of these readings with class 1 on an open site, by hand in the budget's own test. */
const uncertaintyDb = 3.2;

describe('the budget of a test', () => {
  test('is made of its counted runs, its meter’s class and its site', () => {
    const found = judged({ decision: decision() });
    expect(found.uncertainty).toMatchObject({
      edition: 2,
      meterClass: 1,
      site: 'open-site',
      expandedUncertaintyDb: uncertaintyDb,
    });
    expect(found.limit).toMatchObject({ expandedUncertaintyDb: uncertaintyDb });
    expect(judged({ decision: decision(), mode: 'workshop' }).uncertainty).toMatchObject({ site: 'yard' });
    const unknown = judged({ decision: decision(), instruments: meter({ class: null }), mode: 'workshop' });
    expect(unknown.uncertainty).toMatchObject({ meterClass: 2 });
  });

  test('guards the limit: 92 dB passes under 95.2 dB, not under 95.1 dB', () => {
    expect(judged({ decision: decision(), profile: limited(95.2) }).verdict).toBe('pass');
    expect(judged({ decision: decision(), profile: limited(95.1) }).verdict).toBe('fail');
  });

  test('is there also where the rule does not use it, and changes nothing there', () => {
    const found = judged({ decision: decision({ rule: 'simple' }), profile: limited(92) });
    expect(found).toMatchObject({ verdict: 'pass', limit: { expandedUncertaintyDb: null } });
    expect(found.uncertainty).toMatchObject({ expandedUncertaintyDb: uncertaintyDb });
  });

  test('does not stand against the U that the laboratory declares', () => {
    const found = judged({ decision: decision({ expandedUncertaintyDb: 1 }) });
    expect(found.limit).toMatchObject({ expandedUncertaintyDb: 1 });
  });

  test('takes the laboratory’s components', () => {
    const components = [{ name: 'meter', value: 6, distribution: 'normal', source: 'Sertifikat' }];
    const found = judged({ decision: decision({ budget: { components } }), profile: limited(97) });
    expect(found.uncertainty?.components[0]).toMatchObject({ standardUncertaintyDb: 3 });
    expect(found.verdict).toBe('fail');
  });

  test('takes the slope of the runs\u2019 own approaches where they were slow enough', () => {
    const runs = [91.4, 92.6, 93.3].map((levelDb, index) =>
      rideRun(0, {
        number: index + 1,
        level: meterTrack(levelAlongSpeed(0.5, levelDb), 10),
        speed: speedTrack(slowRide),
      }),
    );
    const found = judged({ decision: decision(), series: [{ role: 'test', outlet: 1, runs }] });
    expect(found).toMatchObject({ valid: true, uncertainty: { speedSlope: { state: 'measured', runs: 3 } } });
    // 5 % · 0.5 dB/% / √3
    const speed = found.uncertainty?.components.find(({ name }) => name === 'speed');
    expect(speed?.standardUncertaintyDb).toBeCloseTo(2.5 / Math.sqrt(3), 5);
    expect(judged({ decision: decision() }).uncertainty?.speedSlope).toEqual({
      state: 'not-measured',
      why: 'too-fast',
    });
  });

  test('is none without counted runs', () => {
    const found = judged({ decision: decision(), series: [series([92])] });
    expect(found.uncertainty).toBeUndefined();
    expect(found.verdict).toBe('invalid');
  });

  test('is none in evidence of the first version, which keeps the U of that version', () => {
    const first = judged({ decision: { rule: 'guarded', expandedUncertaintyDb: null } });
    expect(first).not.toHaveProperty('uncertainty');
    // class 1 at 5 % as first estimated: 2 · √(1.0067553 + 0.3077778) = 2.293
    expect(first.limit).toMatchObject({ expandedUncertaintyDb: 2.3 });
  });
});
