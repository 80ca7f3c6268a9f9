import type { OpenBench } from './open-bench.ts';
import { mostAttempts } from './technician.ts';

/** Rides until the series is complete. @throws Error where it does not become complete */
export async function rideUntilComplete({ technician }: OpenBench, targetRpm: number): Promise<void> {
  for (let number = 1; number <= mostAttempts; number += 1) {
    await technician.beginRun(targetRpm);
    const fate = await technician.fateOfRun(number);
    await technician.picture(`uji-${number}`);
    if (fate === 'lengkap') return;
  }
  throw new Error(`The series does not become complete:\n${await technician.runsInWords()}`);
}

/** Carries a prepared test from its first calibration to the result on the page. */
export async function carryOutTest(bench: OpenBench, targetRpm: number): Promise<void> {
  const { technician, page } = bench;
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  await rideUntilComplete(bench, targetRpm);
  await technician.measureBackground('Kalibrasi akhir');
  await technician.calibrateLast();
  await page.getByTestId('verdict').getByText('dB').first().waitFor();
  await technician.picture('hasil');
}
