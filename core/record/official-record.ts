import type { TestEvidence } from '#core/procedure/evidence.ts';

/** What of a record says whether it is official. */
export interface OfficialParts {
  readonly evidence: Pick<TestEvidence, 'mode' | 'simulated'>;
}

/** True for a test whose result counts: on site, with real instruments. */
export function isOfficialRecord({ evidence }: OfficialParts): boolean {
  return evidence.mode === 'site' && !evidence.simulated;
}
