import { describe, expect, test } from 'vitest';
import { exhaustSchema, testEvidenceSchema } from '#core/procedure/evidence.ts';
import { measuredOutlets } from '#core/procedure/measured-outlets.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { siteCheckDemand } from '#core/words/site-check-words.ts';
import { evidence } from '../../support/judged-evidence.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const oneOutlet = exhaustSchema.parse({});

/** Each check as `item: demand mark`; good practice as `item: practice`. */
function listOf(id: string, exhaust: Partial<typeof oneOutlet> = {}): string[] {
  const checks = siteChecksOf({ profile: shippedProfile(id), exhaust: { ...oneOutlet, ...exhaust } });
  return checks.map((check) =>
    check.basis === 'practice'
      ? `${check.item}: practice`
      : `${check.item}: ${siteCheckDemand(check, 'en')} ${check.confidence}`
          .replace(': ', ':')
          .replace(/\s+/g, ' '),
  );
}

describe('the site check-list', () => {
  test('of R41 asks for everything that its text says, each with its mark', () => {
    expect(listOf('un-r41-04-stationary')).toEqual([
      'distance:0.5 m ± 0.01 m, from the reference point K',
      'angle:45° ± 5° K',
      'height:≥ 0.2 m, from the reference point K',
      'axis:parallel to the ground K',
      'windscreen: practice',
      'clear-surroundings:≥ 3 m, from microphone and vehicle K',
      'surface:concrete or dense asphalt, level and hard K',
      'outdoors:≤ 100 Hz, cut-off where it is in a semi-anechoic room K',
      'persons: practice',
      'gear:neutral, or P of an automatic gearbox C',
      'clutch: C',
      'parking-brake: C',
      'air-conditioning: C',
      'cover: C',
      'fan: C',
      'driven-wheel: C',
      'warm-engine: C',
      'speed-external: K',
    ]);
  });

  test('of the old European method asks for a rectangle, the kerb and that nobody else is near', () => {
    expect(listOf('eec-97-24-r41-03-stationary')).toEqual([
      'distance:0.5 m ± 0.05 m, from the outlet C',
      'angle:45° ± 10° C',
      'height:≥ 0.2 m, from the outlet C',
      'windscreen: practice',
      'clear-surroundings:≥ 3 m, rectangle around the vehicle C',
      'surface:concrete, asphalt or hard reflecting surface; no packed earth C',
      'kerb:≥ 1 m C',
      'persons: C',
      'gear:neutral C',
      'clutch: C',
      'warm-engine: C',
      'speed-external: C',
    ]);
  });

  test.each<[string, string[]]>([
    ['nl-regeling-voertuigen-motorcycle', ['outdoors: C', 'warm-engine:≥ 15 min C', 'kerb:≥ 1 m C']],
    ['id-imi-racing-static', ['axis:45°, upward allowed C2', 'background-place:≤ 5 m C2', 'gear:neutral C2']],
    ['fim-2-metre-max', ['distance:2 m, from the contact patch of the rear wheel C2', 'height:1.35 m C2']],
    ['ph-lto-mc-2020-2240', ['axis:parallel to the ground C2']],
    ['jp-proximity', ['clear-surroundings:≥ 2 m C', 'speed-external: C']],
    ['iso-5130-2019', ['clear-surroundings:≥ 3 m C2', 'warm-engine: practice']],
    ['un-r51-03-stationary', ['clear-surroundings:≥ 3 m K', 'warm-engine: practice']],
  ])('of %s has %j', (id, wanted) => {
    expect(listOf(id)).toEqual(expect.arrayContaining(wanted));
  });

  test('names the clause where the profile does', () => {
    const [distance] = siteChecksOf({ profile: shippedProfile('un-r41-04-stationary'), exhaust: oneOutlet });
    expect(distance?.clause).toBe('annex 3, paragraph 2');
  });

  test('asks which outlet is measured only where several are measured as one', () => {
    const near = { outlets: 2, outletSpacingM: 0.3, sameSilencer: true };
    const picked = 'outlet-picked:the one farthest from the centreline, else the highest K';
    expect(listOf('un-r41-04-stationary', near)).toContain(picked);
    expect(listOf('un-r41-04-stationary', { ...near, outletSpacingM: 0.301 })).not.toContain(picked);
  });

  test('with an item answered twice is no evidence', () => {
    const answer = { item: 'gear', answer: 'yes', remark: '' };
    const told = { ...evidence(), conditions: { ...evidence().conditions, siteChecks: [answer, answer] } };
    expect(testEvidenceSchema.safeParse(told).success).toBe(false);
  });
});

describe('outlets', () => {
  const r41 = shippedProfile('un-r41-04-stationary');
  test.each([
    ['of one silencer 0.3 m apart are one', { outletSpacingM: 0.3, sameSilencer: true }, 1],
    ['of one silencer farther apart are each measured', { outletSpacingM: 0.31, sameSilencer: true }, 2],
    ['of two silencers are each measured', { outletSpacingM: 0.1, sameSilencer: false }, 2],
    ['at an unknown distance are each measured', { sameSilencer: true }, 2],
    ['of an unknown silencer are each measured', { outletSpacingM: 0.1 }, 2],
  ])('%s', (_name, declared, measured) => {
    expect(measuredOutlets(r41, { ...oneOutlet, outlets: 2, ...declared })).toBe(measured);
  });

  test('are each measured by a procedure without that rule', () => {
    const near = { ...oneOutlet, outlets: 2, outletSpacingM: 0.1, sameSilencer: true };
    expect(measuredOutlets(shippedProfile('jp-proximity'), near)).toBe(2);
  });
});
