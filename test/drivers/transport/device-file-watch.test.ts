import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { watchDeviceFile } from '#drivers/transport/device-file-watch.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function watched() {
  const device = join(temporaryFolder(), 'device');
  writeFileSync(device, '');
  const scheduler = new ManualScheduler();
  let gone = 0;
  const stop = watchDeviceFile(device, scheduler, () => {
    gone += 1;
  });
  await eventually(() => scheduler.plannedCount === 1);
  /** Lets the watch look once more; true when it planned another look, false when it told that the device is gone. */
  const looksOn = async (): Promise<boolean> => {
    await scheduler.advance(0.2);
    await eventually(() => scheduler.plannedCount === 1 || gone > 0);
    return gone === 0;
  };
  return { device, scheduler, stop, looksOn, goneCount: () => gone };
}

describe('the watch over a device file', () => {
  test('is quiet while the device is there', async () => {
    const { looksOn } = await watched();
    expect(await looksOn()).toBe(true);
    expect(await looksOn()).toBe(true);
  });

  test('tells once that the device is gone', async () => {
    const { device, looksOn, scheduler, goneCount } = await watched();
    rmSync(device);
    expect(await looksOn()).toBe(false);
    await scheduler.advance(10);
    expect(goneCount()).toBe(1);
  });

  test('another device under the same name is not ours', async () => {
    const { device, looksOn } = await watched();
    rmSync(device);
    // A second file keeps the old one's number from being given out again.
    writeFileSync(`${device}-other`, '');
    writeFileSync(device, '');
    expect(await looksOn()).toBe(false);
  });

  test('looks no more when it was stopped', async () => {
    const { device, stop, scheduler, goneCount } = await watched();
    stop();
    rmSync(device);
    await scheduler.advance(10);
    expect(scheduler.plannedCount).toBe(0);
    expect(goneCount()).toBe(0);
  });

  test('follows a stable name to the device behind it', async () => {
    const folder = temporaryFolder();
    const device = join(folder, 'device');
    writeFileSync(device, '');
    symlinkSync(device, join(folder, 'name'));
    const scheduler = new ManualScheduler();
    let gone = false;
    watchDeviceFile(join(folder, 'name'), scheduler, () => {
      gone = true;
    });
    await eventually(() => scheduler.plannedCount === 1);
    rmSync(device);
    await scheduler.advance(0.2);
    await eventually(() => gone);
    expect(gone).toBe(true);
  });
});
