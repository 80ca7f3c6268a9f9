import { describe, expect, test } from 'vitest';
import { buildReport } from '#core/report/build-report.ts';
import type { Vehicle } from '#core/procedure/evidence.ts';
import { buildEvidence, buildJudgedRecord, shippedProfile } from '../../support/test-record-builder.ts';

function paper(profileId: string, declared: Partial<Vehicle>): string {
  const good = buildEvidence();
  const evidence = { ...good, profile: shippedProfile(profileId), vehicle: { ...good.vehicle, ...declared } };
  return JSON.stringify(buildReport(buildJudgedRecord(evidence), 'id'));
}

describe('the report of a test by the rule of another country', () => {
  test('shows the vehicle data that its limit rests on', () => {
    const text = paper('my-eq-1987-motorcycle', {
      builtOn: '1989-12-31',
      vehicleKind: 'two-wheeler',
      grossVehicleMassKg: 3500,
      redlineRpm: 9500,
      registrationCountry: 'FR',
    });
    for (const said of ['31 Desember 1989', 'sepeda motor', '3.500 kg', '9.500 rpm', '"FR"']) {
      expect(text).toContain(said);
    }
  });

  test('names a band by its edges and marks what the rule does not say', () => {
    const text = paper('ph-lto-mc-2020-2240', {});
    expect(text).toContain('2.000 – 2.500 rpm · C2');
    expect(text).toMatch(/LAFmax[^"]* · U"/);
  });

  test('tells of Slow where the rule reads by it', () => {
    expect(paper('us-j1287-half-redline', { redlineRpm: 8000 })).toContain('waktu Slow');
  });
});
