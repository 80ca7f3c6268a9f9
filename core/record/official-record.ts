import type { TestRecord } from './test-record.ts';

/** True for a test whose result counts: on site, with real instruments. */
export function isOfficialRecord({ evidence }: Pick<TestRecord, 'evidence'>): boolean {
  return evidence.mode === 'site' && !evidence.simulated;
}
