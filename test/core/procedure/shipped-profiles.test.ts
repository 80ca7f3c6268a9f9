import { describe, expect, test } from 'vitest';
import { testEvidenceSchema, vehicleSchema } from '#core/procedure/evidence.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { judgeSeries } from '#core/verdict/judge-series.ts';
import { series } from '../../support/judged-evidence.ts';
import { profileFactTable } from '../../support/profile-fact-table.ts';
import { factsOf } from '../../support/profile-facts.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';

const byMethod = ['id-stationary-report-only', 'comparative-stock-vs-aftermarket'];
const moving = ['id-p56-2019-l3-passby', 'id-permen-lh-07-2009-passby'];
const ids = profileLibrary.list().map((profile) => profile.id);

describe('a shipped profile', () => {
  test('is one of those that are written down here, the Indonesian ones first and those for moving vehicles last', () => {
    expect(ids.toSorted()).toEqual([...byMethod, ...moving, ...Object.keys(profileFactTable)].toSorted());
    expect(ids.slice(0, 2)).toEqual(byMethod);
    expect(ids.slice(-2)).toEqual(moving);
  });

  test.each(Object.entries(profileFactTable))('%s says what the rule says', (id, facts) => {
    const profile = profileLibrary.list().find((one) => one.id === id);
    expect(profile && factsOf(profile)).toEqual(facts);
  });

  test('is binding, verified or for information only where the notes say so', () => {
    const named = (counts: (profile: (typeof all)[number]) => boolean): string[] =>
      all.filter(counts).map((profile) => profile.id);
    const all = profileLibrary.list();
    expect(named((profile) => profile.bindingInIndonesia)).toEqual(['id-p56-2019-l3-passby']);
    expect(named((profile) => profile.verified)).toEqual(['nl-regeling-voertuigen-motorcycle']);
    expect(named((profile) => profile.informativeOnly)).toEqual(['id-police-practice-informative']);
  });

  test('lets nobody authorise what they carried out, and leaves records of before as they are', () => {
    const evidence = buildEvidence();
    expect(profileLibrary.list().filter((profile) => 'signing' in profile)).toEqual([]);
    expect(canonicalJson(testEvidenceSchema.parse(evidence))).toBe(canonicalJson(evidence));
    expect(evidence.profile).not.toHaveProperty('signing');
  });

  test.each([
    ['eec-97-24-r41-03-stationary', ['speedTolerancePercent', 'holdSeconds']],
    ['nl-regeling-voertuigen-motorcycle', ['speedTolerancePercent', 'holdSeconds']],
    ['kr-inuse-2023', ['runs', 'spreadDb', 'reading', 'aggregate', 'resultRounding']],
    ['jp-proximity', ['runs', 'spreadDb', 'aggregate', 'resultRounding']],
    ['iso-5130-2019', []],
  ])('%s names what it leaves open', (id, gaps) => {
    expect(profileGaps(shippedProfile(id))).toEqual(gaps);
  });

  test.each([
    ['L3', 5],
    ['M1', 3],
    ['N2', 3],
    [null, null],
    ['O1', null],
  ])('of ISO 5130 has for category %s the tolerance %s %%', (category, tolerance) => {
    expect(profileLibrary.find('iso-5130-2019', category)?.speedTolerancePercent.value).toBe(tolerance);
  });
});

function target(id: string, declared: object): number | string | null {
  const found = targetSpeedOf(shippedProfile(id), vehicleSchema.parse(declared));
  if (found.state === 'not-asked') return found.manner;
  return found.state === 'known' ? found.speedRpm : found.reason.detail;
}

describe('the target speed by a shipped profile', () => {
  test.each<[string, object, number | string]>([
    ['un-r41-04-stationary', { ratedSpeedRpm: 4000 }, 3000],
    ['un-r41-04-stationary', { ratedSpeedRpm: 5000 }, 3750],
    ['un-r41-04-stationary', { ratedSpeedRpm: 5001 }, 2500.5],
    ['un-r41-04-stationary', { ratedSpeedRpm: 8000 }, 4000],
    ['un-r51-03-stationary', { ratedSpeedRpm: 5000 }, 3750],
    ['un-r51-03-stationary', { ratedSpeedRpm: 6500 }, 3750],
    ['un-r51-03-stationary', { ratedSpeedRpm: 7500 }, 3750],
    ['un-r51-03-stationary', { ratedSpeedRpm: 8000 }, 4000],
    ['iso-5130-2019', { category: 'L3', ratedSpeedRpm: 5001 }, 2500.5],
    ['iso-5130-2019', { category: 'M1', ratedSpeedRpm: 5001 }, 3750],
    ['iso-5130-2019', { category: 'M1', ratedSpeedRpm: 7499 }, 3750],
    ['iso-5130-2019', { category: 'N1', ratedSpeedRpm: 8000 }, 4000],
    ['iso-5130-2019', { ratedSpeedRpm: 8000 }, 'ratedSpeedRpm'],
    ['eec-97-24-r41-03-stationary', { category: 'L3', ratedSpeedRpm: 6000 }, 3000],
    ['eec-97-24-r41-03-stationary', { category: 'M1', ratedSpeedRpm: 6000 }, 4500],
    ['nl-regeling-voertuigen-motorcycle', { registeredSpeedRpm: 4250, ratedSpeedRpm: 8000 }, 4250],
    ['nl-regeling-voertuigen-motorcycle', { ratedSpeedRpm: 8000, modelYear: 1980, strokes: 4 }, 4000],
    ['nl-regeling-voertuigen-motorcycle', { modelYear: 1960, strokes: 2 }, 4500],
    ['nl-regeling-voertuigen-motorcycle', { modelYear: 1960, strokes: 4 }, 4000],
    ['nl-regeling-voertuigen-motorcycle', { modelYear: 1959, strokes: 2 }, 2250],
    ['nl-regeling-voertuigen-motorcycle', { modelYear: 1959, strokes: 4 }, 2000],
    ['nl-regeling-voertuigen-motorcycle', { strokes: 4 }, 'ratedSpeedRpm'],
    ['jp-proximity', { category: 'L3', ratedSpeedRpm: 5001 }, 2500.5],
    ['jp-proximity', { category: 'M1', ratedSpeedRpm: 6000 }, 4500],
    ['ph-lto-mc-2020-2240', {}, 2250],
    ['sae-j2825-set-rpm', { cylinders: 4, maximumEngineSpeedRpm: 8000 }, 5000],
    ['sae-j2825-set-rpm', { cylinders: 3, maximumEngineSpeedRpm: 6000 }, 4500],
    ['sae-j2825-set-rpm', { cylinders: 2, maximumEngineSpeedRpm: 8000 }, 2000],
    ['sae-j2825-set-rpm', { cylinders: 6, maximumEngineSpeedRpm: 2000 }, 1500],
    ['sae-j2825-set-rpm', { cylinders: 4 }, 'maximumEngineSpeedRpm'],
    ['sae-j2825-set-rpm', { maximumEngineSpeedRpm: 8000 }, 'cylinders'],
    ['us-j1287-half-redline', { redlineRpm: 9500 }, 4750],
    ['us-j1287-half-redline', { ratedSpeedRpm: 9500 }, 'redlineRpm'],
    ['id-imi-racing-static', { displacementCc: 250, cylinders: 1 }, 5500],
    ['id-imi-racing-static', { displacementCc: 250, cylinders: 2 }, 7500],
    ['id-imi-racing-static', { displacementCc: 300, cylinders: 1 }, 7500],
    ['id-imi-racing-static', { displacementCc: 600, cylinders: 4 }, 6000],
    ['id-imi-racing-static', { displacementCc: 675, cylinders: 3 }, 6000],
    ['id-imi-racing-static', { displacementCc: 750, cylinders: 2 }, 6000],
    ['id-imi-racing-static', { displacementCc: 125, cylinders: 1 }, 'targetSpeed'],
    ['id-imi-racing-static', { displacementCc: 250 }, 'cylinders'],
    ['my-eq-1987-motorcycle', { ratedSpeedRpm: 8000 }, 'targetSpeed'],
    ['cn-gb4569-2005', { ratedSpeedRpm: 8000 }, 'targetSpeed'],
  ])('%s with %o is %s', (id, declared, expected) => {
    expect(target(id, declared)).toBe(expected);
  });

  test.each<[string, object, number | string]>([
    ['sae-j2825-idle', { ratedSpeedRpm: 8000 }, 'idle'],
    ['id-police-practice-informative', { ratedSpeedRpm: 8000 }, 'idle'],
    ['sae-j2825-swept', { cylinders: 4, maximumEngineSpeedRpm: 6000 }, 4500],
    ['sae-j2825-swept', { cylinders: 4 }, 'maximumEngineSpeedRpm'],
    ['fim-2-metre-max', { maximumSpeedAtRestRpm: 10_500, maximumEngineSpeedRpm: 11_000 }, 10_500],
    ['fim-2-metre-max', { maximumEngineSpeedRpm: 11_000 }, 11_000],
    ['fim-2-metre-max', {}, 'full-throttle'],
  ])('%s with %o is that of its manner: %s', (id, declared, expected) => {
    expect(target(id, declared)).toBe(expected);
  });

  test('of an idle and of full throttle is none that a person could declare', () => {
    const vehicle = vehicleSchema.parse({});
    for (const id of ['sae-j2825-idle', 'fim-2-metre-max']) {
      expect(targetSpeedOf(shippedProfile(id), vehicle, 4000).state).toBe('not-asked');
    }
  });

  test('of the Philippines has the whole band for its own, whatever a tolerance would say', () => {
    const philippines = shippedProfile('ph-lto-mc-2020-2240');
    expect(speedBandOf(2250, philippines)).toEqual({ lowRpm: 2000, highRpm: 2500 });
    expect(profileGaps(philippines)).not.toContain('speedTolerancePercent');
  });
});

describe('the readings of a series', () => {
  const judged = (id: string, levels: readonly number[]) =>
    judgeSeries(series(levels), { profile: shippedProfile(id), mode: 'site', targetSpeedRpm: 4000 });

  test.each<[string, number[], number | null]>([
    ['un-r41-04-stationary', [91.4, 92.6, 93.3], 92],
    ['eec-97-24-r41-03-stationary', [91.4, 92.6, 93.3], 93],
    ['nl-regeling-voertuigen-motorcycle', [91.4, 92.6, 93.3], 93],
    ['un-r41-04-stationary', [91, 92, 93.1], null],
    ['eec-97-24-r41-03-stationary', [91.4, 92, 93.5], null],
    ['eec-97-24-r41-03-stationary', [91.5, 92, 94.4], 94],
  ])('%s makes of %j the result %s', (id, levels, expected) => {
    expect(judged(id, levels).reportedDb).toBe(expected);
  });

  test('of an IMI test are rounded down each', () => {
    const { runs } = judged('id-imi-racing-static', [102.3, 102.9, 103]);
    expect(runs.map((run) => run.notedDb)).toEqual([102, 102, 103]);
  });
});
