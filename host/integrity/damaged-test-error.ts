import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import { integritySentence } from '#core/words/integrity-words.ts';

/** A test that is not as it was sealed: it is shown as such and never printed or handed out. */
export class DamagedTestError extends Error {
  override readonly name = 'DamagedTestError';
  readonly code = 'TEST_DAMAGED';
  readonly findings: readonly IntegrityFinding[];

  constructor(findings: readonly IntegrityFinding[]) {
    super(findings.map((one) => integritySentence(one, 'en')).join(' '));
    this.findings = findings;
  }
}

/** Files beside a record: where one is missing or altered, that one is left out and told, and the rest still stands. */
const fileCodes: ReadonlySet<IntegrityCode> = new Set([
  'RECORDING_MISSING',
  'RECORDING_ALTERED',
  'PHOTO_MISSING',
  'PHOTO_ALTERED',
]);

/** What keeps a test from being printed and handed out. */
export function damageIn(findings: readonly IntegrityFinding[]): readonly IntegrityFinding[] {
  return findings.filter(({ code }) => !fileCodes.has(code));
}

/** Lets a test through that is as it was sealed. @throws DamagedTestError */
export function refuseDamaged(findings: readonly IntegrityFinding[]): void {
  const damage = damageIn(findings);
  if (damage.length > 0) throw new DamagedTestError(damage);
}
