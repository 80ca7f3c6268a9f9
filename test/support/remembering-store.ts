import type { JournalEntry } from '#host/store/journal-entry.ts';
import type { TestStore } from '#host/store/test-store.ts';

/** A store that works as the one inside it and keeps a copy of what was journalled, as text, for tests to read again. */
export interface RememberingStore extends TestStore {
  readonly openingText: string;
  entries(): readonly JournalEntry[];
  /** Makes `append` fail until told otherwise, as a full disk does. */
  setFull(full: boolean): void;
}

/** Wraps a store. */
export function rememberingStore(inner: TestStore): RememberingStore {
  const texts: string[] = [];
  let openingText = '';
  let full = false;
  return {
    ...inner,
    get openingText() {
      return openingText;
    },
    begin(test) {
      openingText = JSON.stringify(test.opening);
      return inner.begin(test);
    },
    append(testId, entries) {
      if (full) throw new Error('disk full');
      inner.append(testId, entries);
      for (const entry of entries) texts.push(JSON.stringify(entry));
    },
    close(record) {
      if (full) throw new Error('disk full');
      inner.close(record);
    },
    entries: () =>
      texts.map((text, index) => Object.assign(JSON.parse(text) as JournalEntry, { sequence: index + 1 })),
    setFull(isFull) {
      full = isFull;
    },
  };
}
