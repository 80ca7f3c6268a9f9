import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import { sha256, sha256OfJson } from '#host/seal/sha256.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import type { Acknowledged, AcknowledgedJournal } from './acknowledged.ts';

/**
 * Opens the bench that a killed process left and looks at everything in it: what is lost of what was acknowledged, what is not
 * gapless, and what the whole check of evidence finds. Nothing where all is well.
 */
export function examineKilledBench(dataFolder: string, acknowledged: Acknowledged): readonly string[] {
  const store = openTestStore(dataFolder);
  try {
    return [...foundByCheck(dataFolder, store), ...lost(store, acknowledged)];
  } finally {
    store.dispose();
  }
}

/** What the whole check of evidence finds, in a line each. */
export function foundByCheck(dataFolder: string, store: TestStore): readonly string[] {
  const kept = store.kept();
  const sources = sourcesOfFolder(dataFolder, kept, store.key);
  const found = findingsOf(checkEvidence(sources, wholePlan(kept.heads())));
  return found.map(({ code, testId, what }) => `the check found ${code} ${testId ?? ''} ${what}`);
}

function lost(store: TestStore, { begun, journals, closed, settings }: Acknowledged): readonly string[] {
  const kept = store.kept();
  const without = (things: Iterable<readonly [string, unknown]>, isThere: (id: string) => boolean) =>
    [...things].map(([id]) => id).filter((id) => !isThere(id));
  return [
    ...without(begun, (id) => kept.test(id)?.number === begun.get(id)).map((id) => `test ${id} is lost`),
    ...without(journals, (id) => holds(store.journalText(id), journals.get(id))).map(
      (id) => `an entry of ${id} is lost`,
    ),
    ...without(closed, (id) => isClosed(store, id, closed.get(id))).map((id) => `record ${id} is lost`),
    ...without(
      settings,
      (name) => settings.get(name)?.includes(sha256OfJson(store.setting(name))) === true,
    ).map((name) => `setting ${name} is lost`),
  ];
}

/** True where a journal begins with what was acknowledged, and is numbered without a gap. */
function holds(journal: string, acknowledged: AcknowledgedJournal | undefined): boolean {
  const lines = journal.split('\n').slice(0, -1);
  const start = lines.slice(0, acknowledged?.count).map((line) => `${line}\n`);
  const isGapless = lines.every(
    (line, index) => (JSON.parse(line) as { sequence: number }).sequence === index + 1,
  );
  return isGapless && sha256(start.join('')) === acknowledged?.sha256;
}

function isClosed(store: TestStore, id: string, recordSha256: string | undefined): boolean {
  const seal = store.seal(id);
  return seal?.content.recordSha256 === recordSha256 && sha256OfJson(store.find(id)) === recordSha256;
}
