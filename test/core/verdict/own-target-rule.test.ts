import { describe, expect, test } from 'vitest';
import { profileSchema, type Profile } from '#core/procedure/profile.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { evidence, judged, limited, vehicle } from '../../support/judged-evidence.ts';
import { type Corners, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';

const wideForOthers = {
  when: [{ quantity: 'category', comparison: 'equals', value: 'L1' }],
  fromSpeedRpm: 3000,
  toSpeedRpm: 5000,
};
const narrowForAll = { when: [], fromSpeedRpm: 3900, toSpeedRpm: 4100 };

/** A profile with a limit of 95 dB whose targets are these pieces, without a tolerance of its own. */
function withPieces(...pieces: readonly object[]): Profile {
  const base = limited(95);
  return profileSchema.parse({
    ...base,
    categories: ['L1', 'L3'],
    targetSpeed: { ...base.targetSpeed, pieces },
    speedTolerancePercent: { value: null, confidence: 'U', clause: null },
  });
}

/** Three runs of 92 dB held at this speed. */
function heldAt(speedRpm: number) {
  const corners: Corners = [
    [0, 1500],
    [1.98, 1500],
    [2, speedRpm],
    [4, speedRpm],
    [4.02, speedRpm - 200],
    [4.4, 1600],
    [4.42, 1500],
    [6, 1500],
  ];
  const ride = { speed: speedTrack(corners), level: meterTrack(() => 92, 6) };
  return [
    { role: 'test' as const, outlet: 1, runs: [1, 2, 3].map((number) => rideRun(92, { ...ride, number })) },
  ];
}

describe('the band of a target that a rule gives by its edges', () => {
  const both = withPieces(wideForOthers, narrowForAll);

  test('is that of the vehicle’s own rule, whatever stands before it for other vehicles', () => {
    expect(judged({ profile: both, series: heldAt(3200) }).verdict).toBe('invalid');
    expect(judged({ profile: both, series: heldAt(3200) }).rejecting).toContain('RPM_OUT_OF_TOLERANCE');
    expect(judged({ profile: both, series: heldAt(4000) }).verdict).toBe('pass');
  });

  test('is the wide one for whom it is made', () => {
    const other = { profile: both, vehicle: vehicle({ category: 'L1' }), series: heldAt(3200) };
    expect([judged(other).verdict, judged(other).rejecting]).toEqual(['pass', []]);
  });

  test('is never that of a target which only happens to be the same', () => {
    const byRatedSpeed = { when: [], factorOfRatedSpeed: 0.5 };
    const profile = withPieces(wideForOthers, byRatedSpeed);
    const own = withOwnTargetRule(profile, evidence().vehicle);
    expect(speedBandOf(4000, own)).toEqual({ lowRpm: 3800, highRpm: 4200 });
  });
});
