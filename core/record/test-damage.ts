import type { IntegrityCode, IntegrityFinding } from './integrity-finding.ts';

/** Files beside a record: where one is missing or altered, that one is left out and told, and the rest still stands. */
const fileCodes: ReadonlySet<IntegrityCode> = new Set([
  'RECORDING_MISSING',
  'RECORDING_ALTERED',
  'PHOTO_MISSING',
  'PHOTO_ALTERED',
  'SIGNED_COPY_MISSING',
  'SIGNED_COPY_ALTERED',
]);

/** What keeps a test from being printed and handed out. */
export function damageIn(findings: readonly IntegrityFinding[]): readonly IntegrityFinding[] {
  return findings.filter(({ code }) => !fileCodes.has(code));
}

/** Identifiers of the tests whose verdict is not proven any more by these findings. */
export function damagedTests(findings: readonly IntegrityFinding[]): ReadonlySet<string> {
  return new Set(damageIn(findings).flatMap(({ testId }) => (testId === null ? [] : [testId])));
}
