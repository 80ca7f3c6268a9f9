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
import { expectCheckedBinaryRecord } from '../../support/checked-binary-record.ts';
import { writeShortProfile } from '../../support/short-profile.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function lineOf({ site }: BenchOnSite, role: LineSetup['role'], path: string): LineSetup {
  const instrument = site.instruments.find((one) => one.path === path);
  if (instrument === undefined) throw new Error(`no instrument ${path}`);
  const { driverId, settings } = instrument;
  return { role, portPath: path, driverId, preset: null, settings, line: null };
}

test('binary blocks with checksum and the engine speed of an ELM327 carry a workshop test to its verdict', async () => {
  expect.hasAssertions();
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
  expectCheckedBinaryRecord(record);
});
