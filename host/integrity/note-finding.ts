import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { TestStore } from '../store/test-store.ts';

/** Writes a finding into the log of the bench, once in its life. @throws StoreError */
export function noteFinding(
  store: Pick<TestStore, 'audit' | 'kept'>,
  finding: IntegrityFinding,
  at: string,
): void {
  const what = `${finding.code} ${finding.what}`.trim();
  if (store.kept().eventsOf('integrity-problem', what).length > 0) return;
  const { testId } = finding;
  store.audit.append({ kind: 'integrity-problem', who: '', at, what, old: null, new: { testId }, why: '' });
}
