import { createHash, type Hash } from 'node:crypto';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { sha256OfJson } from '#host/seal/sha256.ts';
import type { TestStore } from '#host/store/test-store.ts';

/** What was journalled of one test so far. */
interface Journalled {
  count: number;
  readonly hash: Hash;
}

/**
 * A store that tells, one line each, what it has returned from (see {@link Acknowledged}). Of a setting it tells also that it is
 * about to be set: a process that is killed meanwhile leaves either value.
 */
export function acknowledgingStore(store: TestStore, tell: (line: string) => void): TestStore {
  const journals = new Map<string, Journalled>();
  return {
    ...store,
    begin(test) {
      const begun = store.begin(test);
      tell(`begun ${begun.id} ${begun.number}`);
      return begun;
    },
    append(testId, entries) {
      const journal = journals.get(testId) ?? journalled(store, testId);
      store.append(testId, entries);
      journals.set(testId, journal);
      for (const entry of entries) {
        journal.count += 1;
        journal.hash.update(`${canonicalJson({ ...entry, sequence: journal.count })}\n`);
      }
      tell(`journal ${testId} ${journal.count} ${journal.hash.copy().digest('hex')}`);
    },
    close(record) {
      store.close(record);
      tell(`closed ${record.id} ${sha256OfJson(record)}`);
    },
    setSetting(name, value) {
      tell(`setting ${name} ${sha256OfJson(value)}`);
      store.setSetting(name, value);
      tell(`set ${name} ${sha256OfJson(value)}`);
    },
  };
}

/** A test that an earlier process began goes on from what is stored of it. */
function journalled(store: TestStore, testId: string): Journalled {
  const text = store.journalText(testId);
  return { count: text.split('\n').length - 1, hash: createHash('sha256').update(text) };
}
