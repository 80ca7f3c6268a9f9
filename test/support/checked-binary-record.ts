import { expect } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import { countedRuns } from './counted-runs.ts';

/** Expects the record of a test by a BSWA 308 and an ELM327: passed, both drivers named, weightings as the meter told them, speed held. */
export function expectCheckedBinaryRecord(record: TestRecord): void {
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
}
