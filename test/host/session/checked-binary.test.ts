import { expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openAllProfiles } from '#host/store/stored-profiles.ts';
import {
  benchOnSimulatedSite,
  type BenchOnSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { countedRuns } from '../../support/counted-runs.ts';
import { writeShortProfile } from '../../support/short-profile.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function lineOf({ site }: BenchOnSite, role: LineSetup['role'], path: string): LineSetup {
  const instrument = site.instruments.find((one) => one.path === path);
  if (instrument === undefined) throw new Error(`no instrument ${path}`);
  const { driverId, settings } = instrument;
  return { role, portPath: path, driverId, preset: null, settings, line: null };
}

test('binary blocks with checksum and the engine speed of an ELM327 carry a workshop test to its verdict', async () => {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  writeShortProfile(folder);
  const profiles = openAllProfiles(folder, store.profiles);
  const on = await benchOnSimulatedSite({ folder, store, profiles });
  const { bench, until } = on;
  await bench.setLines([lineOf(on, 'meter', 'sim:bswa-308'), lineOf(on, 'speed-sensor', 'sim:elm327')]);
  await until(() => {
    const { meter, speedSensor } = bench.values();
    return meter.state === 'streaming' && speedSensor.state === 'streaming';
  });
  const { id } = bench.prepare({
    ...demoPreparation,
    mode: 'workshop',
    profileId: 'laboratory-short-check',
  });
  await clickThrough(on);
  const record = bench.test(id);
  store.dispose();
  if (record === null) throw new Error('the test has no record');
  expect(record.judgement).toMatchObject({ valid: true, verdict: 'pass' });
  expect(record.evidence.instruments.meter).toMatchObject({ driver: 'bswa-308' });
  expect(record.evidence.instruments.speedSensor).toMatchObject({ driver: 'elm327' });
  expect(record.evidence.series[0]?.runs[0]?.level).toMatchObject({
    frequencyWeighting: { origin: 'reported', value: 'A' },
    timeWeighting: { origin: 'reported', value: 'F' },
  });
  const runs = countedRuns(record);
  expect(runs).toHaveLength(1);
  for (const { minimumSpeedRpm, maximumSpeedRpm } of runs) {
    expect(minimumSpeedRpm).toBeGreaterThan(3800);
    expect(maximumSpeedRpm).toBeLessThan(4200);
  }
});
