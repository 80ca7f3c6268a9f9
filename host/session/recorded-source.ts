import type { TimedStep } from './journal-entry.ts';
import type { CheckedSource } from './live-sensitivity.ts';

/** The device of a test's last recording; null where it has none, or where the first versions did not name it. */
export function recordedSource(steps: readonly TimedStep[]): CheckedSource | null {
  const last = steps.findLast(({ step }) => step.kind === 'recording')?.step;
  if (last?.kind !== 'recording' || last.deviceName === undefined) return null;
  return { deviceName: last.deviceName, sampleRateHz: last.sampleRateHz };
}
