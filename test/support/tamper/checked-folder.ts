import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import type { CheckSources } from '#host/integrity/check-sources.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';

/** All findings about the bench of a data folder. */
export function checkedFolder(
  folder: string,
  options: Parameters<typeof openTestStore>[1] = {},
): readonly IntegrityFinding[] {
  const store = openTestStore(folder, options);
  try {
    const sources = checkSourcesOf(store);
    return findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())));
  } finally {
    store.dispose();
  }
}

/** What a check reads of an open store whose files are all whole. */
export function checkSourcesOf(store: TestStore): CheckSources {
  return {
    kept: store.kept(),
    key: store.key,
    anchor: store.anchor(),
    recording: () => 'whole',
    photo: () => 'whole',
    signedCopy: () => 'whole',
  };
}
