import { expect, test } from 'vitest';
import { type DiskRoom, DiskWatch, diskOf } from '#host/session/disk-watch.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const roomy: DiskRoom = { freeBytes: 50e9, isWritable: true };

const problemOf = (step: () => unknown): string | null => {
  try {
    step();
    return null;
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
};

/** A watch over a disk with so much room, at a sample rate. */
const watch = (freeBytes: number, sampleRateHz: number) =>
  new DiskWatch({
    look: () => ({ freeBytes, isWritable: true }),
    monotonicSeconds: () => 0,
    sampleRateHz: () => sampleRateHz,
  });

test('a test needs 500 MB, or half an hour of its recording where that is more', () => {
  expect(problemOf(() => watch(499_999_999, 0).checkTest())).toBe('DISK_NEARLY_FULL');
  expect(problemOf(() => watch(500_000_000, 48_000).checkTest())).toBeNull();
  // 192000 samples of 4 bytes for 1800 s are 1.3824 GB.
  expect(problemOf(() => watch(1_382_399_999, 192_000).checkTest())).toBe('DISK_NEARLY_FULL');
  expect(problemOf(() => watch(1_382_400_000, 192_000).checkTest())).toBeNull();
});

test('a measurement of a begun test needs less, so that a test can come to its end', () => {
  expect(problemOf(() => watch(60_000_000, 48_000).checkPhase())).toBeNull();
  expect(problemOf(() => watch(49_000_000, 48_000).checkPhase())).toBe('DISK_NEARLY_FULL');
});

test('a disk that cannot be looked at is none to write to', () => {
  const look = (): DiskRoom => {
    throw new Error('input/output error');
  };
  const blind = new DiskWatch({ look, monotonicSeconds: () => 0, sampleRateHz: () => 0 });
  expect(problemOf(() => blind.checkTest())).toBe('DISK_READ_ONLY');
});

test('the disk of a folder is looked at as the system tells it', () => {
  const { freeBytes, isWritable } = diskOf(temporaryFolder())();
  expect(isWritable).toBe(true);
  expect(freeBytes).toBeGreaterThan(0);
});

test('a full or read-only disk refuses a test before it begins, and no number is given', async () => {
  let room: DiskRoom = { ...roomy, freeBytes: 1e8 };
  const { bench, store } = await benchOnSimulatedSite({ disk: () => room });
  expect(problemOf(() => bench.prepare(demoPreparation))).toBe('DISK_NEARLY_FULL');
  room = { ...roomy, isWritable: false };
  expect(problemOf(() => bench.prepare(demoPreparation))).toBe('DISK_READ_ONLY');
  expect(store.unfinished()).toEqual([]);
  room = roomy;
  bench.prepare(demoPreparation);
  expect(bench.session()?.number).toBe('2026-0001');
  await bench.close();
});

test('a disk that fills while a test runs is told, and stops the next measurement, not the test', async () => {
  let room = roomy;
  const { bench, pass, measure } = await benchOnSimulatedSite({ disk: () => room });
  bench.prepare(demoPreparation);
  expect(bench.values().meter.message).toBeNull();
  room = { ...roomy, freeBytes: 4e8 };
  await pass(6);
  expect(bench.values().meter.message?.en).toMatch(/disk is nearly full/i);
  room = { ...roomy, freeBytes: 1e6 };
  expect(problemOf(() => bench.act('start'))).toBe('DISK_NEARLY_FULL');
  room = roomy;
  await measure();
  await pass(6);
  expect(bench.session()?.calibrationBefore).not.toBeNull();
  expect(bench.values().meter.message).toBeNull();
  await bench.close();
});
