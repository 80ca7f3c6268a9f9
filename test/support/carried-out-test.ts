import { localDate } from './local-date.ts';
import type { OpenBench } from './open-bench.ts';
import { mostAttempts, type Technician } from './technician.ts';

/** Leads a new official test with the usual instruments up to its runs. */
export async function prepareRuns(technician: Technician): Promise<void> {
  await technician.connectInstruments();
  await technician.prepare(localDate());
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
}

/** Rides until a run is valid; gives its number. @throws Error where none is */
export async function rideUntilValid({ technician }: OpenBench, targetRpm: number): Promise<number> {
  for (let number = 1; number <= mostAttempts; number += 1) {
    await technician.beginRun(targetRpm);
    if ((await technician.fateOfRun(number)) === 'sah') return number;
  }
  throw new Error(`No run was valid:\n${await technician.runsInWords()}`);
}

/**
 * Rides until the series is complete, `afterRun` being told each number as soon as its fate is known.
 * @throws Error where it does not become complete
 */
export async function rideUntilComplete(
  { technician }: OpenBench,
  targetRpm: number,
  { firstNumber = 1, afterRun }: { firstNumber?: number; afterRun?: (number: number) => void } = {},
): Promise<void> {
  for (let number = firstNumber; number < firstNumber + mostAttempts; number += 1) {
    await technician.beginRun(targetRpm);
    const fate = await technician.fateOfRun(number);
    afterRun?.(number);
    await technician.picture(`uji-${number}`);
    if (fate === 'lengkap') return;
  }
  throw new Error(`The series does not become complete:\n${await technician.runsInWords()}`);
}

/** Closes a complete series with the last background and calibration, up to the result on the page. */
export async function closeTest({ technician, page }: OpenBench): Promise<void> {
  await technician.measureBackground('Kalibrasi akhir');
  await technician.calibrateLast();
  await page.getByTestId('verdict').getByText('dB').first().waitFor();
  await technician.picture('hasil');
}

/** Carries a prepared test from its first calibration to the result on the page. */
export async function carryOutTest(bench: OpenBench, targetRpm: number): Promise<void> {
  const { technician } = bench;
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  await rideUntilComplete(bench, targetRpm);
  await closeTest(bench);
}
