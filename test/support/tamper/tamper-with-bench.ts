import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import type { CheckSources } from '#host/integrity/check-sources.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import { publicKeyOfFolder } from '#host/seal/key-place.ts';
import { openRecordReader, openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { editAtRandom } from './random-edit.ts';
import { fillPeopledBench, keptFile } from './sealed-bench.ts';

/** What came of many edits of one bench. */
export interface TamperTally {
  readonly edits: number;
  /** The edits that a check did not notice. */
  readonly unnoticed: readonly string[];
  /** How often each finding was named. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Edits the database of a filled bench so often, each time from the untouched one, and checks it each time. */
export function tamperWithBench(folder: string, edits: number, chance: () => number): TamperTally {
  const filename = fillPeopledBench(folder);
  const untouched = [keptFile(filename), keptFile(join(folder, 'anchor.json'))];
  const codes: Record<string, number> = {};
  const unnoticed: string[] = [];
  for (let count = 0; count < edits; count += 1) {
    putBack(filename, untouched);
    const edit = editAtRandom(filename, chance);
    const found = readFolder(folder);
    if (found.length === 0) unnoticed.push(edit);
    for (const { code } of found) codes[code] = (codes[code] ?? 0) + 1;
  }
  putBack(filename, untouched);
  return { edits, unnoticed, codes };
}

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
  };
}

/** All findings about the bench of a data folder, read beside it: nothing is written, so this is quick. */
function readFolder(folder: string): readonly IntegrityFinding[] {
  const reader = openRecordReader(folder);
  try {
    const sources = sourcesOfFolder(folder, reader.kept(), publicKeyOfFolder(folder));
    return findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())));
  } finally {
    reader.dispose();
  }
}

function putBack(filename: string, files: readonly ReturnType<typeof keptFile>[]): void {
  for (const ending of ['-wal', '-shm']) rmSync(`${filename}${ending}`, { force: true });
  for (const { path, bytes } of files) writeFileSync(path, bytes);
}
