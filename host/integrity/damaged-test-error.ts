import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { damageIn } from '#core/record/test-damage.ts';
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

/** Lets a test through that is as it was sealed. @throws DamagedTestError */
export function refuseDamaged(findings: readonly IntegrityFinding[]): void {
  const damage = damageIn(findings);
  if (damage.length > 0) throw new DamagedTestError(damage);
}
