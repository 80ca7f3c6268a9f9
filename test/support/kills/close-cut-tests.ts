import { createSameThreadAnalysis } from '#host/analysis/same-thread-analysis.ts';
import { closeAsCut, recoverTests } from '#host/session/recover-tests.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';

const clock = { now: () => '2026-03-09T21:00:00+07:00' };

/**
 * Closes every test that was cut, as a person does who does not want to go on with any. Tells what is not as it has to be: a
 * cut test can be read, has its record as cut under its own number, is sealed, and is never a pass.
 */
export async function closeCutTests(dataFolder: string): Promise<readonly string[]> {
  const store = openTestStore(dataFolder);
  try {
    const cut = store.unfinished().map(({ id }) => id);
    const waveformFolder = openWaveformFolder(dataFolder);
    const analysis = createSameThreadAnalysis();
    const { unreadable, interrupted } = await recoverTests({ store, clock, analysis, waveformFolder });
    for (const test of interrupted) closeAsCut({ store, clock }, test);
    const unclosed = cut.filter((id) => !isMarked(store, id)).map((id) => `test ${id} is not marked as cut`);
    return [...unreadable.map(({ number }) => `test ${number} cannot be read`), ...unclosed];
  } finally {
    store.dispose();
  }
}

function isMarked(store: TestStore, id: string): boolean {
  const record = store.find(id);
  const isCut = record?.outcome === 'interrupted' || record?.outcome === 'aborted';
  return isCut && record.judgement.verdict === 'invalid' && store.seal(id) !== null;
}
