import { expect, onTestFinished, test } from 'vitest';
import { noteStart } from '#host/note-start.ts';
import { openTestStore } from '#host/store/open-test-store.ts';

const start = {
  version: '1.0.0',
  coreHash: 'a'.repeat(64),
  shell: 'browser',
  at: '2026-11-24T08:00:00+07:00',
};

function startedBench() {
  const store = openTestStore(':memory:', {});
  onTestFinished(() => store.dispose());
  const later = { ...start, at: '2126-11-24T08:00:00+07:00' };
  noteStart(store, later);
  const kinds = (): readonly string[] =>
    store.audit.list({ beforeSequence: null, limit: 9 }).map(({ kind }) => kind);
  return { store, later, kinds };
}

test('every start of the program stands in the log', () => {
  const { store, later, kinds } = startedBench();
  noteStart(store, later);
  expect(kinds()).toEqual(['program-started', 'program-started', 'seals-begun']);
});

test('another version, or the same with another measurement core, is an update with what was before', () => {
  const { store, later } = startedBench();
  for (const change of [{ version: '1.1.0' }, { version: '1.1.0', coreHash: 'b'.repeat(64) }]) {
    noteStart(store, { ...later, ...change });
    expect(store.audit.list({ beforeSequence: null, limit: 2 })[1]).toMatchObject({
      kind: 'program-updated',
      old: { version: expect.any(String) },
      new: change,
    });
  }
});

test('a clock that stands before the newest event was set back', () => {
  const { store, later, kinds } = startedBench();
  noteStart(store, { ...later, at: '2126-11-24T07:59:59+07:00' });
  expect(kinds().slice(0, 2)).toEqual(['program-started', 'clock-set-back']);
  expect(store.audit.list({ beforeSequence: null, limit: 2 })[1]).toMatchObject({
    old: later.at,
    new: '2126-11-24T07:59:59+07:00',
  });
});
