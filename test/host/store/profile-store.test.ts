import { expect, onTestFinished, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { ProfileStore } from '#host/store/profile-store.ts';
import { describeProfileStore, sampleStep } from '../../conformance/profile-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function opened(folder: string): ProfileStore {
  const store = openTestStore(folder);
  onTestFinished(() => store.dispose());
  return store.profiles;
}

describeProfileStore('a database in memory', () => opened(':memory:'));
describeProfileStore('a database in a data folder', () => opened(temporaryFolder()));

test('a history is there again after the program was closed', () => {
  const folder = temporaryFolder();
  const first = openTestStore(folder);
  first.profiles.append('a', sampleStep());
  first.dispose();
  expect(opened(folder).steps('a')).toEqual([sampleStep()]);
});
