import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drivers } from '#drivers/registry.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { MadeTime } from '#drivers/simulation/made-time.ts';
import { createSameThreadAnalysis } from '../analysis/same-thread-analysis.ts';
import type { BenchInfo } from '../http/contract.ts';
import { writeDurably } from '../seal/write-durably.ts';
import { createBench } from '../session/create-bench.ts';
import { createBenchSimulation } from '../session/simulated-bench.ts';
import { isoWithOffset, type WallClock } from '../session/wall-clock.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { openPhotoFolder } from '../store/photo-folder.ts';
import { profileFolderName } from '../store/profile-folder.ts';
import { openProfiles } from '../store/stored-profiles.ts';
import type { TestStore } from '../store/test-store.ts';
import { openWaveformFolder } from '../store/waveform-folder.ts';
import { carryOutDemoTest } from './carry-out-demo-test.ts';
import { beginDemoFolder, demoFolderState, noteDemoFilled } from './demo-folder.ts';
import { demoProfile } from './demo-profile.ts';
import { type DemoTest, demoTests } from './demo-tests.ts';

/** Under whose name the demo tests stand. */
const demoPerson = 'Demo';

/** When the demo tests were carried out, and by which program. */
export interface DemoFilling {
  readonly info: Pick<BenchInfo, 'name' | 'version' | 'shell' | 'selfTest'>;
  /** The demo tests begin here; they take some minutes of made time each. */
  readonly beganAt: Date;
  readonly offsetMinutes: number;
  /** The tests to carry out; the usual ones where not said otherwise. */
  readonly tests?: readonly DemoTest[];
}

/**
 * Fills an empty demo folder with finished tests. They are really carried out, by the keys of the bench on a simulated site in
 * made time, and sealed with the demo's own key in the demo's own chain. A folder that is filled stays as it is.
 * @throws DemoError where something else lies in the folder
 */
export async function fillDemo(folder: string, filling: DemoFilling): Promise<void> {
  if (demoFolderState(folder) === 'filled') return;
  beginDemoFolder(folder);
  mkdirSync(join(folder, profileFolderName), { recursive: true });
  writeDurably(join(folder, profileFolderName, 'demo-training.json'), JSON.stringify(demoProfile, null, 2));
  const time = new MadeTime();
  const clock = madeClock(time, filling);
  const store = openTestStore(folder, { now: () => clock.now(), who: () => demoPerson, vault: null });
  try {
    await carryOutAll(folder, store, { time, clock, filling });
  } finally {
    store.dispose();
  }
  noteDemoFilled(folder);
}

function madeClock(time: MadeTime, { beganAt, offsetMinutes }: DemoFilling): WallClock {
  return {
    now: () => isoWithOffset(new Date(beganAt.getTime() + time.monotonicSeconds() * 1000), offsetMinutes),
  };
}

interface Made {
  readonly time: MadeTime;
  readonly clock: WallClock;
  readonly filling: DemoFilling;
}

async function carryOutAll(folder: string, store: TestStore, { time, clock, filling }: Made): Promise<void> {
  const site = createSimulatedSite({ scheduler: time });
  const bench = await createBench({
    store,
    transport: site.transport,
    scheduler: time,
    clock,
    drivers,
    analysis: createSameThreadAnalysis(),
    waveformFolder: openWaveformFolder(folder),
    photoFolder: openPhotoFolder(folder),
    // The demo tests go by the meter: recordings would only make the folder large.
    simulation: { ...createBenchSimulation(site), microphone: null },
    info: { ...filling.info, simulated: true, dataFolder: folder },
    profiles: openProfiles(folder, store.profiles).library,
    createId: randomUUID,
  });
  try {
    await time.advance(1);
    for (const test of filling.tests ?? demoTests) {
      await carryOutDemoTest({ bench, time }, test);
      await time.advance(minutesBetween * 60);
    }
  } finally {
    await bench.close();
  }
}

/** Made minutes from one demo test to the next. */
const minutesBetween = 2;
