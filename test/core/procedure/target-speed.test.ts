import { describe, expect, test } from 'vitest';
import { vehicleSchema } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const r51 = shippedProfile('un-r51-03-stationary');

function target(profile: Profile, declared: object, declaredTarget: number | null = null) {
  const found = targetSpeedOf(profile, vehicleSchema.parse(declared), declaredTarget);
  if (found.state === 'not-asked') return found.manner;
  return found.state === 'known' ? found.speedRpm : found.reason.code;
}

describe('the target speed', () => {
  test.each([
    [r41, 4000, 3000],
    [r41, 5000, 3750],
    [r41, 5001, 2500.5],
    [r41, 8000, 4000],
    [r41, 9000, 4500],
    [r51, 4000, 3000],
    [r51, 5000, 3750],
    [r51, 5001, 3750],
    [r51, 6500, 3750],
    [r51, 7499, 3750],
    [r51, 7500, 3750],
    [r51, 8000, 4000],
  ])('follows from S by the pieces of the profile', (profile, ratedSpeedRpm, expected) => {
    expect(target(profile, { ratedSpeedRpm })).toBe(expected);
  });

  test('is lowered only when the engine cannot reach it at rest, strictly', () => {
    expect(target(r41, { ratedSpeedRpm: 9000, maximumSpeedAtRestRpm: 4000 })).toBe(3800);
    expect(target(r41, { ratedSpeedRpm: 8000, maximumSpeedAtRestRpm: 4000 })).toBe(4000);
    expect(target(r41, { ratedSpeedRpm: 8000, maximumSpeedAtRestRpm: 3999 })).toBe(3799.05);
  });

  test('is not invented: unknown S gives none, and a declared one only stands in for it', () => {
    expect(target(r41, {})).toBe('NO_TARGET_SPEED');
    expect(target(r41, {}, 4200)).toBe(4200);
    expect(target(r41, { ratedSpeedRpm: 8000 }, 4200)).toBe(4000);
  });

  test('by unsure pieces is none', () => {
    const unsure = { ...r41, targetSpeed: { ...r41.targetSpeed, confidence: 'U' as const } };
    expect(target(unsure, { ratedSpeedRpm: 8000 })).toBe('NO_TARGET_SPEED');
  });

  test('can come from the papers, or from fixed speeds by what is known', () => {
    const profile: Profile = {
      ...r41,
      targetSpeed: {
        ...r41.targetSpeed,
        pieces: [
          {
            when: [{ quantity: 'registeredSpeedRpm', comparison: 'known', value: null }],
            from: 'registeredSpeedRpm',
          },
          {
            when: [
              { quantity: 'ratedSpeedRpm', comparison: 'unknown', value: null },
              { quantity: 'strokes', comparison: 'equals', value: 2 },
            ],
            speedRpm: 4500,
          },
        ],
      },
    };
    expect(target(profile, { registeredSpeedRpm: 4250 })).toBe(4250);
    expect(target(profile, { strokes: 2 })).toBe(4500);
    expect(target(profile, { strokes: 4 })).toBe('NO_TARGET_SPEED');
    expect(target(profile, { strokes: 2, ratedSpeedRpm: 5000 })).toBe('NO_TARGET_SPEED');
  });
});
