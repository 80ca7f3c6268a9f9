import { describe, expect, test } from 'vitest';
import { vehicleSchema } from '#core/procedure/evidence.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { chooseLimit } from '#core/verdict/choose-limit.ts';
import { judged, vehicle } from '../../support/judged-evidence.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

function limitOf(id: string, declared: object, testDate = '2026-11-23'): number | string | null {
  const found = chooseLimit({
    profile: shippedProfile(id),
    vehicle: vehicleSchema.parse(declared),
    testDate,
    stockReportedDb: null,
  });
  return found.applied?.maximumDb ?? found.reasons.find((one) => one.effect === 'rejects')?.code ?? null;
}

const jp2016 = { certifiedTo: 'jp-2016', muffler: 'replacement' };

describe('the limit of a shipped profile', () => {
  test.each<[string, object, number | string | null]>([
    ['iso-5130-2019', { registeredLevelDb: 90 }, null],
    ['eec-97-24-r41-03-stationary', { registeredLevelDb: 90, registrationCountry: 'FR' }, 95],
    ['eec-97-24-r41-03-stationary', { registeredLevelDb: 90, registrationCountry: 'DE' }, 95],
    ['eec-97-24-r41-03-stationary', { registeredLevelDb: 90, registrationCountry: 'ES' }, 94],
    ['eec-97-24-r41-03-stationary', { registeredLevelDb: 90, registrationCountry: 'ID' }, null],
    ['eec-97-24-r41-03-stationary', { registeredLevelDb: 90 }, null],
    ['eec-97-24-r41-03-stationary', { registrationCountry: 'FR' }, 'REFERENCE_MISSING'],
    ['nl-regeling-voertuigen-motorcycle', { registeredLevelDb: 90, displacementCc: 80 }, 92],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 80 }, 91],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 80.1 }, 92],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 125 }, 92],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 126 }, 95],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 350 }, 95],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 500 }, 97],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 750 }, 100],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 1000 }, 103],
    ['nl-regeling-voertuigen-motorcycle', { displacementCc: 1001 }, 106],
    ['nl-regeling-voertuigen-motorcycle', {}, null],
    ['kr-inuse-2023', { registeredLevelDb: 99 }, 104],
    ['kr-inuse-2023', { registeredLevelDb: 101 }, 105],
    ['kr-inuse-2023', {}, 'REFERENCE_MISSING'],
    ['jp-proximity', { vehicleKind: 'two-wheeler' }, 94],
    ['jp-proximity', { vehicleKind: 'two-wheeler', ...jp2016, registeredLevelDb: 89 }, 94],
    ['jp-proximity', { vehicleKind: 'two-wheeler', ...jp2016, registeredLevelDb: 90 }, 95],
    ['jp-proximity', { vehicleKind: 'two-wheeler', certifiedTo: 'jp-2016', registeredLevelDb: 90 }, 94],
    ['jp-proximity', { vehicleKind: 'moped-class-2' }, 90],
    ['jp-proximity', { vehicleKind: 'moped-class-2', ...jp2016, registeredLevelDb: 86 }, 91],
    ['jp-proximity', { vehicleKind: 'moped-class-1' }, 84],
    ['jp-proximity', { vehicleKind: 'moped-class-1', ...jp2016, registeredLevelDb: 80 }, 85],
    ['jp-proximity', { vehicleKind: 'passenger-car', enginePosition: 'not-rear' }, 96],
    ['jp-proximity', { vehicleKind: 'passenger-car', enginePosition: 'rear' }, 100],
    ['jp-proximity', { vehicleKind: 'passenger-car' }, null],
    ['jp-proximity', { vehicleKind: 'kei' }, 97],
    ['jp-proximity', { vehicleKind: 'truck', grossVehicleMassKg: 3500 }, 97],
    ['jp-proximity', { vehicleKind: 'truck', grossVehicleMassKg: 3501 }, null],
    ['jp-proximity', { category: 'L3' }, null],
    ['th-motorcycle-95', {}, 95],
    ['ph-lto-mc-2020-2240', {}, 99],
    ['my-eq-1987-motorcycle', { builtOn: '1989-12-31', displacementCc: 125 }, 95],
    ['my-eq-1987-motorcycle', { builtOn: '1989-12-31', displacementCc: 126 }, 99],
    ['my-eq-1987-motorcycle', { builtOn: '1990-01-01', displacementCc: 125 }, 92],
    ['my-eq-1987-motorcycle', { builtOn: '1990-01-01', displacementCc: 126 }, 95],
    ['my-eq-1987-motorcycle', { modelYear: 2000, displacementCc: 126 }, null],
    ['vn-inuse', { category: 'L3', displacementCc: 125 }, 95],
    ['vn-inuse', { category: 'L3', displacementCc: 126 }, 99],
    ['vn-inuse', { category: 'M1', vehicleKind: 'passenger-car' }, 103],
    ['vn-inuse', { category: 'N1', grossVehicleMassKg: 3500 }, 103],
    ['vn-inuse', { category: 'N2', grossVehicleMassKg: 3501, ratedPowerKw: 150 }, 105],
    ['vn-inuse', { category: 'N2', grossVehicleMassKg: 3501, ratedPowerKw: 150.1 }, 107],
    ['vn-inuse', { category: 'N2', grossVehicleMassKg: 3501 }, null],
    ['cn-gb4569-2005', { builtOn: '2005-06-30', displacementCc: 50 }, 85],
    ['cn-gb4569-2005', { builtOn: '2005-06-30', displacementCc: 51 }, 90],
    ['cn-gb4569-2005', { builtOn: '2005-06-30', displacementCc: 126 }, 94],
    ['cn-gb4569-2005', { builtOn: '2005-07-01', displacementCc: 50 }, 83],
    ['cn-gb4569-2005', { builtOn: '2005-07-01', displacementCc: 125 }, 88],
    ['cn-gb4569-2005', { builtOn: '2005-07-01', displacementCc: 126 }, 92],
    ['au-nsw-stationary', { category: 'L3', certifiedTo: 'adr-83-00', registeredLevelDb: 91 }, 96],
    ['au-nsw-stationary', { category: 'L3', certifiedTo: 'adr-83-00' }, 'REFERENCE_MISSING'],
    ['au-nsw-stationary', { category: 'L3', builtOn: '1984-03-01' }, 94],
    ['au-nsw-stationary', { category: 'L3', builtOn: '1984-02-29' }, 100],
    ['au-nsw-stationary', { category: 'L3' }, null],
    ['au-nsw-stationary', { category: 'M1', builtOn: '1983-01-01' }, 90],
    ['au-nsw-stationary', { category: 'M1', builtOn: '1982-12-31' }, 96],
    ['sae-j2825-set-rpm', { cylinders: 4 }, 100],
    ['sae-j2825-set-rpm', { cylinders: 2 }, 96],
    ['sae-j2825-set-rpm', { cylinders: 6 }, 96],
    ['sae-j2825-set-rpm', {}, null],
    ['us-j1287-half-redline', {}, null],
    ['id-imi-racing-static', {}, null],
    ['fim-2-metre-max', { activity: 'before' }, 111],
    ['fim-2-metre-max', { activity: 'after' }, 112],
    ['fim-2-metre-max', {}, null],
    ['id-police-practice-informative', {}, null],
  ])('%s for %o is %s', (id, declared, expected) => {
    expect(limitOf(id, declared)).toBe(expected);
  });

  test('of Korea holds from its first day', () => {
    expect(limitOf('kr-inuse-2023', { registeredLevelDb: 99 }, '2023-07-01')).toBe(104);
    expect(limitOf('kr-inuse-2023', { registeredLevelDb: 99 }, '2023-06-30')).toBeNull();
  });
});

describe('a test by a shipped profile as it stands', () => {
  const declared = {
    category: 'L3',
    registeredLevelDb: 120,
    registrationCountry: 'FR',
    vehicleKind: 'two-wheeler',
    builtOn: '2005-07-01',
    certifiedTo: 'adr-83-00',
    maximumEngineSpeedRpm: 9000,
    redlineRpm: 8000,
    activity: 'before',
  } as const;

  test.each(profileLibrary.list().map((profile) => profile.id))('%s never gives a pass', (id) => {
    const profile = shippedProfile(id);
    const found = judged({ profile, vehicle: vehicle(declared), declaredTargetSpeedRpm: 4000 });
    expect(['invalid', 'no_limit_applies']).toContain(found.verdict);
  });

  test.each(['sae-j2825-idle', 'sae-j2825-swept', 'fim-2-metre-max', 'id-police-practice-informative'])(
    '%s leaves figures open, so that its level is reported without a verdict',
    (id) => {
      expect(profileGaps(shippedProfile(id))).toContain('runs');
      expect(profileGaps(shippedProfile(id))).toContain('reading');
    },
  );
});
